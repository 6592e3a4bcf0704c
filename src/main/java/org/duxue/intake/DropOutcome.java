package org.duxue.intake;

import java.util.Locale;

/** The outcome of a file of the drop folder. */
public enum DropOutcome {
    /** Not processed yet. */
    NONE,
    ACCEPTED,
    PARTIAL,
    REJECTED,
    /** Its bytes count already, from another file or from an earlier state of the same file. */
    UNCHANGED,
    /** It counted, and another file has taken its place. */
    SUPERSEDED,
    /** It was withdrawn. */
    WITHDRAWN,
    /** It could not be read, and the next run tries again. */
    LATER;

    public String key() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    static DropOutcome ofKey(String key) {
        return key.isEmpty() ? NONE : valueOf(key.toUpperCase(Locale.ROOT));
    }

    static DropOutcome of(VersionStatus status) {
        return switch (status) {
            case ACCEPTED -> ACCEPTED;
            case PARTIAL -> PARTIAL;
            case REJECTED -> REJECTED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
