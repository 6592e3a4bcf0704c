package org.duxue.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The first rows of a text as cells, as far as they can be parsed with a delimiter. */
final class FirstRows {

    private FirstRows() {}

    static List<List<String>> of(String head, char delimiter, int most) {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CsvFormat.with(delimiter).parse(new StringReader(head))) {
            for (CSVRecord record : parser) {
                rows.add(record.toList());
                if (rows.size() == most) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            // What stands before the break is all there is to see; the reading of the whole file reports the break.
            return rows;
        }
        return rows;
    }
}
