package org.duxue.intake;

/** Where the accepted rows of a file are. */
sealed interface Kept {

    Kept NOTHING = new InPlace("");

    /** On disk, under a name that the version records; an empty one stands for no rows. */
    record InPlace(String name) implements Kept {}

    /** Compressed and in hand, to be put in place together with those of other files. */
    final class InHand implements Kept {

        private final byte[] rows;

        InHand(byte[] rows) {
            this.rows = rows;
        }

        byte[] rows() {
            return this.rows;
        }
    }
}
