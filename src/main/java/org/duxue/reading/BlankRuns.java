package org.duxue.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;

/**
 * Runs of empty cells below a filled one, repeated in a column: left behind when merged cells are saved as text or
 * unmerged. Reported cell by cell, the cause would not be visible to the sender.
 */
final class BlankRuns {

    static final RuleCode LIKELY_MERGED =
            RuleCode.error(ProblemType.MISSING_CELL, "required.likely-merged", "first", "last", "expected");

    private static final int ENOUGH = 3;

    private final Header header;

    /** The runs of each column: last row by first row. */
    private final Map<String, NavigableMap<Integer, Integer>> runs = new HashMap<>();

    /** @param problems found in the table so far */
    BlankRuns(Header header, List<Problem> problems) {
        this.header = header;
        Map<String, NavigableSet<Integer>> rows = new HashMap<>();
        problems.stream()
                .filter(this::isEmptyCell)
                .forEach(problem -> rows.computeIfAbsent(problem.column(), any -> new TreeSet<>())
                        .add(problem.row()));
        rows.values().removeIf(ofColumn -> ofColumn.first() == header.row() + 1);
        rows.forEach((column, ofColumn) -> add(column, runs(ofColumn)));
    }

    /** Single empty cells are skipped: they were more likely forgotten. */
    private void add(String column, NavigableMap<Integer, Integer> all) {
        all.entrySet().removeIf(run -> run.getKey().equals(run.getValue()));
        int cells = all.entrySet().stream()
                .mapToInt(run -> run.getValue() - run.getKey() + 1)
                .sum();
        if (cells >= ENOUGH) {
            this.runs.put(column, all);
        }
    }

    private static NavigableMap<Integer, Integer> runs(NavigableSet<Integer> rows) {
        NavigableMap<Integer, Integer> runs = new TreeMap<>();
        int first = rows.first();
        int last = first;
        for (int row : rows) {
            first = row > last + 1 ? row : first;
            last = row;
            runs.put(first, last);
        }
        return runs;
    }

    private boolean isEmptyCell(Problem problem) {
        return problem.type() == ProblemType.MISSING_CELL
                && problem.content().key().equals(ReadingRules.REQUIRED.key())
                && problem.row() > this.header.row()
                && problem.sheet().equals(this.header.table().name());
    }

    boolean areFound() {
        return !this.runs.isEmpty();
    }

    /** The problem with its cause, if its cell belongs to one of the runs. */
    Problem withCause(Problem problem) {
        NavigableMap<Integer, Integer> ofColumn = isEmptyCell(problem) ? this.runs.get(problem.column()) : null;
        Map.Entry<Integer, Integer> run = ofColumn == null ? null : ofColumn.floorEntry(problem.row());
        if (run == null || run.getValue() < problem.row()) {
            return problem;
        }
        for (int place = 0; place < this.header.width(); place++) {
            Column<?> column = this.header.column(place);
            if (column != null && column.key().equals(problem.column())) {
                return problem.as(
                        problem.severity(),
                        LIKELY_MERGED
                                .with(run.getKey() - 1, run.getValue(), column.expected())
                                .about(column));
            }
        }
        return problem;
    }
}
