package org.duxue.intake;

import static org.duxue.shared.ProblemType.CONSTRAINT_ERROR;
import static org.duxue.shared.ProblemType.FILE_NAME;
import static org.duxue.shared.ProblemType.FOREIGN_KEY;

import org.duxue.shared.RuleCode;

/** The rules for a file with explanations. */
final class ExplanationRules {

    static final RuleCode FORM_ONLY = RuleCode.notice("checked-form-only.explanations");
    static final RuleCode READ = RuleCode.notice("explanations", "count");
    static final RuleCode NO_SCHOOL_OR_MONTH = RuleCode.error(FILE_NAME, "no-school-or-month", "file");
    static final RuleCode UNKNOWN_SCHOOL = RuleCode.error(FOREIGN_KEY, "unknown-sender.explanations", "school");

    static final RuleCode NO_WARNINGS = RuleCode.error(FOREIGN_KEY, "no-such-rule.none", "period");
    static final RuleCode NO_SUCH_RULE = RuleCode.error(FOREIGN_KEY, "no-such-rule", "known");
    static final RuleCode NO_SUCH_KEY = RuleCode.error(FOREIGN_KEY, "no-such-key", "rule", "known");

    /** For a rule whose questions are about the whole, or about people. */
    static final RuleCode NO_KEY = RuleCode.error(FOREIGN_KEY, "no-such-key.blank", "rule");

    static final RuleCode VALUE_MOVED = RuleCode.question("value-moved", "before", "now");
    static final RuleCode WARNING_GONE = RuleCode.question("value-moved.gone");
    static final RuleCode ID_OF_PERSON = RuleCode.error(CONSTRAINT_ERROR, "no-ids-of-people");
    static final RuleCode TOO_LONG = RuleCode.error(CONSTRAINT_ERROR, "length", "most");
    static final RuleCode UNTIL_BEFORE_PERIOD = RuleCode.error(CONSTRAINT_ERROR, "until>=period", "period");

    private ExplanationRules() {}
}
