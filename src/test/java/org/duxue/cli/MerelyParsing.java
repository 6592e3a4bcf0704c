package org.duxue.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lower bound: Commons CSV parses every cell of every file without using them. */
record MerelyParsing(int threads) implements Peer {

    @Override
    public String name() {
        return "Commons CSV merely parsing";
    }

    @Override
    public Totals run(Path input) throws Exception {
        long cells = new SideBySide(this.threads).sum(Desk.filesBelow(input), MerelyParsing::cells);
        if (cells == 0) {
            throw new IllegalStateException("there are no cells below " + input);
        }
        return Totals.NONE;
    }

    private static long cells(Path file) throws IOException {
        long cells = 0;
        try (BufferedReader reader = Files.newBufferedReader(file);
                CSVParser rows = CSVFormat.RFC4180.parse(reader)) {
            for (CSVRecord row : rows) {
                for (String cell : row) {
                    cells += cell.isEmpty() ? 0 : 1;
                }
            }
        }
        return cells;
    }
}
