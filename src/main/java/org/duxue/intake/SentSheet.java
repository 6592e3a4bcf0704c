package org.duxue.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.reading.Column;
import org.duxue.reading.Header;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a file to talk with its sender about it: where its columns stand, and its rows in error as they
 * were written, but for what may tell who somebody is. Of a file of any size at most 10,000 rows and about a million
 * characters are.
 */
final class SentSheet {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    /** A spreadsheet cell holds 32,767 characters. */
    private static final int LONGEST_CELL = 32_000;

    private static final int LETTERS = 26;

    /** Of a file that was not read as a table. */
    static final SentSheet UNREAD = new SentSheet(List.of());

    private final List<@Nullable Column<?>> columns;
    private final List<Column<?>> returned;
    private final SortedMap<Integer, List<String>> rows = new TreeMap<>();
    private int charactersLeft = MOST_CHARACTERS;

    private SentSheet(List<@Nullable Column<?>> columns) {
        this.columns = columns;
        List<Column<?>> shareable = new ArrayList<>();
        for (Column<?> column : columns) {
            if (column != null && !column.isPersonal()) {
                shareable.add(column);
            }
        }
        this.returned = shareable;
    }

    static SentSheet of(Header header) {
        return new SentSheet(header.columns());
    }

    /** Of a file that is told of again: where its columns stood, by their English keys. */
    static SentSheet again(List<String> keys, Schema schema) {
        Map<String, Column<?>> byKey = new HashMap<>();
        schema.columns().forEach(column -> byKey.put(column.key(), column));
        List<@Nullable Column<?>> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(byKey.get(key)));
        return new SentSheet(columns);
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
            String cell = Excerpt.of(row.shareable(column), LONGEST_CELL);
            this.charactersLeft -= cell.length();
            cells.add(cell);
        }
        this.rows.put(row.number(), cells);
    }

    /** The columns whose cells are remembered, in the order of the file. */
    List<Column<?>> returned() {
        return Collections.unmodifiableList(this.returned);
    }

    /** The remembered rows by their number in the spreadsheet. */
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

    /** The name a spreadsheet gives to the column at a place from 0: A to Z, AA and so on. */
    static String letters(int place) {
        StringBuilder letters = new StringBuilder();
        for (int rest = place; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
