package org.duxue.ledger;

import java.util.Map;
import java.util.function.Function;
import org.duxue.area.Standing;
import org.duxue.shared.Period;

/**
 * The inputs for rolling a ledger forward.
 *
 * @param results by the root of their id
 * @param evidence the evidence for a line that is not found
 * @param standings the states of the rows behind a line in the effective submission, by key; rows that are not in it
 * are left out
 * @param terms the settings of the district for its ledger
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
     * The settings of a district for its ledger.
     *
     * @param dueDays days until a new line is due when its rows give no time limit
     */
    record Terms(int dueDays, boolean autoClose) {}

    int dueDays() {
        return this.terms.dueDays();
    }

    boolean autoClose() {
        return this.terms.autoClose();
    }
}
