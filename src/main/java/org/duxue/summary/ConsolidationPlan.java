package org.duxue.summary;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.duxue.intake.Versions;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;

/** The inputs of a period's consolidation, and the periods that have to be consolidated first. */
public final class ConsolidationPlan {

    private final SubmissionCollector collector;
    private final Consolidations consolidations;
    private final Versions versions;
    private final Function<Period, String> furtherInputs;

    /**
     * Creates a plan.
     *
     * @param furtherInputs inputs of a consolidation other than submissions, registry and norms
     */
    public ConsolidationPlan(
            SubmissionCollector collector,
            Consolidations consolidations,
            Versions versions,
            Function<Period, String> furtherInputs) {
        this.collector = collector;
        this.consolidations = consolidations;
        this.versions = versions;
        this.furtherInputs = furtherInputs;
    }

    /** The digest of everything that a consolidation of the period depends on now. */
    public String inputs(Period period) {
        return inputs(look(period));
    }

    /** The digest of submissions, registry, norms, entries, and the previous period of every district. */
    public String inputs(PeriodSnapshot of) {
        StringBuilder before = new StringBuilder();
        this.consolidations.before(of.period()).ifPresent(earlier -> {
            before.append(digestOf(earlier));
            of.districts()
                    .forEach(district -> this.consolidations
                            .before(of.period(), district.code())
                            .filter(own -> !own.equals(earlier))
                            .ifPresent(own -> before.append(district.code()).append(digestOf(own))));
        });
        return Digest.of(of.digest(this.collector.norms(of)) + this.furtherInputs.apply(of.period()) + before);
    }

    private String digestOf(Period consolidated) {
        return consolidated + this.consolidations.inputs(consolidated).orElse("");
    }

    /** How often a consolidation of the period was completed. */
    public int repetition(Period period) {
        return this.consolidations.runs(period);
    }

    public boolean hasSubmissions(Period period) {
        return this.versions.periods().contains(period);
    }

    /** Whether a period was consolidated and its inputs have changed since. */
    public boolean isStale(Period period) {
        return this.consolidations
                .inputs(period)
                .filter(inputs -> !inputs.equals(inputs(period)))
                .isPresent();
    }

    /** The current obligations of a period and the submissions that count. */
    public PeriodSnapshot look(Period period) {
        return this.collector.gather(period);
    }

    public boolean isConsolidated(Period period) {
        return this.consolidations.inputs(period).isPresent();
    }

    /** Months before the given one that have submissions and are not consolidated, or that are stale. */
    public SortedSet<Period> waitingBefore(Period period) {
        SortedSet<Period> waiting = new TreeSet<>();
        SortedSet<Period> done = this.consolidations.done();
        SortedSet<Period> all = new TreeSet<>(this.versions.periods());
        all.addAll(done);
        for (Period earlier : all.headSet(period)) {
            boolean followsAnother = !waiting.isEmpty();
            if (followsAnother || !done.contains(earlier) || isStale(earlier)) {
                waiting.add(earlier);
            }
        }
        return waiting;
    }
}
