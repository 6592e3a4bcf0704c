package org.duxue.ledger;

/** Texts of people, as long as the tables take them. */
final class StoredText {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 1000;

    private StoredText() {}

    static String of(String text) {
        return cut(text, LONGEST);
    }

    static String ofName(String name) {
        return cut(name, LONGEST_NAME);
    }

    /** Never inside a character of two halves, which no database would take alone. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
