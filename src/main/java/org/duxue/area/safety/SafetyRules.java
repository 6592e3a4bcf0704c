package org.duxue.area.safety;

import static org.duxue.shared.ProblemType.CONSTRAINT_ERROR;

import org.duxue.shared.RuleCode;

/** What a row of a safety file can break, in addition to the rules of its columns. */
final class SafetyRules {

    static final RuleCode DUE_BEFORE_FOUND = RuleCode.error(CONSTRAINT_ERROR, "due_on>=found_on", "found");
    static final RuleCode RESOLVED_BEFORE_FOUND = RuleCode.error(CONSTRAINT_ERROR, "resolved_on>=found_on", "found");
    static final RuleCode ADDED_ABOVE_QUANTITY =
            RuleCode.error(CONSTRAINT_ERROR, "added_this_year<=quantity", "quantity");
    static final RuleCode CATEGORY_OF_RECORD =
            RuleCode.error(CONSTRAINT_ERROR, "category-of-record", "record", "categories");
    static final RuleCode GUARD_COUNT = RuleCode.question("guard-count");
    static final RuleCode AGE = RuleCode.error(CONSTRAINT_ERROR, "age", "day", "least", "most", "from", "to");

    private SafetyRules() {}
}
