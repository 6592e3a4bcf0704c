package org.duxue.ledger;

import java.math.BigDecimal;
import org.duxue.area.Standing;
import org.duxue.area.Weight;
import org.jspecify.annotations.Nullable;

/** Decides whether a line was cleared by action, or only by a smaller base. */
final class Clearance {

    private Clearance() {}

    /**
     * A line is cleared by action if the rule would also be met on the base of the last finding.
     *
     * @param now the result of the period; absent when the period shows nothing about the item any more
     * @param grounds the current state of the rows behind the line
     */
    static ClearedBy by(Line line, @Nullable RuleResult now, Grounds grounds) {
        return isAction(line, now, grounds) ? ClearedBy.ACTION : ClearedBy.BASE;
    }

    private static boolean isAction(Line line, @Nullable RuleResult now, Grounds grounds) {
        if (now == null
                || (now.behind().weight() == Weight.EXEMPT && line.subject().rule() == Rule.UNCERTIFIED)) {
            return false;
        }
        Measure measure = now.measure();
        Measure found = line.found();
        return switch (line.subject().rule()) {
            case OVERDUE -> !grounds.has(Standing.CORRECTED) && isAtLeast(measure.base(), found.base());
            case PLAN_LATE -> isAtLeast(measure.base(), found.base());
            case EQUIPMENT_BELOW_STANDARD, STAFFING_BELOW_STANDARD, COVERAGE_LOW -> isMetOn(found.base(), measure);
            case EXCELLENT_LOW -> isMetOn(larger(measure.base(), found.base()), measure);
            case SHORTAGE, HIRE_GAP, HEALTH_SHORT, GUARDS_SHORT, OFFICERS_SHORT, UNCERTIFIED ->
                isAtLeast(measure.measured(), found.target());
            case GUARDS_OVER_AGE, GUARDS_UNTRAINED -> isAtLeast(measure.amount(), found.base());
            case HAZARD, NO_ALARM -> true;
            case NOT_INSURED, SUSPEND -> !grounds.has(Standing.LEFT);
            case INSPECTION -> now.behind().weight() == Weight.FULL;
            case CV_HIGH -> now.behind().population().keys().containsAll(grounds.keys());
        };
    }

    private static boolean isMetOn(@Nullable BigDecimal base, Measure measure) {
        return base != null
                && measure.amount() != null
                && measure.amount().compareTo(measure.target().multiply(base)) >= 0;
    }

    private static boolean isAtLeast(@Nullable BigDecimal now, @Nullable BigDecimal then) {
        return now != null && then != null && now.compareTo(then) >= 0;
    }

    private static @Nullable BigDecimal larger(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.max(other);
    }
}
