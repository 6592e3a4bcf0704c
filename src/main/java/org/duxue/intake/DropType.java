package org.duxue.intake;

import java.util.Locale;

/** What a dropped file holds. */
public enum DropType {
    SUBMISSION,
    EXPLANATION,
    ENTRIES,
    /** It tells neither by its name nor by its content what it is. */
    UNKNOWN;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DropType ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
