package org.duxue.reading;

import java.util.List;
import org.duxue.shared.Labelled;
import org.duxue.shared.Message;
import org.jspecify.annotations.Nullable;

/** How the text of a cell becomes a value. A cell that cannot be read is reported to the row and has no value. */
interface CellType<T> {

    /**
     * Reads a cell that is not blank.
     *
     * @param text without surrounding blanks and leading apostrophe
     */
    @Nullable T read(String text, Column<T> column, Row row);

    /**
     * The number in a cell of the plain form, in the steps of {@link #plainSteps}; nothing is reported and no range is
     * checked. {@link Row#NO_NUMBER} for a cell of any other form, which {@link #read} then judges.
     */
    default int plain(String text) {
        return Row.NO_NUMBER;
    }

    /** How many steps make one unit of the limits: 1000 where a plain cell is read in thousandths, else 1. */
    default int plainSteps() {
        return 1;
    }

    CellShape shape();

    /** What the cell should hold, as the end of a sentence. */
    Message expected(Limits limits);

    default List<Labelled> options() {
        return List.of();
    }

    /** Whether the text is one of the words or codes that the cell may hold, and so not a person's name. */
    default boolean knows(String text) {
        return false;
    }
}
