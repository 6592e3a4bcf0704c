package org.duxue.summary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.Figures;
import org.duxue.area.SubmissionAggregate;
import org.duxue.intake.SubmissionAggregateRepository;
import org.duxue.intake.Version;
import org.duxue.intake.VersionStatus;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the submissions of a district in a consolidated period. The submissions that counted are queried once,
 * their figures for many senders at a time: one query each would dominate the runtime for a province.
 */
public final class ConsolidatedFigures {

    private final Consolidations consolidations;
    private final Period period;
    private final UnreportedHazards.OfDistrict unreported;

    /** By kind and sender. */
    private final Map<Kind, SortedMap<String, SubmissionAggregateRepository.Key>> counted;

    /** Versions that counted with only some of their rows. */
    private final Set<Long> partial;

    private Map<SubmissionAggregateRepository.Key, SubmissionAggregate> ahead = Map.of();

    public ConsolidatedFigures(
            Consolidations consolidations, Period period, String district, UnreportedHazards.OfDistrict unreported) {
        this.consolidations = consolidations;
        this.period = period;
        this.unreported = unreported;
        this.counted = new TreeMap<>();
        this.partial = consolidations.partlyCounted(period, district);
        for (Consolidations.Counted one : consolidations.counted(period, district)) {
            this.counted
                    .computeIfAbsent(Kind.ofKey(one.kind()), first -> new TreeMap<>())
                    .put(one.sender(), new SubmissionAggregateRepository.Key(one.versionId(), one.contextHash()));
        }
    }

    /** The senders whose submission of a kind counted, by code. */
    List<String> senders(Kind kind) {
        return List.copyOf(ofKind(kind).keySet());
    }

    /** Preloads the figures of senders that are requested next. */
    void lookAhead(Collection<String> senders) {
        this.ahead = this.consolidations.aggregates(Stream.of(Kind.values())
                .flatMap(kind -> senders.stream()
                        .flatMap(sender -> Stream.ofNullable(ofKind(kind).get(sender))))
                .toList());
    }

    /** The figures of a submission, with the hazards that it did not list; empty where none counted. */
    public Optional<Figures> find(Kind kind, String sender) {
        return Optional.ofNullable(ofKind(kind).get(sender))
                .flatMap(key -> Optional.ofNullable(this.ahead.get(key))
                        .or(() -> Optional.ofNullable(
                                this.consolidations.aggregates(Set.of(key)).get(key))))
                .map(aggregate -> this.unreported.with(kind, sender, aggregate, this.period.asOf()));
    }

    /**
     * Whether the submissions that counted under some codes and the one that counts now cover different rows: one is
     * missing, or one of two different submissions has rows in error. A version that counts in both periods covers the
     * same rows.
     */
    boolean isUneven(Kind kind, Collection<String> codes, @Nullable Version now) {
        Set<Long> then = codes.stream()
                .flatMap(code -> Stream.ofNullable(ofKind(kind).get(code)))
                .map(SubmissionAggregateRepository.Key::versionId)
                .collect(Collectors.toSet());
        if (now == null || then.isEmpty()) {
            return now != null || !then.isEmpty();
        }
        boolean isPartial =
                now.status() == VersionStatus.PARTIAL || then.stream().anyMatch(this.partial::contains);
        return isPartial && !then.equals(Set.of(now.id()));
    }

    private SortedMap<String, SubmissionAggregateRepository.Key> ofKind(Kind kind) {
        return this.counted.getOrDefault(kind, new TreeMap<>());
    }
}
