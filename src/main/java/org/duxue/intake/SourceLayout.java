package org.duxue.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.SourceRow;
import org.duxue.reading.Column;
import org.duxue.reading.Header;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.reading.TableFile;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a file for the feedback to its sender: the position of its columns, and its rows in error as they
 * were written, except for cells that may identify a person. At most 10,000 rows and about a million characters,
 * whatever the size of the file.
 */
final class SourceLayout {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    /** A spreadsheet cell holds 32,767 characters. */
    private static final int LONGEST_CELL = 32_000;

    /** For a file that was not read as a table. */
    static final SourceLayout UNREAD = new SourceLayout(List.of(), List.of());

    private static final String BETWEEN_COLUMNS = ",";
    private static final String BETWEEN_TABLES = ";";
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    private final List<Table> tables;
    private final List<String> sheets;
    private final List<Column<?>> returned = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<Boolean> areOfOtherUnits = new ArrayList<>();
    private final SortedMap<Integer, List<String>> rows = new TreeMap<>();
    private int charactersLeft = MOST_CHARACTERS;

    /**
     * The position of the columns of a table.
     *
     * @param titles of all columns; empty if only the columns are stored, and no rows will be returned
     * @param factors by which the amounts of a column are multiplied, where not 1
     */
    private record Table(List<@Nullable Column<?>> columns, List<String> titles, Map<Column<?>, BigDecimal> factors) {

        static Table of(Header header) {
            List<@Nullable Column<?>> columns = header.columns();
            Map<Column<?>, BigDecimal> factors = new HashMap<>();
            if (header.hasOtherUnits()) {
                columns.stream()
                        .flatMap(Stream::ofNullable)
                        .forEach(column -> factors.put(column, header.factor(column)));
            }
            return new Table(columns, header.titles(), factors);
        }

        boolean has(Column<?> column) {
            return this.columns.contains(column);
        }

        String title(Column<?> column) {
            return this.titles.isEmpty() ? column.label() : this.titles.get(this.columns.indexOf(column));
        }

        BigDecimal factor(Column<?> column) {
            return this.factors.getOrDefault(column, BigDecimal.ONE);
        }
    }

    private SourceLayout(List<Table> tables, List<String> sheets) {
        this.tables = tables;
        this.sheets = sheets;
        tables.stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(Stream::ofNullable)
                .filter(column -> !column.isPersonal())
                .distinct()
                .forEach(this::addReturned);
    }

    /** A column with different units in different sheets is returned in its own unit. */
    private void addReturned(Column<?> column) {
        List<Table> having =
                this.tables.stream().filter(table -> table.has(column)).toList();
        boolean isOfOtherUnits = having.stream()
                        .map(table -> table.factor(column).stripTrailingZeros())
                        .distinct()
                        .count()
                > 1;
        this.returned.add(column);
        this.titles.add(isOfOtherUnits ? column.label() : having.get(0).title(column));
        this.areOfOtherUnits.add(isOfOtherUnits);
    }

    /** The layout of the tables of a file. */
    static SourceLayout of(TableFile.Opening.Open open) {
        return new SourceLayout(open.headers().stream().map(Table::of).toList(), open.sheets());
    }

    /**
     * The layout of a file whose feedback is written again.
     *
     * @param keys the position of its columns, see {@link #keys}; perhaps only of its first tables
     */
    static SourceLayout again(String keys, List<String> sheets, Schema schema) {
        Map<String, Column<?>> byKey = new HashMap<>();
        schema.columns().forEach(column -> byKey.put(column.key(), column));
        List<Table> tables = new ArrayList<>();
        for (String ofTable : keys.split(BETWEEN_TABLES, -1)) {
            List<@Nullable Column<?>> columns = new ArrayList<>();
            for (String key : ofTable.split(BETWEEN_COLUMNS, -1)) {
                columns.add(byKey.get(key));
            }
            tables.add(new Table(columns, List.of(), Map.of()));
        }
        return new SourceLayout(tables, sheets);
    }

    /** Names of the sheets that were read; empty for a text file. */
    List<String> sheets() {
        return this.sheets;
    }

    /** English keys of the columns of each table in the order of the file; empty for an unknown column. */
    String keys() {
        return this.tables.stream()
                .map(table -> table.columns().stream()
                        .map(column -> column == null ? "" : column.key())
                        .collect(Collectors.joining(BETWEEN_COLUMNS)))
                .collect(Collectors.joining(BETWEEN_TABLES));
    }

    /** Stores a row in error, unless the limits are reached. */
    void remember(Row row) {
        if (this.rows.size() >= MOST_ROWS || this.charactersLeft <= 0) {
            return;
        }
        List<String> cells = new ArrayList<>(this.returned.size());
        for (int i = 0; i < this.returned.size(); i++) {
            Column<?> column = this.returned.get(i);
            String cell = TextSanitizer.of(row.shareable(column), LONGEST_CELL);
            String returnedCell = this.areOfOtherUnits.get(i)
                    ? inOwnUnit(cell, this.tables.get(row.table()).factor(column))
                    : cell;
            this.charactersLeft -= returnedCell.length();
            cells.add(returnedCell);
        }
        this.rows.put(SourceRow.of(row.table(), row.number()), cells);
    }

    /** A cell that is not a plain number states its own unit, or is in error anyway. */
    private static String inOwnUnit(String cell, BigDecimal factor) {
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        return NUMBER.matcher(plain).matches()
                ? new BigDecimal(plain.replace(",", "")).multiply(factor).toPlainString()
                : cell;
    }

    /** The columns whose cells are stored, in the order of the file. */
    List<Column<?>> returned() {
        return Collections.unmodifiableList(this.returned);
    }

    /** Their titles in the file, with the unit of the amounts below. */
    List<String> titles() {
        return Collections.unmodifiableList(this.titles);
    }

    /** The row of a problem among {@link #rows}. */
    int row(Problem problem) {
        return SourceRow.of(table(problem), problem.row());
    }

    /** The index of the table of a problem, from 0; the first if the problem names none. */
    int table(Problem problem) {
        return Math.max(0, this.sheets.indexOf(problem.sheet()));
    }

    /** The number of a stored row, with its sheet where there are several. */
    String number(int row) {
        String number = String.valueOf(SourceRow.row(row));
        return this.sheets.size() > 1 ? this.sheets.get(SourceRow.table(row)) + " " + number : number;
    }

    /** The stored rows by their row number in the spreadsheet and their table. */
    SortedMap<Integer, List<String>> rows() {
        return Collections.unmodifiableSortedMap(this.rows);
    }

    /** The column of a problem, if a table of the file has it. */
    Optional<Column<?>> column(String key) {
        return this.tables.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column != null && column.key().equals(key))
                .<Column<?>>map(column -> column)
                .findFirst();
    }

    /** The index of the column of a problem in its own table, from 0; -1 when it is not known. */
    int place(Problem problem) {
        int table = table(problem);
        List<@Nullable Column<?>> columns =
                table < this.tables.size() ? this.tables.get(table).columns() : List.of();
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            if (column != null && column.key().equals(problem.column())) {
                return i;
            }
        }
        return -1;
    }
}
