package org.duxue.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Letters whose two bytes are as good in UTF-8 as in GBK, where nothing beside them tells which is meant. */
final class AmbiguousLetters {

    /** In a file that is read as UTF-8: the two bytes of each are a Chinese letter in GBK. */
    private static final String MARKS = "·°±²³µ§×÷";

    /** Of those marks the ones that people put into a cell with nothing beside them. */
    private static final String USUAL_ALONE = "°×";

    /** Those letters, in the order of the marks, in a file that is read as GB18030. */
    private static final String LETTERS = "路掳卤虏鲁碌搂脳梅";

    /** Of those letters the ones that nobody writes behind or before a figure; 路 and others stand there rightly. */
    private static final String LETTERS_AT_FIGURES = "掳卤虏鲁脳";

    private AmbiguousLetters() {}

    /**
     * What a text would be in the other encoding than that of its file, where nothing in it tells which is meant: it is
     * nothing but letters that are as good in the other. Empty when there is no such doubt.
     */
    static String inOtherEncoding(String text, Charset charset) {
        boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
        if (text.isEmpty() || (!isUtf8 && !charset.equals(FileProbe.GB18030))) {
            return "";
        }
        String these = isUtf8 ? MARKS : LETTERS;
        if (isUtf8 && isNothingBut(USUAL_ALONE, text)) {
            return "";
        }
        if (!isNothingBut(these, text) && (isUtf8 || !hasLetterAtFigures(text))) {
            return "";
        }
        String others = isUtf8 ? LETTERS : MARKS;
        StringBuilder other = new StringBuilder();
        text.chars()
                .forEach(letter ->
                        other.append(these.indexOf(letter) < 0 ? (char) letter : others.charAt(these.indexOf(letter))));
        return other.toString();
    }

    private static boolean isNothingBut(String letters, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (letters.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A run of such letters with nothing but ASCII around it, at least on one side. */
    private static boolean hasLetterAtFigures(String text) {
        int letters = 0;
        boolean isOther = false;
        for (int i = 0; i <= text.length(); i++) {
            char letter = i < text.length() ? text.charAt(i) : ' ';
            if (letter >= 0x80) {
                letters++;
                isOther |= LETTERS_AT_FIGURES.indexOf(letter) < 0;
            } else {
                if (letters > 0 && !isOther) {
                    return true;
                }
                letters = 0;
                isOther = false;
            }
        }
        return false;
    }
}
