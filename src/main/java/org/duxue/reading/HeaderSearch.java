package org.duxue.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first ten rows, and with it the delimiter and, where the file name does not give it, the
 * kind. Headers are cached: a month brings thousands of files and a few dozen headers.
 */
public final class HeaderSearch {

    static final int ROWS = 10;
    private static final char[] DELIMITERS = {',', '\t', ';'};

    /** A header, or the reason why there is none. */
    sealed interface Result {

        record Found(Header header) implements Result {}

        record Refused(List<Problem> problems) implements Result {

            Refused(Problem problem) {
                this(List.of(problem));
            }
        }
    }

    private final List<Schema> schemas;
    private final KnownHeaders known = new KnownHeaders();

    public HeaderSearch(List<Schema> schemas) {
        this.schemas = List.copyOf(schemas);
    }

    /** Searches the first rows of a file; {@code expected} is the schema given by the file name. */
    Result search(String head, @Nullable Schema expected) {
        List<FirstRows> readings = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            // one row more than the header may be in, which may be its lower half
            readings.add(FirstRows.of(head, delimiter, ROWS + 1));
        }
        Result result = search(readings, expected);
        if (result instanceof Result.Found found) {
            this.known.remember(head, expected, found.header());
            return result;
        }
        boolean isWithout = ((Result.Refused) result)
                .problems().stream().anyMatch(problem -> problem.rule().equals(ReadingRules.NO_HEADER.rule()));
        Problem cause = isWithout ? new NoHeaderCause(this.schemas).of(head) : null;
        return cause == null ? result : new Result.Refused(cause);
    }

    /** Why a sheet with these first rows has no header, where the rows show it. */
    @Nullable Problem cause(FirstRows sheet) {
        return new NoHeaderCause(this.schemas).of(sheet.rows());
    }

    /** The cached header of a text with this start, if any. */
    @Nullable Header known(String start, @Nullable Schema expected) {
        return this.known.find(start, expected);
    }

    /** Searches the first rows of a table, in each way in which they can be parsed. */
    Result search(List<FirstRows> readings, @Nullable Schema expected) {
        List<HeaderCandidate> candidates = new ArrayList<>();
        for (FirstRows reading : readings) {
            for (int i = 0; i < Math.min(ROWS, reading.rows().size()); i++) {
                List<HeaderCandidate> here = candidates(reading, i);
                candidates.addAll(here);
                Optional<HeaderCandidate> complete = complete(here, expected);
                if (complete.isPresent()) {
                    return judge(complete.get(), here, reading, expected);
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
        if (readings.stream().anyMatch(FirstRows::isEmpty)) {
            return new Result.Refused(Problem.ofFile(ReadingRules.EMPTY));
        }
        return candidates.isEmpty()
                ? new Result.Refused(HeaderFaults.noHeader(expected == null ? this.schemas.get(0) : expected))
                : incomplete(candidates, readings, expected);
    }

    /** A row as the header of each schema, combined with the row below where both form one header. */
    private List<HeaderCandidate> candidates(FirstRows reading, int place) {
        TextRow row = reading.rows().get(place);
        TextRow below = place + 1 < reading.rows().size() ? reading.rows().get(place + 1) : null;
        List<HeaderCandidate> candidates = new ArrayList<>();
        List<HeaderCell> cells = HeaderCandidate.cells(row);
        if (cells.stream().allMatch(HeaderCell::isBlank)) {
            return candidates;
        }
        for (Schema schema : this.schemas) {
            HeaderCandidate alone = new HeaderCandidate(schema, row.number(), reading.delimiter(), cells, List.of());
            candidates.add(alone.with(below).orElse(alone));
        }
        return candidates;
    }

    private static Optional<HeaderCandidate> complete(List<HeaderCandidate> candidates, @Nullable Schema expected) {
        return candidates.stream()
                .filter(one -> expected == null || one.schema() == expected)
                .filter(HeaderCandidate::isComplete)
                .max(Comparator.comparingInt(HeaderCandidate::matches));
    }

    private static Result judge(
            HeaderCandidate chosen, List<HeaderCandidate> rivals, FirstRows reading, @Nullable Schema expected) {
        if (expected != null) {
            Optional<HeaderCandidate> other = better(chosen, rivals);
            if (other.isPresent()) {
                return new Result.Refused(
                        HeaderFaults.otherKind(chosen.schema(), other.get().schema()));
            }
        }
        List<Problem> faults = new ArrayList<>(HeaderFaults.duplicates(chosen));
        Header header = header(chosen, reading);
        faults.addAll(HeaderFaults.foreignUnits(header));
        return faults.isEmpty() ? new Result.Found(header) : new Result.Refused(faults);
    }

    private Result incomplete(List<HeaderCandidate> candidates, List<FirstRows> readings, @Nullable Schema expected) {
        HeaderCandidate best = candidates.stream()
                .filter(one -> expected == null || one.schema() == expected)
                .max(Comparator.comparingLong(HeaderCandidate::required).thenComparingInt(HeaderCandidate::matches))
                .orElseThrow();
        Optional<HeaderCandidate> other = expected == null ? Optional.empty() : better(best, candidates);
        if (other.isPresent()) {
            return new Result.Refused(
                    HeaderFaults.otherKind(best.schema(), other.get().schema()));
        }
        NoHeaderCause cause = new NoHeaderCause(expected == null ? this.schemas : List.of(expected));
        if (readings.stream().anyMatch(reading -> cause.isTransposed(reading.rows(), best.matches()))) {
            return new Result.Refused(Problem.ofFile(NoHeaderCause.TRANSPOSED));
        }
        if (!best.namesHalf() || best.required() == 0) {
            return new Result.Refused(HeaderFaults.noHeader(best.schema()));
        }
        List<Problem> faults = new ArrayList<>(HeaderFaults.missing(best));
        faults.addAll(HeaderFaults.duplicates(best));
        return new Result.Refused(faults);
    }

    /** A kind of which more columns are named, including at least half of the required ones. */
    private static Optional<HeaderCandidate> better(HeaderCandidate chosen, List<HeaderCandidate> candidates) {
        return candidates.stream()
                .filter(one -> one.schema() != chosen.schema() && one.matches() > chosen.matches() && one.namesHalf())
                .max(Comparator.comparingInt(HeaderCandidate::matches));
    }

    private static Header header(HeaderCandidate chosen, FirstRows reading) {
        List<String> above = above(chosen, reading);
        MeasureUnit money = money(above);
        List<Header.Cell> cells = new ArrayList<>();
        List<HeaderCell> titles = chosen.filled();
        for (int i = 0; i < titles.size(); i++) {
            HeaderCell title = titles.get(i);
            Column<?> column = chosen.schema().named(title).orElse(null);
            MeasureUnit unit = column == null ? null : unit(title, column, money);
            Set<String> names = new LinkedHashSet<>();
            names.add(title.name());
            if (i < chosen.above().size()) {
                names.add(chosen.above().get(i).name());
            }
            cells.add(new Header.Cell(column, title.title(), title.name(), names, unit));
        }
        return new Header(chosen.schema(), chosen.row(), chosen.delimiter(), cells, above, TableName.ONLY);
    }

    private static @Nullable MeasureUnit unit(HeaderCell title, Column<?> column, @Nullable MeasureUnit money) {
        MeasureUnit unit = title.unit(column.dimension());
        boolean isMinutes = column.shape() == CellShape.TIME && unit != null && unit.isToBeConverted();
        if (isMinutes) {
            return null; // 3.55 under 分 is 3 min 55 s, just as without a unit
        }
        return unit == null && column.isYuan() ? money : unit;
    }

    /** The cells of the rows above the header. */
    private static List<String> above(HeaderCandidate chosen, FirstRows reading) {
        int rowsOfHeader = chosen.above().isEmpty() ? 1 : 2;
        List<String> above = new ArrayList<>();
        for (TextRow row : reading.rows()) {
            for (int i = 0; i < row.size() && row.number() <= chosen.row() - rowsOfHeader; i++) {
                String text = Whitespace.strip(row.get(i));
                if (!text.isEmpty()) {
                    above.add(text);
                }
            }
        }
        return above;
    }

    private static @Nullable MeasureUnit money(List<String> above) {
        MeasureUnit money = null;
        for (int i = 0; i < above.size(); i++) {
            String title = above.get(i);
            boolean isLabel = i + 1 < above.size() && (title.endsWith("：") || title.endsWith(":"));
            MeasureUnit unit = UnitWords.ofMoneyIn(isLabel ? title + above.get(i + 1) : title);
            money = unit == null ? money : unit;
        }
        return money;
    }
}
