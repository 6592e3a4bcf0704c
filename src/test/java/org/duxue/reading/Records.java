package org.duxue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Records as the parser makes them. */
final class Records {

    private Records() {}

    static CSVRecord of(List<String> cells) {
        String line = cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            return parser.iterator().next();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
