package org.duxue.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first ten rows, and with it the delimiter and, where the name did not tell, the kind.
 * Headers are remembered: a month brings thousands of files and a few dozen headers.
 */
public final class HeaderSearch {

    static final int ROWS = 10;
    private static final char[] DELIMITERS = {',', '\t', ';'};
    /** What cells without content are written with. */
    private static final String NOTHING = ",;\"";

    /** A header, or why there is none. */
    sealed interface Result {

        record Found(Header header) implements Result {}

        record Refused(List<Problem> problems) implements Result {

            Refused(Problem problem) {
                this(List.of(problem));
            }
        }
    }

    /** A row of the file read as header of a schema. */
    private record Candidate(Schema schema, int row, char delimiter, List<HeaderCell> cells) {

        Set<Column<?>> columns() {
            return this.cells.stream()
                    .map(this.schema::named)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }

        int matches() {
            return columns().size();
        }

        long required() {
            return columns().stream().filter(Column::isRequiredInHeader).count();
        }

        boolean isComplete() {
            return required() == this.schema.requiredColumns().size();
        }

        boolean namesHalf() {
            return required() * 2 >= this.schema.requiredColumns().size();
        }
    }

    private final List<Schema> schemas;
    private final KnownHeaders known = new KnownHeaders();

    public HeaderSearch(List<Schema> schemas) {
        this.schemas = List.copyOf(schemas);
    }

    /** Searches the first rows of a file; {@code expected} is the schema its name tells. */
    Result search(String head, @Nullable Schema expected) {
        Result result = searchAnew(head, expected);
        if (result instanceof Result.Found found) {
            this.known.remember(head, expected, found.header());
        }
        return result;
    }

    /** The header of a text that begins so, when the same one was found before. */
    @Nullable Header known(String start, @Nullable Schema expected) {
        return this.known.find(start, expected);
    }

