package org.duxue.intake;

/** The location of the accepted rows of a file. */
sealed interface RowArchiveLocation {

    RowArchiveLocation NOTHING = new InPlace("");

    /** On disk, under a name that the version records; an empty name means no rows. */
    record InPlace(String name) implements RowArchiveLocation {}

    /** Compressed in memory, to be written together with those of other files. */
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
