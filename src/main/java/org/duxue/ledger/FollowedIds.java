package org.duxue.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.area.Keys;

/**
 * Under which ids things are followed: their numbers are compared without case and blanks, and a thing keeps the id that
 * it was first found under, however its number is written later.
 */
final class FollowedIds {

    /** The roots of the ids of lines, by what they are compared by, and whether a line of theirs can still change. */
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
     * The ids that a thing is followed under; its own where it is not followed yet. They are several in a ledger made
     * when every form was a line of its own.
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

    /** The one of them that a line from elsewhere meets. */
    ItemId first(ItemId root) {
        return of(root).get(0);
    }

    /** What was found, under the ids that it is followed under. */
    Map<ItemId, RuleResult> of(Map<ItemId, RuleResult> found) {
        Map<ItemId, RuleResult> followed = new HashMap<>();
        found.forEach((id, result) -> of(id).forEach(one -> followed.put(one, result)));
        return followed;
    }

    /** What inspections found, likewise. */
    List<InspectionFinding> of(List<InspectionFinding> findings) {
        return findings.stream()
                .map(finding -> finding.called(first(finding.itemId()).lastPart()))
                .toList();
    }

    private static String form(ItemId root) {
        return Keys.folded(root.text());
    }
}
