package org.duxue.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duxue.intake.Version;
import org.duxue.shared.Kind;

/** Finds senders that sent the same bytes for a period, in files that count and have rows. */
final class SameBytes {

    private final Map<String, TreeMap<String, String>> senders = new HashMap<>();

    /** @param snapshot the submissions of the period */
    SameBytes(PeriodSnapshot snapshot) {
        for (Kind kind : Kind.values()) {
            snapshot.effective(kind).stream()
                    .filter(Obligation::isFresh)
                    .forEach(obligation -> parts(obligation)
                            .forEach(part -> this.senders
                                    .computeIfAbsent(kind.key() + part.sha256(), first -> new TreeMap<>())
                                    .put(obligation.sender(), obligation.senderName())));
        }
    }

    private static List<Version> parts(Obligation obligation) {
        return Objects.requireNonNull(obligation.effective()).parts().stream()
                .filter(part -> part.rows().accepted() > 0)
                .toList();
    }

    /** The other senders with the same bytes as a file of a sender: names by code. */
    Map<String, String> others(Obligation obligation, Version part) {
        TreeMap<String, String> all = new TreeMap<>();
        if (part.rows().accepted() > 0) {
            all.putAll(this.senders.getOrDefault(obligation.kind().key() + part.sha256(), new TreeMap<>()));
            all.remove(obligation.sender());
        }
        return all;
    }

    /** All senders that sent the same bytes as a sender. */
    SortedSet<String> others(Obligation obligation) {
        TreeSet<String> all = new TreeSet<>();
        parts(obligation).forEach(part -> all.addAll(others(obligation, part).keySet()));
        return all;
    }
}
