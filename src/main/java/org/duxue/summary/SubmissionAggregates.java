package org.duxue.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.Fact;
import org.duxue.area.Standing;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContext;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.PartRows;
import org.duxue.intake.SubmissionAggregateRepository;
import org.duxue.intake.Version;
import org.duxue.intake.Versions;
import org.duxue.shared.Digest;
import org.duxue.shared.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of effective submissions in the validation context of the period they count in. Those of fresh
 * submissions were computed by the intake; carried ones, and those whose registry row or norms changed since, are
 * aggregated again from the stored rows.
 */
public class SubmissionAggregates {

    /**
     * Enough for a district of up to a thousand schools, which is requested several times in a row; more would not be
     * worth the memory.
     */
    private static final int MOST_HELD = 6_000;

    /** Aggregates per query: most of the time of a query is the round trip. */
    static final int AT_ONCE = 100;

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final Versions versions;
    private final FileRowArchive rowArchive;
    private final Map<SubmissionAggregateRepository.Key, SubmissionAggregate> lastFound =
            new LinkedHashMap<>(MOST_HELD, 0.75f, true) {

                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<SubmissionAggregateRepository.Key, SubmissionAggregate> eldest) {
                    return size() > MOST_HELD;
                }
            };

    public SubmissionAggregates(
            AreaModules modules, ValidationContexts contexts, Versions versions, FileRowArchive rowArchive) {
        this.modules = modules;
        this.contexts = contexts;
        this.versions = versions;
        this.rowArchive = rowArchive;
    }

    /** An aggregate to be recorded. */
    record Worked(SubmissionAggregateRepository.Key key, SubmissionAggregate aggregate) {}

    /** The submissions of a kind that have no aggregate in this context yet. */
    List<Obligation> missing(PeriodSnapshot snapshot, Kind kind) {
        List<Obligation> all = snapshot.effective(kind);
        Set<SubmissionAggregateRepository.Key> known =
                this.versions.aggregates().known(all.stream().map(this::key).toList());
        return all.stream()
                .filter(obligation -> !known.contains(key(obligation)))
                .toList();
    }

    Worked work(Obligation obligation) {
        SubmissionAggregate aggregate =
                aggregator(this.modules.of(obligation.kind()), context(obligation), effective(obligation));
        return new Worked(key(obligation), aggregate);
    }

    /** The aggregate of an effective submission in another context than its own; it is not recorded. */
    SubmissionAggregate workIn(ValidationContext context, Obligation obligation) {
        return aggregator(this.modules.of(obligation.kind()), context, effective(obligation));
    }

    void record(List<? extends Worked> worked) {
        worked.forEach(one -> this.versions.aggregates().add(one.key(), one.aggregate()));
    }

    /** The aggregate of an effective submission; empty when none is effective. */
    public Optional<SubmissionAggregate> find(Obligation obligation) {
        return find(List.of(obligation)).values().stream().findFirst();
    }

    /** The aggregates of those submissions that are effective, by the id of the version. */
    public Map<Long, SubmissionAggregate> find(Collection<Obligation> some) {
        Map<Long, SubmissionAggregate> found = new HashMap<>();
        List<SubmissionAggregateRepository.Key> others = new ArrayList<>();
        synchronized (this.lastFound) {
            for (Obligation obligation : some) {
                if (obligation.effective() != null) {
                    SubmissionAggregateRepository.Key key = key(obligation);
                    SubmissionAggregate held = this.lastFound.get(key);
                    if (held == null) {
                        others.add(key);
                    } else {
                        found.put(key.versionId(), held);
                    }
                }
            }
        }
        Map<SubmissionAggregateRepository.Key, SubmissionAggregate> read =
                this.versions.aggregates().find(others);
        synchronized (this.lastFound) {
            this.lastFound.putAll(read);
        }
        read.forEach((key, aggregate) -> found.put(key.versionId(), aggregate));
        return found;
    }

    /** Iterates over the aggregates of those submissions that are effective, in their order. */
    public void forEach(List<Obligation> all, BiConsumer<Obligation, SubmissionAggregate> each) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Obligation> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            Map<Long, SubmissionAggregate> found = find(some);
            for (Obligation obligation : some) {
                SubmissionAggregate aggregate = obligation.effective() == null
                        ? null
                        : found.get(obligation.effective().id());
                if (aggregate != null) {
                    each.accept(obligation, aggregate);
                }
            }
        }
    }

    private SubmissionAggregateRepository.Key key(Obligation obligation) {
        return new SubmissionAggregateRepository.Key(effective(obligation).id(), contextHash(obligation));
    }

    String contextHash(Obligation obligation) {
        return Digest.of(context(obligation).fingerprint());
    }

    ValidationContext context(Obligation obligation) {
        return this.contexts
                .find(obligation.kind(), obligation.sender(), obligation.period())
                .orElseThrow();
    }

    private <R> SubmissionAggregate aggregator(AreaModule<R> module, ValidationContext context, Version version) {
        Aggregator<R> aggregator = module.aggregator(context);
        new PartRows<>(module, this.rowArchive).forEach(version, aggregator::add);
        return aggregator.close();
    }

    /**
     * The states of rows behind breaches in an effective submission, by rule and key. Rows that are not in it are not
     * in the result.
     */
    public Map<String, Map<String, Standing>> follow(Obligation obligation, Map<String, Set<String>> keysByRule) {
        return follow(this.modules.of(obligation.kind()), obligation, keysByRule);
    }

    private <R> Map<String, Map<String, Standing>> follow(
            AreaModule<R> module, Obligation obligation, Map<String, Set<String>> keysByRule) {
        ValidationContext context = context(obligation);
        Map<String, Map<String, Standing>> found = new HashMap<>();
        new PartRows<>(module, this.rowArchive).forEach(effective(obligation), (row, number) -> {
            keysByRule.forEach((rule, keys) -> module.follow(row, rule, context)
                    .filter(followed -> keys.contains(followed.key()))
                    .ifPresent(followed -> found.computeIfAbsent(rule, first -> new HashMap<>())
                            .put(followed.key(), followed.standing())));
        });
        return found;
    }

    /** The facts by name and day in the rows of a submission. */
    List<Fact> facts(Obligation obligation) {
        return facts(this.modules.of(obligation.kind()), obligation);
    }

    private <R> List<Fact> facts(AreaModule<R> module, Obligation obligation) {
        ValidationContext context = context(obligation);
        List<Fact> facts = new ArrayList<>();
        new PartRows<>(module, this.rowArchive)
                .forEach(
                        effective(obligation),
                        (row, number) -> module.fact(row, context).ifPresent(facts::add));
        return facts;
    }

    private static Version effective(Obligation obligation) {
        @Nullable Version effective = obligation.effective();
        if (effective == null) {
            throw new IllegalArgumentException(
                    obligation.sender() + " " + obligation.kind().key() + " has no effective submission");
        }
        return effective;
    }
}
