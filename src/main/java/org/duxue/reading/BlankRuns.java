package org.duxue.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;

/**
 * Empty cells below a filled one, again and again in a column: what merged cells leave when a table is saved as text or
 * unmerged. Who reads of them only one by one would not see why.
 */
final class BlankRuns {

    static final RuleCode LIKELY_MERGED =
            RuleCode.error(ProblemType.MISSING_CELL, "required.likely-merged", "first", "last", "expected");

    private static final int ENOUGH = 3;

    private final Header header;
    private final Map<String, NavigableSet<Integer>> rows = new HashMap<>();

    /** @param problems found in the table so far */
    BlankRuns(Header header, List<Problem> problems) {
        this.header = header;
        problems.stream()
                .filter(this::isEmptyCell)
                .forEach(problem -> this.rows
                        .computeIfAbsent(problem.column(), any -> new TreeSet<>())
                        .add(problem.row()));
        this.rows.values().removeIf(ofColumn -> ofColumn.size() < ENOUGH || ofColumn.first() == header.row() + 1);
    }

    private boolean isEmptyCell(Problem problem) {
        return problem.type() == ProblemType.MISSING_CELL
                && problem.content().key().equals(ReadingRules.REQUIRED.key())
                && problem.row() > this.header.row()
                && problem.sheet().equals(this.header.table().name());
    }

    boolean areFound() {
        return !this.rows.isEmpty();
    }

    /** The same with its cause, where it is one of them. */
    Problem withCause(Problem problem) {
        NavigableSet<Integer> ofColumn = isEmptyCell(problem) ? this.rows.get(problem.column()) : null;
        if (ofColumn == null) {
            return problem;
        }
        int first = problem.row();
        while (ofColumn.contains(first - 1)) {
            first--;
        }
        int last = problem.row();
        while (ofColumn.contains(last + 1)) {
            last++;
        }
        for (int place = 0; place < this.header.width(); place++) {
            Column<?> column = this.header.column(place);
            if (column != null && column.key().equals(problem.column())) {
                return problem.as(
                        problem.severity(),
                        LIKELY_MERGED.with(first - 1, last, column.expected()).about(column));
            }
        }
        return problem;
    }
}
