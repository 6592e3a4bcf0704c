package org.duxue.summary;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.duxue.intake.Versions;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/** The period that is being consolidated, and which ones wait for it. */
public class PeriodAtWork {

    private final Gathering gathering;
    private final Consolidations consolidations;
    private final Versions versions;
    private final Accounts accounts;
    private final Function<Period, String> furtherInputs;
    private @Nullable Prepared prepared;
    private @Nullable Prepared atWork;

    /** A gathering and the digest of everything a consolidation of it depends on. */
    private record Prepared(Gathered gathered, String inputs) {}

    /**
     * Works with what is gathered.
     *
     * @param furtherInputs what a consolidation depends on besides submissions, registry and norms
     */
    public PeriodAtWork(
            Gathering gathering,
            Consolidations consolidations,
            Versions versions,
            Accounts accounts,
            Function<Period, String> furtherInputs) {
        this.gathering = gathering;
        this.consolidations = consolidations;
        this.versions = versions;
        this.accounts = accounts;
        this.furtherInputs = furtherInputs;
    }

    /** Gathers the period anew, and tells the digest of everything its consolidation depends on. */
    public String prepare(Period period) {
        this.prepared = gather(period);
        return this.prepared.inputs();
    }

    /** Sets to work on what was prepared; every step of the consolidation works on the same gathering. */
    public void begin(Period period) {
        Prepared ready = this.prepared;
        this.prepared = null;
        this.atWork = ready != null && ready.gathered().period().equals(period) ? ready : gather(period);
    }

    private Prepared gather(Period period) {
        Gathered gathered = this.gathering.gather(period);
        return new Prepared(gathered, inputs(gathered));
    }

    private Prepared atWork() {
        return Objects.requireNonNull(this.atWork, "no period is at work");
    }

    public Gathered gathered() {
        return atWork().gathered();
    }

    void record() {
        this.consolidations.begin(gathered(), atWork().inputs(), this.accounts);
    }

    public void finish() {
        this.consolidations.finish(gathered().period());
    }

    /** Of submissions, registry, norms, entries, and the period before of every district. */
    private String inputs(Gathered of) {
        StringBuilder before = new StringBuilder();
        this.consolidations.before(of.period()).ifPresent(earlier -> {
            before.append(digestOf(earlier));
            of.districts()
                    .forEach(district -> this.consolidations
                            .before(of.period(), district.code())
                            .filter(own -> !own.equals(earlier))
                            .ifPresent(own -> before.append(district.code()).append(digestOf(own))));
        });
        return Digest.of(of.digest(this.gathering.norms(of)) + this.furtherInputs.apply(of.period()) + before);
    }

    private String digestOf(Period consolidated) {
        return consolidated + this.consolidations.inputs(consolidated).orElse("");
    }

    /** Whether a period was consolidated and would come out differently now. */
    public boolean isStale(Period period) {
        return this.consolidations
                .inputs(period)
                .filter(inputs -> !inputs.equals(gather(period).inputs()))
                .isPresent();
    }

    /** Who owed what in a period, looked up now, without setting to work on it. */
    public Gathered look(Period period) {
        return this.gathering.gather(period);
    }

    public boolean isConsolidated(Period period) {
        return this.consolidations.inputs(period).isPresent();
    }

    /** Months before the given one that have submissions and are not consolidated, or stale. */
    public SortedSet<Period> waitingBefore(Period period) {
        SortedSet<Period> waiting = new TreeSet<>();
        SortedSet<Period> done = this.consolidations.done();
        for (Period earlier : this.versions.periods().headSet(period)) {
            boolean followsAnother = !waiting.isEmpty();
            if (followsAnother || !done.contains(earlier) || isStale(earlier)) {
                waiting.add(earlier);
            }
        }
        return waiting;
    }
}
