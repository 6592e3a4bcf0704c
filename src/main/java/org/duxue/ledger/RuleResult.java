package org.duxue.ledger;

import java.time.LocalDate;
import org.duxue.area.Population;
import org.duxue.area.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The result of a rule for one item in the effective submissions of a period, in breach or not.
 *
 * @param fresh whether the submission is of the period itself
 * @param dueOn the earliest time limit among the source rows
 * @param behind the rows in breach, and how much their absence proves
 */
record RuleResult(
        ItemId id,
        Subject subject,
        Measure measure,
        boolean breached,
        boolean fresh,
        @Nullable LocalDate dueOn,
        String evidence,
        Behind behind) {

    /**
     * The rows behind a result.
     *
     * @param population the rows in breach; of a coefficient of variation the schools that have the figure
     * @param mark distinguishes the item from another one with the same number
     * @param meant whether an explanation confirms that the number is used for another item than before
     */
    record Behind(Population population, String mark, Weight weight, boolean meant) {

        static final Behind NOTHING = new Behind(Population.NONE, "", Weight.FULL);

        Behind(Population population, String mark, Weight weight) {
            this(population, mark, weight, false);
        }
    }

    RuleResult(
            ItemId id,
            Subject subject,
            Measure measure,
            boolean breached,
            boolean fresh,
            @Nullable LocalDate dueOn,
            String evidence) {
        this(id, subject, measure, breached, fresh, dueOn, evidence, Behind.NOTHING);
    }

    RuleResult with(Behind more) {
        return new RuleResult(
                this.id, this.subject, this.measure, this.breached, this.fresh, this.dueOn, this.evidence, more);
    }
}
