package org.duxue.reading;

import org.apache.commons.csv.CSVFormat;

/** How files are parsed: every line is a record, so that record numbers are spreadsheet rows. */
final class CsvFormat {

    private CsvFormat() {}

    static CSVFormat with(char delimiter) {
        return CSVFormat.Builder.create(CSVFormat.RFC4180)
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }
}
