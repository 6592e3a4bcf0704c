package org.duxue.reading;

import java.util.regex.Pattern;

/** Rows below a table with remarks and signatures. Their content is personal and is not passed on. */
final class RemarkText {

    private static final Pattern REMARK = Pattern.compile("(?:注|备注|说明|附注)[0-9]{0,2}[:：].*", Pattern.DOTALL);

    private static final int MOST_LETTERS = 10;
    /** Marks around and between the letters of a label are not counted, but a sentence is not a label. */
    private static final int LONGEST_LABEL = 24;

    /** A count or an amount; a year, a date or a telephone number after a signature is longer. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("-?[\\d.,]{1,7}");

    private RemarkText() {}

    static boolean holdsColon(String text) {
        return text.indexOf('：') >= 0 || text.indexOf(':') >= 0;
    }

    /** Whether a text starts as a remark does. */
    static boolean isRemark(String text) {
        return REMARK.matcher(WidthFolding.folded(Whitespace.removeAll(text))).matches();
    }

    /**
     * Whether every cell is a label with a colon, with or without a value, or the value of the preceding label.
     *
     * @param mayBeData whether cells of data columns are filled, so that a short number may be data
     */
    static boolean areLabels(TextRow row, boolean mayBeData) {
        String label = "";
        for (int i = 0; i < row.size(); i++) {
            String text = Whitespace.strip(row.get(i));
            if (text.isEmpty()) {
                continue;
            }
            if (isLabelled(text)) {
                label = text;
            } else if (label.isEmpty() || (mayBeData && isData(label, text))) {
                return false;
            } else {
                label = "";
            }
        }
        return true;
    }

    /** After a label that already has its value, a short number is data and not a value. */
    private static boolean isData(String label, String text) {
        char end = label.charAt(label.length() - 1);
        boolean hasValue = end != ':' && end != '：';
        return hasValue && SHORT_NUMBER.matcher(WidthFolding.folded(text)).matches();
    }

    /** Whether a text is a short label without digits followed by a colon. */
    static boolean isLabelled(String text) {
        int letters = 0;
        for (int i = 0; i < Math.min(text.length(), LONGEST_LABEL); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '：') {
                return letters > 0 && letters <= MOST_LETTERS;
            }
            if (Character.isDigit(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return false;
    }
}
