package org.duxue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    private static final List<String> HEADER = List.of("a", "b", "c");

    @TempDir
    private Path folder;

    @Test
    void aRepeatedCellIsWrittenAsBefore() throws IOException {
        List<String> row = List.of("", "=1", "甲,\"乙\"");

        assertThat(written(List.of(row, row, List.of("", "x", "甲,\"乙\""), row))).isEqualTo("""
                        \ufeffa,b,c
                        "",'=1,"甲,""乙""\"
                        "",'=1,"甲,""乙""\"
                        "",x,"甲,""乙""\"
                        "",'=1,"甲,""乙""\"
                        """.replace("\n", "\r\n"));
    }

    @Test
    void aRowMayBeShorterOrLongerThanTheHeader() throws IOException {
        assertThat(written(List.of(List.of("1"), List.of("1", "2", "3", "4", "+5"), List.of("1"))))
                .isEqualTo("\ufeffa,b,c\r\n1\r\n1,2,3,4,'+5\r\n1\r\n");
    }

    @Test
    void manyRowsAreWrittenAsThePrinterOfTheLibraryWritesThem() throws IOException {
        Random random = new Random(5);
        List<String> cells = List.of("", " ", "甲", "a\nb", "-1.5", "@x", "\"", "x;=1", "0", "abcdefgh".repeat(40));
        List<List<String>> rows = new ArrayList<>();
        StringWriter expected = new StringWriter();
        expected.append('\ufeff');
        try (CSVPrinter printer = new CSVPrinter(expected, CSVFormat.RFC4180)) {
            printer.printRecord(HEADER);
            for (int i = 0; i < 5_000; i++) {
                List<String> row = new ArrayList<>();
                for (int j = 0; j < HEADER.size(); j++) {
                    boolean again = i > 0 && random.nextInt(3) > 0;
                    row.add(again ? rows.get(i - 1).get(j) : cells.get(random.nextInt(cells.size())));
                }
                rows.add(row);
                printer.printRecord(row.stream().map(CsvFile::harmless).toList());
            }
        }

        assertThat(written(rows)).isEqualTo(expected.toString());
    }

    private String written(List<List<String>> rows) throws IOException {
        Path file = this.folder.resolve("written.csv");
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (List<String> row : rows) {
                csv.row(row);
            }
        }
        return Files.readString(file);
    }
}
