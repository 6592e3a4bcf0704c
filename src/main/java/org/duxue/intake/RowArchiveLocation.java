package org.duxue.intake;

/** Where the accepted rows of a file are. */
sealed interface RowArchiveLocation {

    RowArchiveLocation NOTHING = new InPlace("");

    /** On disk, under a name that the version records; an empty one stands for no rows. */
    record InPlace(String name) implements RowArchiveLocation {}

    /** Compressed and in hand, to be put in place together with those of other files. */
    final class InHand implements RowArchiveLocation {

        private final byte[] rows;

        InHand(byte[] rows) {
            this.rows = rows;
        }

        byte[] rows() {
            return this.rows;
        }
    }
}
