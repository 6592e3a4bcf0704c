package org.duxue.summary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duxue.area.Figures;
import org.duxue.area.SubmissionAggregate;
import org.duxue.intake.SubmissionAggregateRepository;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/**
 * What the submissions of a district came to in a consolidated period. Which ones counted is asked for once, what they
 * came to for many senders at a time: a question each would be most of the time of a province.
 */
public final class ConsolidatedFigures {

    private final Consolidations consolidations;
    private final Period period;
    private final UnreportedHazards.OfDistrict unreported;

    /** By kind and sender. */
    private final Map<Kind, SortedMap<String, SubmissionAggregateRepository.Key>> counted;

    private Map<SubmissionAggregateRepository.Key, SubmissionAggregate> ahead = Map.of();

    public ConsolidatedFigures(
            Consolidations consolidations, Period period, String district, UnreportedHazards.OfDistrict unreported) {
        this.consolidations = consolidations;
        this.period = period;
        this.unreported = unreported;
        this.counted = new TreeMap<>();
        for (Consolidations.Counted one : consolidations.counted(period, district)) {
            this.counted
                    .computeIfAbsent(Kind.ofKey(one.kind()), first -> new TreeMap<>())
                    .put(one.sender(), new SubmissionAggregateRepository.Key(one.versionId(), one.contextHash()));
        }
    }

    /** Whose submission of a kind counted, in the order of their codes. */
    List<String> senders(Kind kind) {
        return List.copyOf(ofKind(kind).keySet());
    }

    /** Reads what some senders came to, who are asked for next. */
    void lookAhead(Collection<String> senders) {
        this.ahead = this.consolidations.aggregates(Stream.of(Kind.values())
                .flatMap(kind -> senders.stream()
                        .flatMap(sender -> Stream.ofNullable(ofKind(kind).get(sender))))
                .toList());
    }

    /** What a submission came to, with the hazards that it did not list; nothing where none counted. */
    public Optional<Figures> find(Kind kind, String sender) {
        return Optional.ofNullable(ofKind(kind).get(sender))
                .flatMap(key -> Optional.ofNullable(this.ahead.get(key))
                        .or(() -> Optional.ofNullable(
                                this.consolidations.aggregates(Set.of(key)).get(key))))
                .map(aggregate -> this.unreported.with(kind, sender, aggregate, this.period.asOf()));
    }

    private SortedMap<String, SubmissionAggregateRepository.Key> ofKind(Kind kind) {
        return this.counted.getOrDefault(kind, new TreeMap<>());
    }
}