    private Result searchAnew(String head, @Nullable Schema expected) {
        List<Candidate> candidates = new ArrayList<>();
        List<FirstRows> readings = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            FirstRows reading = FirstRows.of(head, delimiter, ROWS);
            readings.add(reading);
            for (int i = 0; i < reading.rows().size(); i++) {
                List<HeaderCell> cells =
                        reading.rows().get(i).stream().map(HeaderCell::of).toList();
                if (cells.stream().allMatch(HeaderCell::isBlank)) {
                    continue;
                }
                for (Schema schema : this.schemas) {
                    candidates.add(new Candidate(schema, i + 1, delimiter, cells));
                }
                Optional<Candidate> complete = complete(candidates, i + 1, delimiter, expected);
                if (complete.isPresent()) {
                    return judge(complete.get(), candidates, expected);
                }
            }
        }
        if (readings.stream().allMatch(FirstRows::broken)) {
            int rows = readings.stream()
                    .mapToInt(reading -> reading.rows().size())
                    .max()
                    .orElse(0);
            return new Result.Refused(UnreadableContent.unpairedQuote().after(rows));
        }
        if (head.chars().allMatch(c -> Blanks.isBlank((char) c) || NOTHING.indexOf(c) >= 0)) {
            return empty();
        }
        return candidates.isEmpty()
                ? noHeader(expected == null ? this.schemas.get(0) : expected)
                : incomplete(candidates, expected);
    }

    private static Result empty() {
        return new Result.Refused(
                Problem.ofFile(
                        ProblemType.SOURCE_ERROR,
                        "empty",
                        "文件是空的；请填写后重新报送，没有数据时保留表头一行",
                        "the file is empty; fill it in and send it again, keep the header row when there is nothing to report"));
    }

    private static Optional<Candidate> complete(
            List<Candidate> candidates, int row, char delimiter, @Nullable Schema expected) {
        return candidates.stream()
                .filter(one -> one.row() == row && one.delimiter() == delimiter)
                .filter(one -> expected == null || one.schema() == expected)
                .filter(Candidate::isComplete)
                .max(Comparator.comparingInt(Candidate::matches));
    }

    private static Result judge(Candidate chosen, List<Candidate> candidates, @Nullable Schema expected) {
        if (expected != null) {
            Optional<Candidate> other = better(
                    chosen,
                    candidates.stream()
                            .filter(one -> one.row() == chosen.row() && one.delimiter() == chosen.delimiter())
                            .toList());
            if (other.isPresent()) {
                return otherKind(chosen, other.get());
            }
        }
        List<Problem> duplicates = duplicates(chosen);
        return duplicates.isEmpty() ? new Result.Found(header(chosen)) : new Result.Refused(duplicates);
    }

    private static Result incomplete(List<Candidate> candidates, @Nullable Schema expected) {
        Candidate best = candidates.stream()
                .filter(one -> expected == null || one.schema() == expected)
                .max(Comparator.comparingLong(Candidate::required).thenComparingInt(Candidate::matches))
                .orElseThrow();
        Optional<Candidate> other = expected == null ? Optional.empty() : better(best, candidates);
        if (other.isPresent()) {
            return otherKind(best, other.get());
        }
        if (!best.namesHalf() || best.required() == 0) {
            return noHeader(best.schema());
        }
        Set<Column<?>> present = best.columns();
        List<Problem> missing = new ArrayList<>(best.schema().requiredColumns().stream()
                .filter(column -> !present.contains(column))
                .map(HeaderSearch::missing)
                .toList());
        missing.addAll(duplicates(best));
        return new Result.Refused(missing);
    }

    private static Result noHeader(Schema schema) {
        return new Result.Refused(Problem.ofFile(
                ProblemType.SOURCE_ERROR,
                "no-header",
                "前 10 行中没有表头；第一行应为列名，例如 " + names(schema, Column::label),
                "there is no header in the first 10 rows; the first row names the columns, such as "
                        + names(schema, Column::key)));
    }

    private static Optional<Candidate> better(Candidate chosen, List<Candidate> candidates) {
        return candidates.stream()
                .filter(one -> one.schema() != chosen.schema() && one.matches() > chosen.matches())
                .max(Comparator.comparingInt(Candidate::matches));
    }

    private static Result otherKind(Candidate chosen, Candidate other) {
        return new Result.Refused(Problem.ofFile(
                ProblemType.FILE_NAME,
                "other-kind",
                "文件名说是 " + chosen.schema().name() + "，表头却是 " + other.schema().name() + "；请改正文件名或换成正确的文件",
                "the name says " + chosen.schema().name() + " but the header is of "
                        + other.schema().name() + "; correct the name or send the right file"));
    }

    private static Problem missing(Column<?> column) {
        return Problem.ofFile(
                ProblemType.MISSING_LABEL,
                "missing-label",
                column.key(),
                "",
                "缺少列“" + column.label() + "”；请在表头加上该列并填写",
                "the column " + column.key() + " is missing; add it to the header and fill it in");
    }

    private static List<Problem> duplicates(Candidate chosen) {
        List<Problem> problems = new ArrayList<>();
        Set<Column<?>> seen = new HashSet<>();
        Set<Column<?>> told = new HashSet<>();
        for (HeaderCell cell : chosen.cells()) {
            Column<?> column = chosen.schema().named(cell).orElse(null);
            if (column != null && !seen.add(column) && told.add(column)) {
                problems.add(Problem.ofFile(
                        ProblemType.DUPLICATE_LABEL,
                        "duplicate-label",
                        column.key(),
                        "",
                        "列“" + column.label() + "”出现了两次；请删除其中一列",
                        "the column " + column.key() + " stands twice; delete one of them"));
            }
        }
        return problems;
    }

    private static Header header(Candidate chosen) {
        List<@Nullable Column<?>> columns = new ArrayList<>();
        List<Boolean> tenThousands = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int width = width(chosen.cells());
        for (HeaderCell cell : chosen.cells().subList(0, width)) {
            Column<?> column = chosen.schema().named(cell).orElse(null);
            columns.add(column);
            tenThousands.add(cell.inTenThousands());
            if (column == null && !cell.isBlank()) {
                unknown.add(cell.name());
            }
        }
        return new Header(chosen.schema(), chosen.row(), chosen.delimiter(), columns, tenThousands, unknown);
    }

    private static int width(List<HeaderCell> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static String names(Schema schema, java.util.function.Function<Column<?>, String> name) {
        return schema.requiredColumns().stream().map(name).collect(Collectors.joining(", "));
    }
}
