package org.duxue.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;

/** The rows of a file, one after the other. */
interface ParsedRows extends Iterator<TextRow>, AutoCloseable {

    @Override
    void close() throws IOException;

    /** Reports what is known only after all rows were read. */
    default void conclude(Problems problems) {}

    /** The rows of a text, parsed on demand. */
    static ParsedRows of(GuardedReader text, Header header) throws IOException {
        return new CsvRows(text, header.delimiter(), header.row(), header.width());
    }

    /** No rows at all. */
    static ParsedRows none() throws IOException {
        return new CsvRows(new GuardedReader(Reader.nullReader()), ',', 0, 1);
    }
}
