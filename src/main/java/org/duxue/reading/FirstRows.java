package org.duxue.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first rows of a table, one of which should be its header.
 *
 * @param delimiter with which a text file was parsed
 * @param broken whether the row after them has unpaired quotes
 * @param continues whether there is something further down
 */
record FirstRows(List<TextRow> rows, char delimiter, boolean broken, boolean continues) {

    /** The characters of which rows without content consist. */
    private static final String EMPTY_CELLS = ",;\"";

    FirstRows {
        rows = List.copyOf(rows);
    }

    /** The first rows of a text, as far as they can be parsed with a delimiter. */
    static FirstRows of(String head, char delimiter, int most) {
        List<TextRow> rows = new ArrayList<>();
        try (CSVParser parser = CsvFormat.with(delimiter).parse(new StringReader(head))) {
            for (CSVRecord record : parser) {
                TextRow row = new CsvRow(record);
                if (rows.size() < most) {
                    rows.add(row);
                } else if (!isEmpty(row)) {
                    return new FirstRows(rows, delimiter, false, true);
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            return new FirstRows(rows, delimiter, true, true);
        }
        return new FirstRows(rows, delimiter, false, false);
    }

    /** Whether the table has no content at all. */
    boolean isEmpty() {
        return !this.continues && this.rows.stream().allMatch(FirstRows::isEmpty);
    }

    private static boolean isEmpty(TextRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).chars().allMatch(c -> Whitespace.isBlank((char) c) || EMPTY_CELLS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
