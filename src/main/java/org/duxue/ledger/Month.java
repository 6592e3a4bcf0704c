package org.duxue.ledger;

import java.util.Map;
import java.util.function.Function;
import org.duxue.area.Standing;
import org.duxue.shared.Period;

/**
 * Everything a ledger is brought forward with.
 *
 * @param results by the root of their id
 * @param evidence what there is for a line that is not found
 * @param standings how rows that were behind a line stand in the effective submission, by key; what is not in it is
 *     left out
 * @param terms what the district set for its ledger
 */
record Month(
        Period period,
        Map<ItemId, RuleResult> results,
        Function<Line, Evidence> evidence,
        Function<Line, Map<String, Standing>> standings,
        Terms terms,
        Moves moves,
        InspectionResults inspection) {

    Month(
            Period period,
            Map<ItemId, RuleResult> results,
            Function<Line, Evidence> evidence,
            Function<Line, Map<String, Standing>> standings,
            Terms terms) {
        this(period, results, evidence, standings, terms, Moves.NONE, InspectionResults.NONE);
    }

    /**
     * What the district set for its ledger.
     *
     * @param dueDays days until a new line is due when its rows tell no time limit
     */
    record Terms(int dueDays, boolean autoClose) {}

    int dueDays() {
        return this.terms.dueDays();
    }

    boolean autoClose() {
        return this.terms.autoClose();
    }
}
