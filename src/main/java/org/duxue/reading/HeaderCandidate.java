package org.duxue.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file, or two rows together, read as the header of a schema.
 *
 * @param row the spreadsheet row, the lower one of two
 * @param above the row above that belongs to the header; empty for a header of one row
 */
record HeaderCandidate(Schema schema, int row, char delimiter, List<HeaderCell> cells, List<HeaderCell> above) {

    private static final Pattern NUMBER_OR_DATE =
            Pattern.compile("'?[-+]?[\\d,.]*\\d[\\d,.]*(?:%|元|万|万元|年)?|\\d{4}[-/.年]\\d{1,2}(?:[-/.月]\\d{0,2}日?)?");

    HeaderCandidate {
        cells = List.copyOf(cells);
        above = List.copyOf(above);
    }

    /** As many columns as a spreadsheet can have. */
    private static final int MOST_CELLS = 16_384;

    static List<HeaderCell> cells(TextRow row) {
        List<HeaderCell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.size(), MOST_CELLS); i++) {
            cells.add(HeaderCell.of(row.get(i)));
        }
        return cells;
    }

    /** Whether a row has neither numbers nor dates, as is the case for a header. */
    static boolean holdsTitlesOnly(TextRow row) {
        for (int i = 0; i < Math.min(row.size(), MOST_CELLS); i++) {
            String text = WidthFolding.folded(row.get(i));
            if (!text.isEmpty() && NUMBER_OR_DATE.matcher(text).matches()) {
                return false;
            }
        }
        return true;
    }

    /** This row and the one below as one header, if the row below has titles that this row lacks. */
    Optional<HeaderCandidate> with(@Nullable TextRow below) {
        if (below == null || matches() == 0 || !holdsTitlesOnly(below)) {
            return Optional.empty();
        }
        HeaderCandidate lower =
                new HeaderCandidate(this.schema, below.number(), this.delimiter, cells(below), List.of());
        if (columns().containsAll(lower.columns())) {
            return Optional.empty();
        }
        HeaderCandidate both = together(lower);
        boolean isClean = lower.isComplete() && lower.repeated().isEmpty();
        return isClean && !both.repeated().isEmpty() ? Optional.empty() : Optional.of(both);
    }

    private HeaderCandidate together(HeaderCandidate lower) {
        List<HeaderCell> together = new ArrayList<>();
        int width = Math.max(this.cells.size(), lower.cells.size());
        for (int i = 0; i < width; i++) {
            HeaderCell low = lower.cell(i);
            HeaderCell high = cell(i);
            boolean isNamedBelow = this.schema.named(low).isPresent();
            boolean isNamedAbove = this.schema.named(high).isPresent();
            boolean isBelow = isNamedBelow || (!isNamedAbove && !low.isBlank());
            HeaderCell name = isBelow ? low : high;
            List<String> units = new ArrayList<>(name.units());
            units.addAll((isBelow ? high : low).units());
            if (isNamedBelow && high.isBlank()) {
                units.addAll(groupOver(i).units());
            }
            together.add(new HeaderCell(name.title(), name.name(), units));
        }
        return new HeaderCandidate(this.schema, lower.row, this.delimiter, together, this.cells);
    }

    /** The title over several columns that is written above the first of them only, as merged cells are saved. */
    private HeaderCell groupOver(int place) {
        for (int i = place - 1; i >= 0; i--) {
            if (!cell(i).isBlank()) {
                return this.schema.named(cell(i)).isPresent() ? HeaderCell.BLANK : cell(i);
            }
        }
        return HeaderCell.BLANK;
    }

    private HeaderCell cell(int place) {
        return place < this.cells.size() ? this.cells.get(place) : HeaderCell.BLANK;
    }

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

    /** The columns that occur more than once. */
    List<Column<?>> repeated() {
        Set<Column<?>> seen = new HashSet<>();
        return this.cells.stream()
                .map(cell -> this.schema.named(cell).orElse(null))
                .filter(Objects::nonNull)
                .filter(column -> !seen.add(column))
                .<Column<?>>map(column -> column)
                .distinct()
                .toList();
    }

    /** The cells up to the last filled one. */
    List<HeaderCell> filled() {
        int width = this.cells.size();
        while (width > 0 && this.cells.get(width - 1).isBlank()) {
            width--;
        }
        return this.cells.subList(0, width);
    }

    /** Titles that match none of the columns, each once. */
    List<HeaderCell> unknown() {
        return filled().stream()
                .filter(cell -> !cell.isBlank() && this.schema.named(cell).isEmpty())
                .distinct()
                .toList();
    }

    List<Column<?>> lacking() {
        Set<Column<?>> present = columns();
        return this.schema.columns().stream()
                .filter(column -> !present.contains(column))
                .<Column<?>>map(column -> column)
                .toList();
    }
}
