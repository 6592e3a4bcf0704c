package org.duxue.intake;

import java.io.IOException;
import org.duxue.area.Room;

/** The accepted rows of one file in the making. */
interface Keeping extends AutoCloseable {

    /** Forgets every row. */
    Keeping NOTHING = new Keeping() {

        @Override
        public <R> void add(int rowNumber, R row, Room<R> room) {}

        @Override
        public Kept commit() {
            return Kept.NOTHING;
        }

        @Override
        public void close() {}
    };

    <R> void add(int rowNumber, R row, Room<R> room);

    /** Every row was added. The same file always gives the same rows. */
    Kept commit() throws IOException;

    @Override
    void close() throws IOException;
}
