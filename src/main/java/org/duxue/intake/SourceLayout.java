package org.duxue.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.area.SourceRow;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.reading.TableFile;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a file to talk with its sender about it: where its columns stand, and its rows in error as they
 * were written, but for what may tell who somebody is. Of a file of any size at most 10,000 rows and about a million
 * characters are.
 */
final class SourceLayout {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    /** A spreadsheet cell holds 32,767 characters. */
    private static final int LONGEST_CELL = 32_000;

    /** Of a file that was not read as a table. */
    static final SourceLayout UNREAD = new SourceLayout(List.of(), List.of(), List.of());

    private final List<@Nullable Column<?>> columns;
    private final List<String> sheets;
    private final List<Column<?>> returned;
    private final List<String> titles;
    private final SortedMap<Integer, List<String>> rows = new TreeMap<>();
    private int charactersLeft = MOST_CHARACTERS;

    /** @param titles of all the columns; none where no row is going to be returned */
    private SourceLayout(List<@Nullable Column<?>> columns, List<String> titles, List<String> sheets) {
        this.columns = columns;
        this.sheets = sheets;
        List<Column<?>> shareable = new ArrayList<>();
        List<String> returnedTitles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            if (column != null && !column.isPersonal()) {
                shareable.add(column);
                returnedTitles.add(i < titles.size() ? titles.get(i) : column.label());
            }
        }
        this.returned = shareable;
        this.titles = returnedTitles;
    }

    /** Of the tables of a file; letters of columns are those of the first. */
    static SourceLayout of(TableFile.Opening.Open open) {
        return new SourceLayout(open.header().columns(), open.header().titles(), open.sheets());
    }

    /** Of a file that is told of again: where its columns stood, by their English keys. */
    static SourceLayout again(List<String> keys, Schema schema) {
        Map<String, Column<?>> byKey = new HashMap<>();
        schema.columns().forEach(column -> byKey.put(column.key(), column));
        List<@Nullable Column<?>> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(byKey.get(key)));
        return new SourceLayout(columns, List.of(), List.of());
    }

    /** Names of the sheets that were read; none of a text file. */
    List<String> sheets() {
        return this.sheets;
    }

    /** English keys of its columns in the order of the file; empty for one that is not known. */
    List<String> keys() {
        return this.columns.stream()
                .map(column -> column == null ? "" : column.key())
                .toList();
    }

    /** Remembers a row in error, unless that would be too much. */
    void remember(Row row) {
        if (this.rows.size() >= MOST_ROWS || this.charactersLeft <= 0) {
            return;
        }
        List<String> cells = new ArrayList<>(this.returned.size());
        for (Column<?> column : this.returned) {
            String cell = TextSanitizer.of(row.shareable(column), LONGEST_CELL);
            this.charactersLeft -= cell.length();
            cells.add(cell);
        }
        this.rows.put(SourceRow.of(row.table(), row.number()), cells);
    }

    /** The columns whose cells are remembered, in the order of the file. */
    List<Column<?>> returned() {
        return Collections.unmodifiableList(this.returned);
    }

    /** Their titles as the file has them, with the unit in which the amounts below are. */
    List<String> titles() {
        return Collections.unmodifiableList(this.titles);
    }

    /** The row of a problem among {@link #rows}. */
    int row(Problem problem) {
        return SourceRow.of(Math.max(0, this.sheets.indexOf(problem.sheet())), problem.row());
    }

    /** The number of a remembered row, with its sheet where there are several. */
    String number(int row) {
        String number = String.valueOf(SourceRow.row(row));
        return this.sheets.size() > 1 ? this.sheets.get(SourceRow.table(row)) + " " + number : number;
    }

    /** The place of the column of a problem from 0; -1 when it is not known. */
    int place(Problem problem) {
        return this.sheets.indexOf(problem.sheet()) > 0 ? -1 : place(problem.column());
    }

    /** The remembered rows by their number in the spreadsheet and their table. */
    SortedMap<Integer, List<String>> rows() {
        return Collections.unmodifiableSortedMap(this.rows);
    }

    Optional<Column<?>> column(String key) {
        int place = place(key);
        return place < 0 ? Optional.empty() : Optional.ofNullable(this.columns.get(place));
    }

    /** The place of a column from 0; -1 when the file does not have it. */
    int place(String key) {
        for (int i = 0; i < this.columns.size(); i++) {
            Column<?> column = this.columns.get(i);
            if (column != null && column.key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
