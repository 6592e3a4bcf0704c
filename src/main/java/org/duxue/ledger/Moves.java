package org.duxue.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines that continue elsewhere, and lines that come from elsewhere.
 *
 * @param leaving codes of schools whose lines are followed in another district or under another code from now on
 * @param incoming lines of schools that came, under the id that they continue under
 */
record Moves(Set<String> leaving, List<Line> incoming) {

    static final Moves NONE = new Moves(Set.of(), List.of());

    Moves {
        leaving = Set.copyOf(leaving);
        incoming = List.copyOf(incoming);
    }

    /**
     * The moves of a district. Two schools may use the same numbers: where one is merged into the other, incoming items
     * are kept next to the existing ones.
     *
     * @param here the lines of the district so far
     * @param coming lines of schools that came, under their id with the code that the school has now
     */
    static Moves of(Set<String> leaving, Collection<Line> here, List<Line> coming) {
        FollowedIds ids = new FollowedIds(here);
        Set<ItemId> taken = new HashSet<>();
        here.stream()
                .filter(line ->
                        !line.isFinal() && !leaving.contains(line.subject().schoolCode()))
                .forEach(line -> taken.add(line.id().root()));
        List<Line> incoming = new ArrayList<>();
        for (Line line : coming) {
            Line next = line.under(ids.first(line.id().root()));
            ItemId root = next.id().root();
            if (taken.contains(root) && next.subject().rule().isOfNumberedItem() && !isSameAs(root, next)) {
                next = next.renamed(root.fromMerged(former(next).split("/", 3)[1]), next.movedFrom());
            }
            taken.add(next.id().root());
            incoming.add(next);
        }
        return new Moves(leaving, incoming);
    }

    /** Whether a line left from the id that it comes back to. */
    static boolean isSameAs(ItemId root, Line coming) {
        return new ItemId(former(coming)).root().equals(root);
    }

    /** The id before the move. */
    private static String former(Line coming) {
        return coming.movedFrom().substring(coming.movedFrom().indexOf('/') + 1);
    }
}
