package org.duxue.ledger;

import org.duxue.shared.Text;

/** Cuts free texts to the length of their database columns. */
final class StoredText {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 1000;

    private StoredText() {}

    static String of(String text) {
        return Text.within(LONGEST, text);
    }

    static String ofName(String name) {
        return Text.within(LONGEST_NAME, name);
    }
}
