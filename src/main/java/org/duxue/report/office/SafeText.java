package org.duxue.report.office;

/** Makes external texts safe for the XML of office files. */
public final class SafeText {

    /** The most characters a cell of a spreadsheet holds (ECMA-376, as Excel and LibreOffice read it). */
    public static final int MOST = 32_767;

    private static final String CUT = "……（以下从略）";
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private SafeText() {}

    /**
     * The text without characters that XML forbids and without marks that reverse the reading direction; cut where
     * a cell would be too long.
     */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().filter(SafeText::isHarmless).forEach(safe::appendCodePoint);
        if (safe.length() <= MOST) {
            return safe.toString();
        }
        int end = MOST - CUT.length();
        if (Character.isHighSurrogate(safe.charAt(end - 1))) {
            end--;
        }
        return safe.substring(0, end) + CUT;
    }

    /** Whether a spreadsheet would treat the text as a formula when the cell is edited. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isHarmless(int c) {
        return isXml(c) && !turns(c) && (c & 0xFFFE) != 0xFFFE;
    }

    private static boolean isXml(int c) {
        boolean control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\t' || c == '\n' || c == '\r' || !(control || half);
    }

    private static boolean turns(int c) {
        return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
