package org.duxue.reading;

/** Invisible characters that only control layout; they come along when text is copied from elsewhere. */
final class FormatCharacters {

    private FormatCharacters() {}

    /** A source that leaves these characters out of the text. */
    interface Dropping {

        /** How many were left out so far. */
        int dropped();
    }

    static boolean isFormat(char c) {
        return c >= '\u00ad'
                && (c == '\u00ad' || c == '\ufeff' || (c >= '\u200b' && c <= '\u2064' && isPunctuation(c)));
    }

    private static boolean isPunctuation(char c) {
        return c <= '\u200f' || (c >= '\u202a' && c <= '\u202e') || c >= '\u2060';
    }

    static int count(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += isFormat(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /** The text without format characters. */
    static String dropped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isFormat(text.charAt(i))) {
                return rest(text, i);
            }
        }
        return text;
    }

    private static String rest(String text, int first) {
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first + 1; i < text.length(); i++) {
            if (!isFormat(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
