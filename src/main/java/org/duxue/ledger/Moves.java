package org.duxue.ledger;

import java.util.List;
import java.util.Set;

/**
 * What goes on elsewhere, and what comes from there.
 *
 * @param leaving codes of schools whose lines are followed in another district or under another code from now on
 * @param incoming lines of schools that came, under their new id
 */
record Moves(Set<String> leaving, List<Line> incoming) {

    static final Moves NONE = new Moves(Set.of(), List.of());

    Moves {
        leaving = Set.copyOf(leaving);
        incoming = List.copyOf(incoming);
    }
}
