package org.duxue.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duxue.area.Keys;
import org.duxue.shared.Kind;
import org.duxue.summary.PeriodQuestions.Asked;

/** The hazards whose number was reused for another hazard, as confirmed by an explanation. */
final class ChangedHazards {

    static final ChangedHazards NONE = new ChangedHazards(Set.of());

    private static final String CHANGED = "changed";

    private final Set<String> explained;

    private ChangedHazards(Set<String> explained) {
        this.explained = Set.copyOf(explained);
    }

    /**
     * Collects them from the questions to the senders of a district in a period; a hazard that changed in two ways has
     * to be explained for both.
     */
    static ChangedHazards of(List<Asked> questions) {
        Set<String> explained = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (Asked asked : questions) {
            if (asked.obligation().kind() == Kind.SAFETY
                    && asked.question().rule().equals(CHANGED)) {
                ItemId id = ItemId.of(
                        Rule.HAZARD,
                        asked.obligation().sender(),
                        List.of(asked.question().about().key()));
                (asked.isOpen() ? open : explained).add(key(id));
            }
        }
        explained.removeAll(open);
        return new ChangedHazards(explained);
    }

    boolean isExplained(ItemId hazard) {
        return this.explained.contains(key(hazard));
    }

    private static String key(ItemId id) {
        return Keys.folded(id.text());
    }
}
