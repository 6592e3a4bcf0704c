package org.duxue.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.area.Rooms;
import org.duxue.area.Settings;
import org.duxue.registry.District;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.summary.Accounts;
import org.duxue.summary.Balances;
import org.duxue.summary.Consolidations;
import org.duxue.summary.Gathered;

/** Brings the ledgers of all districts forward to the period at work. */
public class LedgerWork {

    private final Wording wording;
    private final Settings settings;
    private final Accounts accounts;
    private final Balances balances;
    private final Consolidations consolidations;
    private final LedgerStore store;
    private final Entries entries;
    private List<AppliedEntries> applied = List.of();

    public LedgerWork(
            Rooms rooms,
            Settings settings,
            Accounts accounts,
            Balances balances,
            Consolidations consolidations,
            LedgerStore store,
            Entries entries) {
        this.wording = new Wording(rooms);
        this.settings = settings;
        this.accounts = accounts;
        this.balances = balances;
        this.consolidations = consolidations;
        this.store = store;
        this.entries = entries;
    }

    void bringForward(Gathered gathered) {
        List<AppliedEntries> applied = new ArrayList<>();
        for (District district : gathered.districts()) {
            Ledger.Brought brought = bring(gathered, district);
            this.store.replace(gathered.period(), district.code(), brought.ledger());
            applied.addAll(this.entries.tellApplied(gathered.period(), district.code(), brought.problems()));
        }
        this.applied = List.copyOf(applied);
    }

    /** What there is to correct in the entries that were applied last by this process. */
    public List<AppliedEntries> applied() {
        return this.applied;
    }

    private Ledger.Brought bring(Gathered gathered, District district) {
        Period period = gathered.period();
        Norms norms = this.settings.norms(period, district.code());
        Sightings sightings = new Sightings(gathered, district, norms, this.wording);
        Map<ItemId, Sighting> seen = sightings.of(this.accounts, this.balances);
        Month month = new Month(
                period,
                seen,
                sightings::evidence,
                norms.whole("limit.ledger_due_days"),
                norms.whole("limit.auto_close") != 0);
        return before(period, district.code()).forward(month, this.entries.of(period, district.code()));
    }

    private Ledger before(Period period, String district) {
        return this.consolidations
                .before(period, district)
                .map(earlier -> this.store.find(earlier, district))
                .orElse(Ledger.EMPTY);
    }

    /** The ledger of a district as it stood at the end of a consolidated period. */
    public Ledger find(Period period, String district) {
        return this.store.find(period, district);
    }

    /** How many lines stood in each state at the end of each consolidated period up to the given one. */
    public SortedMap<Period, Map<State, Long>> counts(Period until, String district) {
        return this.store.counts(until, district);
    }

    /** Likewise, of all districts of a period together. */
    public SortedMap<Period, Map<State, Long>> countsOfAll(Gathered gathered) {
        SortedMap<Period, Map<State, Long>> all = new TreeMap<>();
        for (District district : gathered.districts()) {
            counts(gathered.period(), district.code()).forEach((month, counts) -> {
                Map<State, Long> sum = all.computeIfAbsent(month, first -> new EnumMap<>(State.class));
                counts.forEach((state, count) -> sum.merge(state, count, Long::sum));
            });
        }
        return all;
    }

    /** What changed in a district's ledger since the period before. */
    public Changes changes(Period period, String district) {
        return changes(period, district, this.store.find(period, district));
    }

    /**
     * Likewise, for who has it at hand.
     *
     * @param now the ledger at the end of the period
     */
    public Changes changes(Period period, String district, Ledger now) {
        return Changes.between(before(period, district), now);
    }
}
