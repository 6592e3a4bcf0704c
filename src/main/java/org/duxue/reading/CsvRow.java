package org.duxue.reading;

import org.apache.commons.csv.CSVRecord;

/** A row of a CSV file. Every line is a record, so that record numbers are spreadsheet rows. */
record CsvRow(CSVRecord cells) implements TextRow {

    @Override
    public int number() {
        return (int) this.cells.getRecordNumber();
    }

    @Override
    public int size() {
        return this.cells.size();
    }

    @Override
    public String get(int cell) {
        return this.cells.get(cell);
    }
}
