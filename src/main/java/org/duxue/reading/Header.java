package org.duxue.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a file are.
 *
 * @param row spreadsheet row of the header, the lower one where the header has two
 * @param cells the cells of the header row up to its last filled one
 * @param above the cells of the rows above the header
 * @param table the table of the file to which it belongs
 */
public record Header(Schema schema, int row, char delimiter, List<Cell> cells, List<String> above, TableName table) {

    private static final int MOST_ASKED = 200;

    public Header {
        cells = List.copyOf(cells);
        above = List.copyOf(above);
    }

    /**
     * A title.
     *
     * @param column null where it is not a column of the schema
     * @param title as written in the file
     * @param name normalised as for comparing titles
     * @param names the names of all header cells at this position
     * @param unit the factor for the amounts below it, and the name of that unit
     */
    public record Cell(
            @Nullable Column<?> column,
            String title,
            String name,
            Set<String> names,
            @Nullable MeasureUnit unit) {

        public Cell {
            names = Set.copyOf(names);
        }

        boolean isUntitled() {
            return this.column == null
                    && this.name.isEmpty()
                    && this.names.stream().allMatch(String::isEmpty);
        }

        private String titleWithUnit() {
            String plain = Whitespace.removeAll(this.title);
            MeasureUnit own = this.unit;
            return own != null && own.isToBeConverted() && !plain.contains(own.text())
                    ? plain + "（" + own.text() + "）"
                    : plain;
        }
    }

    /** The same header for another table. */
    Header of(TableName other) {
        return new Header(this.schema, this.row, this.delimiter, this.cells, this.above, other);
    }

    public boolean has(Column<?> column) {
        return this.cells.stream().anyMatch(cell -> cell.column() == column);
    }

    /** The column of each cell; null where it is not a column of the schema. */
    public List<@Nullable Column<?>> columns() {
        return Arrays.asList(this.cells.stream().map(Cell::column).toArray(Column<?>[]::new));
    }

    /** The titles as written, with the unit where that is announced elsewhere. */
    public List<String> titles() {
        return this.cells.stream().map(Cell::titleWithUnit).toList();
    }

    /** The columns that say which sender or month the file belongs to. */
    public List<FileColumn> ofTheFile() {
        List<FileColumn> found = new ArrayList<>();
        for (int i = 0; i < width(); i++) {
            String name = this.cells.get(i).name();
            if (column(i) == null && NearTitle.OF_THE_FILE.contains(name)) {
                found.add(new FileColumn(i, name));
            }
        }
        return found;
    }

    /** Names of titles that neither match nor resemble a column, safe to be shown. */
    public List<String> unknown() {
        List<String> asked = near().stream().map(Near::title).toList();
        return unknownCells().stream()
                .map(cell -> PersonalText.masked(cell.name()))
                .filter(title -> !asked.contains(title))
                .toList();
    }

    private List<Cell> unknownCells() {
        return this.cells.stream()
                .filter(cell -> cell.column() == null && !cell.name().isEmpty())
                .toList();
    }

    /**
     * A title that may mean a column that the file lacks.
     *
     * @param title normalised as for comparing titles, safe to be shown
     */
    public record Near(String title, Column<?> column) {}

    /** Titles that resemble a column that the file lacks. */
    public List<Near> near() {
        List<Column<?>> lacking = lacking();
        return unknownCells().stream()
                .limit(MOST_ASKED)
                .map(cell -> NearTitle.of(cell.name(), lacking, this.schema)
                        .map(column -> new Near(PersonalText.masked(cell.name()), column)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Columns of the schema that the file does not have. */
    List<Column<?>> lacking() {
        Set<Column<?>> present =
                this.cells.stream().map(Cell::column).filter(Objects::nonNull).collect(Collectors.toSet());
        return this.schema.columns().stream()
                .filter(column -> !present.contains(column))
                .<Column<?>>map(column -> column)
                .toList();
    }

    /** Whether amounts of some column are to be converted. */
    public boolean hasOtherUnits() {
        return Arrays.stream(factors(this.schema.size())).anyMatch(Objects::nonNull);
    }

    /** The factor for the amounts of a column; 1 where they are not converted, or the file lacks the column. */
    public BigDecimal factor(Column<?> column) {
        BigDecimal factor = factors(this.schema.size())[column.position()];
        return factor == null ? BigDecimal.ONE : factor;
    }

    int width() {
        return this.cells.size();
    }

    @Nullable Column<?> column(int cell) {
        return this.cells.get(cell).column();
    }

    /** The cell of each column of the schema; -1 for a column that the file does not have. */
    int[] places(int size) {
        int[] places = new int[size];
        Arrays.fill(places, -1);
        for (int i = 0; i < this.cells.size(); i++) {
            Column<?> column = column(i);
            if (column != null) {
                places[column.position()] = i;
            }
        }
        return places;
    }

    /** The factor for the amounts of each column of the schema; null where they are not converted. */
    @Nullable BigDecimal[] factors(int size) {
        @Nullable BigDecimal[] factors = new BigDecimal[size];
        for (Cell cell : this.cells) {
            Column<?> column = cell.column();
            MeasureUnit unit = cell.unit();
            // a bare number is minutes and seconds unless the title says seconds
            if (column != null && unit != null && (unit.isToBeConverted() || column.shape() == CellShape.TIME)) {
                factors[column.position()] = unit.factor();
            }
        }
        return factors;
    }
}
