package org.duxue.reading;

/** Blanks as they occur in files from Excel and WPS: also U+3000, U+00A0 and a byte order mark. */
final class Whitespace {

    private Whitespace() {}

    static boolean isBlank(char c) {
        if (c < '\u00a0') {
            return c <= ' ';
        }
        return c == '\u3000' || c == '\u00a0' || c == '\ufeff' || (c >= '\u2000' && c <= '\u200d');
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static String removeAll(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
