package org.duxue.reading;

import java.util.List;
import org.duxue.shared.Labelled;
import org.duxue.shared.Message;
import org.jspecify.annotations.Nullable;

/** How the text of a cell becomes a value. What cannot be read is told to the row, and the value is missing. */
interface CellType<T> {

    /**
     * Reads a cell that is not blank.
     *
     * @param text without surrounding blanks and leading apostrophe
     */
    @Nullable T read(String text, Column<T> column, Row row);

    /**
     * The number that a cell of the plain form stands for, in the steps of {@link #plainSteps}; nothing to be told of it
     * and no range judged. {@link Row#NOTHING} for a cell of any other form, which {@link #read} then judges.
     */
    default int plain(String text) {
        return Row.NOTHING;
    }

    /** How many steps make a unit of the limits: 1000 where a plain cell is read in thousandths, else 1. */
    default int plainSteps() {
        return 1;
    }

    CellShape shape();

    /** What would be right, as the end of a sentence. */
    Message expected(Limits limits);

    default List<Labelled> options() {
        return List.of();
    }

    /** Whether the text is one of the words or codes that the cell may hold, so that it is nobody's name. */
    default boolean knows(String text) {
        return false;
    }
}
