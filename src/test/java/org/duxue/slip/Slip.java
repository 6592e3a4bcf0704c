package org.duxue.slip;

import java.util.function.Consumer;

/**
 * Something that goes wrong, or is only done otherwise, while a table is filled in, saved, named or sent.
 *
 * @param name as the report of a run names it
 */
record Slip(String name, Consumer<Clerk> hand) {

    static Slip slip(String name, Consumer<Clerk> hand) {
        return new Slip(name, hand);
    }

    /** False where it cannot happen to the table that the clerk has open. */
    boolean happensTo(Clerk clerk) {
        try {
            this.hand.accept(clerk);
            return true;
        } catch (DoesNotFitException otherTable) {
            return false;
        }
    }

    /** The slip cannot happen to this table. */
    static final class DoesNotFitException extends RuntimeException {

        private static final long serialVersionUID = 1;

        DoesNotFitException() {
            super(null, null, false, false);
        }
    }
}
