package org.duxue.reading;

import java.text.Normalizer;

/** Folds full-width and compatibility forms (NFKC) of numbers, codes, dates and options. Never used on prose. */
final class Folding {

    private Folding() {}

    static String fold(String text, Row row) {
        if (isAscii(text)) {
            return text;
        }
        String folded = folded(text);
        if (!folded.equals(text)) {
            row.tolerate(Tolerance.FULL_WIDTH);
        }
        return folded;
    }

    static String folded(String text) {
        return Blanks.strip(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
