package org.duxue.intake;

import java.util.Locale;

/** The outcome of a version. Only a rejected one changes nothing. */
public enum VersionStatus {
    ACCEPTED,
    PARTIAL,
    REJECTED,
    /** Every file that counted was withdrawn. */
    WITHDRAWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VersionStatus ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
