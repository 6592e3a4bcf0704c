package org.duxue.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A published table, read from its file. */
final class ResultTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final char MARK = '\ufeff';

    private ResultTable() {}

    /** Its rows by their keys, in order; empty if the file does not exist. */
    static Map<String, Map<String, String>> read(Path file, List<String> key) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, key);
        }
    }

    static Map<String, Map<String, String>> read(InputStream in, List<String> key) throws IOException {
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        try (BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            text.mark(1);
            if (text.read() != MARK) {
                text.reset();
            }
            for (CSVRecord row : FORMAT.parse(text)) {
                Map<String, String> cells = row.toMap();
                table.put(
                        String.join(
                                " ",
                                key.stream()
                                        .map(column -> cells.getOrDefault(column, ""))
                                        .toList()),
                        cells);
            }
        }
        return table;
    }
}
