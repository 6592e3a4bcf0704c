package org.duxue.intake;

/** Where the accepted rows of a file are. */
sealed interface Kept {

    Kept NOTHING = new InPlace("");

    /** On disk, under a name that the version records; an empty one stands for no rows. */
    record InPlace(String name) implements Kept {}

    /** Compressed and in hand, to be put in place together with those of other files. */
    record InHand(byte[] rows) implements Kept {}
}
