package org.duxue.intake;

import java.util.Locale;

/** What became of a file of the drop folder. */
public enum DropOutcome {
    /** Nothing yet. */
    NONE,
    ACCEPTED,
    PARTIAL,
    REJECTED,
    /** Its bytes count already, by another file or by itself as it lay before. */
    UNCHANGED,
    /** It counted, and another file has taken its place. */
    SUPERSEDED,
    /** It was taken back. */
    WITHDRAWN,
    /** It could not be read, and is looked at again. */
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
