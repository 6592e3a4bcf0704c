package org.duxue.intake;

import static org.duxue.shared.ProblemType.FILE_NAME;
import static org.duxue.shared.ProblemType.FOREIGN_KEY;

import org.duxue.shared.RuleCode;

/** The rules for file names. */
final class NameRules {

    static final RuleCode TWO_KINDS = RuleCode.error(FILE_NAME, "two-kinds", "file", "found");
    static final RuleCode TWO_SENDERS = RuleCode.error(FILE_NAME, "two-senders", "file", "found");
    static final RuleCode TWO_MONTHS = RuleCode.error(FILE_NAME, "two-months", "file", "found");
    static final RuleCode IMPOSSIBLE_MONTH = RuleCode.error(FILE_NAME, "impossible-month", "file", "found");
    static final RuleCode LEFT_ALONE = RuleCode.error(FILE_NAME, "left-alone");
    static final RuleCode NO_MONTH = RuleCode.error(FILE_NAME, "no-month", "file");
    static final RuleCode OTHER_MONTH = RuleCode.error(FILE_NAME, "no-month.other", "file", "said", "period");
    static final RuleCode FUTURE_MONTH = RuleCode.error(FILE_NAME, "future-month", "file", "period", "now");
    static final RuleCode NO_SENDER = RuleCode.error(FILE_NAME, "no-sender", "file", "example");
    static final RuleCode NO_DISTRICT_OR_MONTH = RuleCode.error(FILE_NAME, "no-district-or-month", "file");
    static final RuleCode UNKNOWN_DISTRICT = RuleCode.error(FOREIGN_KEY, "unknown-district", "district");

    private NameRules() {}
}
