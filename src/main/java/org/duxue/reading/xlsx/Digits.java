package org.duxue.reading.xlsx;

import org.jspecify.annotations.Nullable;

/** Whole numbers as programs write them into a part. */
final class Digits {

    private static final int MOST = 9;

    private Digits() {}

    /** The number; -1 when the text is not a number or has more than nine digits. */
    static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MOST) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
