package org.duxue.ledger;

import java.util.Collection;

/** The evidence of a period about a line that is not found in it. */
enum Evidence {
    /** A fresh submission without rejected rows: only this clears. */
    FULL,
    /** A fresh submission with rejected rows, any of which could have shown the breach. */
    PARTIAL,
    /** A submission without rejected rows, carried from an earlier month. */
    CARRIED,
    /** A submission with rejected rows, carried from an earlier month. */
    CARRIED_PARTIAL,
    /** No effective submission. */
    NONE,
    /** The school is closed or no longer in the registry: nothing is found for it from now on. */
    SCHOOL_GONE;

    /** The evidence of several submissions together, each of which could show the breach. */
    static Evidence ofAll(Collection<Evidence> all) {
        if (all.contains(NONE)) {
            return NONE;
        }
        boolean whole = !all.contains(PARTIAL) && !all.contains(CARRIED_PARTIAL);
        boolean fresh = !all.contains(CARRIED) && !all.contains(CARRIED_PARTIAL);
        if (fresh) {
            return whole ? FULL : PARTIAL;
        }
        return whole ? CARRIED : CARRIED_PARTIAL;
    }

    /** Whether a cleared line that is still not shown may be closed. */
    boolean closes() {
        return this == FULL || this == CARRIED || this == SCHOOL_GONE;
    }

    /** Whether it shows the current state of the rows behind a line. */
    boolean isFresh() {
        return this == FULL || this == PARTIAL;
    }
}
