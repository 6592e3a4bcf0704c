package org.duxue.reading;

import java.io.IOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a file, one after the other. */
interface ParsedRows extends Iterator<CSVRecord>, AutoCloseable {

    @Override
    void close() throws IOException;

    /** Parsed when they are asked for. */
    static ParsedRows of(GuardedReader text, char delimiter) throws IOException {
        return new OnDemand(text, CsvFormat.with(delimiter).parse(text));
    }

    /** Rows parsed when they are asked for. */
    final class OnDemand implements ParsedRows {

        private final GuardedReader text;
        private final CSVParser parser;
        private final Iterator<CSVRecord> rows;

        OnDemand(GuardedReader text, CSVParser parser) {
            this.text = text;
            this.parser = parser;
            this.rows = parser.iterator();
        }

        @Override
        public boolean hasNext() {
            return this.rows.hasNext();
        }

        @Override
        public CSVRecord next() {
            CSVRecord row = this.rows.next();
            this.text.rowEnded();
            return row;
        }

        @Override
        public void close() throws IOException {
            this.parser.close();
            this.text.close();
        }
    }
}
