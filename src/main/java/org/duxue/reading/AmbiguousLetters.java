package org.duxue.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Letters whose two bytes are equally valid in UTF-8 and in GBK, in a cell with no other text to decide between them.
 */
final class AmbiguousLetters {

    /** In a file that is read as UTF-8: the two bytes of each form a Chinese letter in GBK. */
    private static final String MARKS = "·°±²³µ§×÷";

    /** Those of the marks that people write alone in a cell. */
    private static final String USUAL_ALONE = "°×";

    /** The letters for the same bytes, in the order of the marks, in a file that is read as GB18030. */
    private static final String LETTERS = "路掳卤虏鲁碌搂脳梅";

    /** Those of the letters that are never written next to a number; 路 and others rightly appear there. */
    private static final String LETTERS_AT_FIGURES = "掳卤虏鲁脳";

    private AmbiguousLetters() {}

    /**
     * The text as the other encoding would read it, where the file does not decide which is meant: the text consists
     * only of letters that are valid in both. Empty when there is no such doubt.
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

    /** Whether the text has a run of such letters with ASCII on at least one side. */
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
