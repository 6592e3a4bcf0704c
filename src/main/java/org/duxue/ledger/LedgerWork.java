package org.duxue.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.registry.District;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.summary.Balances;
import org.duxue.summary.Consolidations;
import org.duxue.summary.PeriodQuestions;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.SubmissionAggregates;

/** Rolls the ledgers of districts forward, and answers queries about them. */
public class LedgerWork {

    private final Wording wording;
    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final SubmissionAggregates aggregates;
    private final Balances balances;
    private final Consolidations consolidations;
    private final LedgerStore store;
    private final PreviousLedgers previous;
    private final Entries entries;
    private final Findings findings;
    private final PeriodQuestions questions;

    LedgerWork(Sources sources, Consolidations consolidations, LedgerStore store, Entries entries, Findings findings) {
        this.wording = new Wording(sources.modules());
        this.modules = sources.modules();
        this.contexts = sources.contexts();
        this.aggregates = sources.aggregates();
        this.questions = sources.questions();
        this.balances = new Balances(this.contexts, this.aggregates);
        this.consolidations = consolidations;
        this.store = store;
        this.previous = new PreviousLedgers(this.contexts, consolidations, store);
        this.entries = entries;
        this.findings = findings;
    }

    /** The sources of a period. */
    record Sources(
            AreaModules modules,
            ValidationContexts contexts,
            SubmissionAggregates aggregates,
            PeriodQuestions questions) {}

    /** Rolls the ledger of a district forward and records the result of its entries. */
    void rollForward(PeriodSnapshot snapshot, District district) {
        Period period = snapshot.period();
        Findings.OfDistrict found = this.findings.take(period, district.code());
        RuleResults results = new RuleResults(
                snapshot,
                district,
                this.contexts.norms(period, district.code()),
                this.wording,
                this.modules,
                ChangedHazards.of(this.questions.of(snapshot, district)));
        Ledger before = this.previous.before(period, district.code());
        Moves moves = this.previous.moves(period, district.code(), before);
        List<Line> followed = new ArrayList<>(before.lines());
        followed.addAll(moves.incoming());
        FollowedIds ids = new FollowedIds(followed);
        InspectionResults inspection = new InspectionResults(
                district.code(),
                ids.of(found.findings()),
                results::evidence,
                name -> this.findings.evidence(district.code(), name));
        Norms norms = this.contexts.norms(period, district.code());
        FollowedRows rows = new FollowedRows(snapshot, this.aggregates, followed);
        Month month = new Month(
                period,
                ids.of(results.of(this.aggregates, this.balances)),
                results::evidence,
                rows::of,
                new Month.Terms(norms.whole("limit.ledger_due_days"), norms.whole("limit.auto_close") != 0),
                moves,
                inspection);
        Ledger.RolledForward result = new LedgerRollForward(month).of(before, this.entries.of(period, district.code()));
        this.store.replace(period, district.code(), result.ledger());
        List<AppliedEntries> toCorrect = new ArrayList<>(found.toCorrect());
        toCorrect.addAll(this.entries.reportApplied(period, district.code(), result.problems()));
        toCorrect.addAll(inspection.changedPapers(result.ledger().lines()));
        this.store.replaceApplied(period, district.code(), toCorrect);
        this.consolidations.followed(period, district.code());
    }

    /** The problems with the entries that were applied in a period. */
    public List<AppliedEntries> applied(Period period) {
        return this.store.applied(period);
    }

    /** Whether a paper exists in the folder of a district. */
    public boolean hasPaper(String district, String name) {
        return this.findings.evidence(district, name).isPresent();
    }

    /** Whether the paper that was entered for a line still exists unchanged. */
    public boolean isPaperUnchanged(String district, Remediation handling) {
        return this.findings
                .evidence(district, handling.evidenceFile())
                .filter(handling.evidenceSha256()::equals)
                .isPresent();
    }

    /** The inspection findings of a district up to a period, in the order of their letters. */
    public List<InspectionFinding> inspections(Period period, String district) {
        return new FollowedIds(this.store.find(period, district).lines()).of(this.findings.received(period, district));
    }

    /** The ledger of a district at the end of a consolidated period. */
    public Ledger find(Period period, String district) {
        return this.store.find(period, district);
    }

    /** The number of lines in each state at the end of each consolidated period up to the given one. */
    public SortedMap<Period, Map<State, Long>> counts(Period until, String district) {
        return this.store.counts(until, district);
    }

    /** The same for all districts of a period together. */
    public SortedMap<Period, Map<State, Long>> countsOfAll(PeriodSnapshot snapshot) {
        SortedMap<Period, Map<State, Long>> all = new TreeMap<>();
        for (District district : snapshot.districts()) {
            counts(snapshot.period(), district.code()).forEach((month, counts) -> {
                Map<State, Long> sum = all.computeIfAbsent(month, first -> new EnumMap<>(State.class));
                counts.forEach((state, count) -> sum.merge(state, count, Long::sum));
            });
        }
        return all;
    }

    /** The changes in a district's ledger since the period before. */
    public Changes changes(Period period, String district) {
        return changes(period, district, this.store.find(period, district));
    }

    /**
     * The same for callers that have loaded the ledger already.
     *
     * @param now the ledger at the end of the period
     */
    public Changes changes(Period period, String district, Ledger now) {
        return Changes.between(this.previous.before(period, district), now);
    }
}
