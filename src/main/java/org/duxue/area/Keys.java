package org.duxue.area;

import java.util.Locale;
import java.util.regex.Pattern;
import org.duxue.shared.Labelled;

/** Finds options by the keys under which they were stored. */
public final class Keys {

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Keys() {}

    /** The key of a row, normalised for comparison: without case and blanks. */
    public static String folded(String key) {
        return BLANKS.matcher(key).replaceAll("").toLowerCase(Locale.ROOT);
    }

    public static <E extends Labelled> E of(E[] options, String key) {
        for (E option : options) {
            if (option.key().equals(key)) {
                return option;
            }
        }
        throw new IllegalArgumentException("'" + key + "' was kept but is no option");
    }
}
