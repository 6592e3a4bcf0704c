package org.duxue.intake;

import java.util.Locale;

/** The type of content of a dropped file. */
public enum DropType {
    SUBMISSION,
    EXPLANATION,
    ENTRIES,
    /** Neither its name nor its content shows what it is. */
    UNKNOWN;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DropType ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
