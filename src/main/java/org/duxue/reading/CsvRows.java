package org.duxue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.duxue.shared.Problem;

/**
 * The rows of a text, parsed on demand. Two stray quotes merge all rows between them into one cell, and those rows
 * would be lost silently: such a cell ends the reading.
 */
final class CsvRows implements ParsedRows {

    private final GuardedReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final char delimiter;
    private final int headerRow;
    private final int width;
    private long linesBefore;

    /** @param width number of columns of the header, which is in row {@code headerRow} */
    CsvRows(GuardedReader text, char delimiter, int headerRow, int width) throws IOException {
        this.text = text;
        this.parser = CsvFormat.with(delimiter).parse(text);
        this.rows = this.parser.iterator();
        this.delimiter = delimiter;
        this.headerRow = headerRow;
        this.width = width;
    }

    @Override
    public boolean hasNext() {
        try {
            return this.rows.hasNext();
        } catch (UncheckedIOException fault) {
            throw fault.getCause() instanceof CSVException broken ? broken(broken) : fault;
        }
    }

    @Override
    public TextRow next() {
        CSVRecord row = this.rows.next();
        this.text.rowEnded();
        long lines = this.parser.getCurrentLineNumber();
        if (lines - this.linesBefore > 1 && row.getRecordNumber() > this.headerRow) {
            refuseSwallowedRows(row);
        }
        this.linesBefore = lines;
        return new CsvRow(row);
    }

    private void refuseSwallowedRows(CSVRecord row) {
        long last = row.getRecordNumber();
        for (String cell : row) {
            int breaks = breaks(cell);
            last += breaks;
            boolean isWholeRow =
                    breaks > 0 && cell.chars().filter(c -> c == this.delimiter).count() >= this.width - 1;
            if (isWholeRow && this.width > 1) {
                throw strayQuotes(last);
            }
        }
    }

    private static int breaks(String cell) {
        int breaks = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean isSecondOfTwo = c == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
            breaks += (c == '\n' || c == '\r') && !isSecondOfTwo ? 1 : 0;
        }
        return breaks;
    }

    /** The text after a closing quote shows where the second of two stray quotes is. */
    private UncheckedIOException broken(CSVException fault) {
        long swallowed = this.parser.getCurrentLineNumber() - this.linesBefore - 1;
        boolean isNeverClosed = String.valueOf(fault.getMessage()).contains("EOF");
        return swallowed > 0 && !isNeverClosed
                ? strayQuotes(this.parser.getRecordNumber() + 1 + swallowed)
                : new UncheckedIOException(UnreadableContent.unpairedQuote());
    }

    private static UncheckedIOException strayQuotes(long lastRow) {
        return new UncheckedIOException(new UnreadableContent(ReadingRules.STRAY_QUOTES, lastRow));
    }

    @Override
    public void conclude(Problems problems) {
        if (this.text.dropped() > 0) {
            problems.add(Problem.ofFile(ReadingRules.FORMAT_CHARACTERS, this.text.dropped()));
        }
    }

    @Override
    public void close() throws IOException {
        this.parser.close();
        this.text.close();
    }
}
