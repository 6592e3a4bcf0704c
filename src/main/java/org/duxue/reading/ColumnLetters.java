package org.duxue.reading;

/** The names a spreadsheet gives to columns: A to Z, AA and so on. */
public final class ColumnLetters {

    private static final int LETTERS = 26;

    private ColumnLetters() {}

    /**
     * The letters of a column.
     *
     * @param place index of the column, from 0
     */
    public static String of(int place) {
        StringBuilder letters = new StringBuilder();
        for (int rest = place; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
