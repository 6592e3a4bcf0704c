package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The behaviour of the parsing library on which reading relies. */
class CsvFormatTest {

    @Test
    void aRecordIsARowOfTheSpreadsheet() throws IOException {
        List<CSVRecord> records = records("a\n\n\"b\nc\"\r\n\r\rd");

        assertThat(records).extracting(CSVRecord::getRecordNumber).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(records)
                .extracting(CSVRecord::toList)
                .containsExactly(List.of("a"), List.of(""), List.of("b\nc"), List.of(""), List.of(""), List.of("d"));
    }

    @Test
    void aLineBreakAtTheEndIsNoRecord() throws IOException {
        assertThat(records("a\n")).hasSize(1);
        assertThat(records("a\n\n")).hasSize(2);
        assertThat(records("")).isEmpty();
    }

    @Test
    void anUnclosedQuoteBreaksTheParsing() {
        assertThatThrownBy(() -> records("a\n\"b\n"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(CSVException.class);
    }

    @Test
    void aLetterAfterAClosingQuoteBreaksTheParsing() {
        assertThatThrownBy(() -> records("\"a\"b\n"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(CSVException.class);
    }

    @Test
    void aQuoteInsideAnUnquotedCellIsALetter() throws IOException {
        assertThat(records("a\"b\"\n").get(0).toList()).containsExactly("a\"b\"");
    }

    @Test
    void emptyCellsAreNeverNull() throws IOException {
        assertThat(records(",\"\",").get(0).toList()).containsExactly("", "", "");
    }

    @Test
    void anErrorOfTheReaderArrivesAsItsCause() {
        IOException broken = new IOException("gone");

        assertThatThrownBy(() -> {
                    try (CSVParser parser = CsvFormat.with(',').parse(new Reader() {
                        @Override
                        public int read(char[] buffer, int offset, int length) throws IOException {
                            throw broken;
                        }

                        @Override
                        public void close() {}
                    })) {
                        parser.iterator().next();
                    }
                })
                .hasCause(broken);
    }

    private static List<CSVRecord> records(String text) throws IOException {
        try (CSVParser parser = CsvFormat.with(',').parse(new StringReader(text))) {
            return parser.stream().toList();
        }
    }
}
