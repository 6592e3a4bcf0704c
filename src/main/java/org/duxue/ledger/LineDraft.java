package org.duxue.ledger;

/**
 * A line being built.
 *
 * @param returning whether this is the period of its return
 * @param wasCleared whether it was cleared before and is still not shown
 */
record LineDraft(Line line, boolean returning, boolean wasCleared) {

    LineDraft(Line line) {
        this(line, false, false);
    }

    LineDraft with(Line changed) {
        return new LineDraft(changed, this.returning, this.wasCleared);
    }
}
