package org.duxue.ledger;

/** Lines that went on under another code, for tests of those who read ledgers. */
public final class MovedLines {

    private MovedLines() {}

    /** The line as it is followed on under another id of the same district. */
    public static Line goneOn(Line left, ItemId id, String district) {
        return left.renamed(id, district + "/" + left.id()).withState(State.OPEN, false);
    }
}
