package org.duxue.ledger;

/** What the period has to say about a line that is not found in it. */
enum Evidence {
    /** A fresh submission without rejected rows: only this clears. */
    FULL,
    /** A fresh submission with rejected rows, any of which could have shown the breach. */
    PARTIAL,
    /** A submission carried from an earlier month. */
    CARRIED,
    /** Nothing effective. */
    NONE,
    /** The school is closed or has no registry row any more: nothing of it is found from now on. */
    SCHOOL_GONE;

    /** Whether a cleared line that is still not shown may be closed. */
    boolean closes() {
        return this == FULL || this == CARRIED || this == SCHOOL_GONE;
    }
}
