package org.duxue.intake;

import java.io.IOException;
import org.duxue.area.Room;

/** The accepted rows of one file in the making. */
public interface Keeping extends AutoCloseable {

    /** Forgets every row. */
    Keeping NOTHING = new Keeping() {

        @Override
        public <R> void add(int rowNumber, R row, Room<R> room) {}

        @Override
        public String commit() {
            return "";
        }

        @Override
        public void close() {}
    };

    <R> void add(int rowNumber, R row, Room<R> room);

    /** Puts the rows in place and returns their name. */
    String commit() throws IOException;

    @Override
    void close() throws IOException;
}
