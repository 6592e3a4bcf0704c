package org.duxue.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.area.Keys;

/**
 * The ids under which items are followed: numbers are compared ignoring case and blanks, and an item keeps the id under
 * which it was first found, however its number is written later.
 */
final class FollowedIds {

    /** The roots of the ids of lines by their normalized form, each with whether one of its lines can still change. */
    private final Map<String, Map<ItemId, Boolean>> byForm = new HashMap<>();

    FollowedIds(Collection<Line> lines) {
        for (Line line : lines) {
            ItemId root = line.id().root();
            this.byForm
                    .computeIfAbsent(form(root), first -> new LinkedHashMap<>())
                    .merge(root, !line.isFinal(), Boolean::logicalOr);
        }
    }

    /**
     * The ids that an item is followed under; its own where it is not followed yet. There are several in a ledger made
     * by a version that opened a line for every spelling.
     */
    List<ItemId> of(ItemId found) {
        Map<ItemId, Boolean> ids = this.byForm.getOrDefault(form(found), Map.of());
        List<ItemId> alive = ids.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        if (!alive.isEmpty()) {
            return alive;
        }
        return List.of(
                ids.containsKey(found)
                        ? found
                        : ids.keySet().stream().findFirst().orElse(found));
    }

    /** The id that an incoming line is merged with. */
    ItemId first(ItemId root) {
        return of(root).get(0);
    }

    /** Maps results to the ids that they are followed under. */
    Map<ItemId, RuleResult> of(Map<ItemId, RuleResult> found) {
        Map<ItemId, RuleResult> followed = new HashMap<>();
        found.forEach((id, result) -> of(id).forEach(one -> followed.put(one, result)));
        return followed;
    }

    /** Maps inspection findings to the ids that they are followed under. */
    List<InspectionFinding> of(List<InspectionFinding> findings) {
        return findings.stream()
                .map(finding -> finding.called(first(finding.itemId()).lastPart()))
                .toList();
    }

    private static String form(ItemId root) {
        return Keys.folded(root.text());
    }
}
