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
    private @Nullable Gathered gathered;

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

    /** Gathers the period anew; every step of a consolidation then works on the same gathering. */
    public void begin(Period period) {
        this.gathered = this.gathering.gather(period);
    }

    public Gathered gathered() {
        return Objects.requireNonNull(this.gathered, "no period is at work");
    }

    void record() {
        this.consolidations.begin(gathered(), inputs(gathered()), this.accounts);
    }

    public void finish() {
        this.consolidations.finish(gathered().period());
    }

    /** Digest of everything a consolidation of the period depends on, the period before of every district included. */
    public String inputs(Period period) {
        return inputs(this.gathering.gather(period));
    }

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
                .filter(inputs -> !inputs.equals(inputs(period)))
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
