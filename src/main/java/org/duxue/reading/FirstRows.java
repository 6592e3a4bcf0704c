package org.duxue.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first rows of a text as cells, as far as they can be parsed with a delimiter.
 *
 * @param broken whether the row after them has quotes that do not pair
 */
record FirstRows(List<List<String>> rows, boolean broken) {

    static FirstRows of(String head, char delimiter, int most) {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CsvFormat.with(delimiter).parse(new StringReader(head))) {
            for (CSVRecord record : parser) {
                rows.add(record.toList());
                if (rows.size() == most) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            return new FirstRows(rows, true);
        }
        return new FirstRows(rows, false);
    }
}
