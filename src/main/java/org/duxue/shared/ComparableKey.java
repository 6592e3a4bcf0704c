package org.duxue.shared;

import java.util.Locale;

/** Normalizes keys and ids for comparison: case and whitespace are ignored. */
public final class ComparableKey {

    private ComparableKey() {}

    public static String of(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isLowerCase(c) || isBlank(c)) {
                return folded(key);
            }
        }
        return key;
    }

    private static String folded(String key) {
        StringBuilder kept = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if (!isBlank(key.charAt(i))) {
                kept.append(key.charAt(i));
            }
        }
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || Character.isWhitespace(c);
    }
}
