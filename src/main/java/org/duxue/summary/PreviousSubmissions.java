package org.duxue.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.area.ValidationContext;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Version;
import org.duxue.intake.Versions;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** The submission that counted for each sender in the latest consolidated period of its district. */
final class PreviousSubmissions {

    private final PeriodSnapshot snapshot;
    private final ValidationContexts contexts;
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<Period, Map<String, Version>> effective = new HashMap<>();

    private PreviousSubmissions(PeriodSnapshot snapshot, ValidationContexts contexts) {
        this.snapshot = snapshot;
        this.contexts = contexts;
    }

    /**
     * A submission that counted.
     *
     * @param period the period in which it counted, which may be later than its own
     */
    record Previous(Period period, Version version, ValidationContext context) {}

    static PreviousSubmissions of(
            PeriodSnapshot snapshot, ValidationContexts contexts, Consolidations consolidations, Versions versions) {
        PreviousSubmissions all = new PreviousSubmissions(snapshot, contexts);
        snapshot.districts()
                .forEach(district -> consolidations
                        .before(snapshot.period(), district.code())
                        .ifPresent(before -> all.periods.put(district.code(), before)));
        all.periods.values().stream().distinct().forEach(before -> {
            Map<String, Long> ids = consolidations.effective(before);
            Map<Long, Version> byId = versions.find(ids.values());
            Map<String, Version> bySender = new HashMap<>();
            ids.forEach((senderAndKind, id) ->
                    Optional.ofNullable(byId.get(id)).ifPresent(version -> bySender.put(senderAndKind, version)));
            all.effective.put(before, bySender);
        });
        return all;
    }

    /** Finds the submission under the current code of the sender, or a former one. */
    Optional<Previous> find(Obligation obligation) {
        Period before = this.periods.get(obligation.district().code());
        if (before == null) {
            return Optional.empty();
        }
        Map<String, Version> bySender = this.effective.getOrDefault(before, Map.of());
        Kind kind = obligation.kind();
        return Stream.concat(Stream.of(obligation.sender()), former(obligation).stream())
                .filter(sender -> bySender.containsKey(sender + kind.key()))
                .findFirst()
                .flatMap(sender -> this.contexts
                        .find(kind, sender, before)
                        .map(context -> new Previous(
                                before, Objects.requireNonNull(bySender.get(sender + kind.key())), context)));
    }

    private List<String> former(Obligation obligation) {
        return obligation.kind().isSentByDistrict()
                ? List.of()
                : this.snapshot.registry().formerCodes(obligation.sender());
    }
}
