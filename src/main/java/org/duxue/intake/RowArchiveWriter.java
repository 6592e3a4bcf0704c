package org.duxue.intake;

import java.io.IOException;
import org.duxue.area.AreaModule;

/** Collects the accepted rows of one file. */
interface RowArchiveWriter extends AutoCloseable {

    /** Discards every row. */
    RowArchiveWriter NOTHING = new RowArchiveWriter() {

        @Override
        public <R> void add(int rowNumber, R row, AreaModule<R> module) {}

        @Override
        public RowArchiveLocation commit() {
            return RowArchiveLocation.NOTHING;
        }

        @Override
        public void close() {}
    };

    <R> void add(int rowNumber, R row, AreaModule<R> module);

    /** Call when every row was added. The same file always gives the same rows. */
    RowArchiveLocation commit() throws IOException;

    @Override
    void close() throws IOException;
}
