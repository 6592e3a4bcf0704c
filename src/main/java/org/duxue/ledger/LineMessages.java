package org.duxue.ledger;

import org.duxue.shared.MessageKey;

/** The messages of the ledger about items that were found. */
final class LineMessages {

    static final String CATEGORY = "category";

    private static final String MEASURED = "measured";
    private static final String TARGET = "target";
    private static final String MISSING = "missing";

    static final MessageKey OVERDUE = MessageKey.of("line.overdue", CATEGORY, MEASURED);
    static final MessageKey PLAN_LATE = MessageKey.of("line.plan_late", "detail", "item");
    static final MessageKey BELOW_STANDARD =
            MessageKey.of("line.below_standard", "stage", "indicator", MEASURED, TARGET);
    static final MessageKey SHORTAGE = MessageKey.of("line.shortage", "stage", "subject", MISSING, TARGET, MEASURED);
    static final MessageKey HIRE_GAP = MessageKey.of("line.hire_gap", MISSING, TARGET, MEASURED);
    static final MessageKey HEALTH_SHORT = MessageKey.of("line.health_short", MISSING, TARGET, MEASURED);
    static final MessageKey HAZARD = MessageKey.of("line.hazard", CATEGORY, "detail", "item");

    /** A hazard from figures of an earlier version, which name its category in the detail. */
    static final MessageKey HAZARD_OF_NO_CATEGORY = MessageKey.of("line.hazard-before", "detail", "item");

    /** A hazard of which only the number is known. */
    static final MessageKey HAZARD_UNNAMED = MessageKey.of("line.hazard-unnamed", "item");

    static final MessageKey GUARDS_SHORT = MessageKey.of("line.guards_short", MISSING, TARGET, MEASURED);
    static final MessageKey GUARDS_OVER_AGE = MessageKey.of("line.guards_over_age", MEASURED);
    static final MessageKey GUARDS_UNTRAINED = MessageKey.of("line.guards_untrained", MEASURED);
    static final MessageKey NO_ALARM = MessageKey.of("line.no_alarm");
    static final MessageKey EXCELLENT_LOW = MessageKey.of("line.excellent_low", MEASURED, TARGET);
    static final MessageKey COVERAGE_LOW = MessageKey.of("line.coverage_low", MEASURED, TARGET);
    static final MessageKey OFFICERS_SHORT = MessageKey.of("line.officers_short", MISSING, TARGET, MEASURED);
    static final MessageKey UNCERTIFIED = MessageKey.of("line.uncertified", MISSING, TARGET, MEASURED);
    static final MessageKey NOT_INSURED = MessageKey.of("line.not_insured", MEASURED);
    static final MessageKey SUSPEND = MessageKey.of("line.suspend", MEASURED);
    static final MessageKey CV_HIGH = MessageKey.of("line.cv_high", "stage", "indicator", MEASURED, TARGET);

    /** A finding of an inspection, in the words of its letter. */
    static final MessageKey INSPECTION = MessageKey.of("line.inspection", "problem");

    /** A line that was recorded with its Chinese sentence alone. */
    static final MessageKey BEFORE = MessageKey.of("line.before", "problem", "rule");

    private LineMessages() {}
}
