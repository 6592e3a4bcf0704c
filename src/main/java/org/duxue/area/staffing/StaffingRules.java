package org.duxue.area.staffing;

import static org.duxue.shared.ProblemType.CONSTRAINT_ERROR;

import org.duxue.shared.RuleCode;

/** What a row of a staff file can break, in addition to the rules of its columns. */
final class StaffingRules {

    static final RuleCode STAGE_OF_SCHOOL = RuleCode.error(CONSTRAINT_ERROR, "stage-of-school", "stages");
    static final RuleCode HIRED_ABOVE_PLAN = RuleCode.question("hired<=planned", "planned");
    static final RuleCode RETIRING_ABOVE_ACTUAL = RuleCode.error(CONSTRAINT_ERROR, "retiring<=actual", "actual");
    static final RuleCode DEGREE_ABOVE_ACTUAL = RuleCode.error(CONSTRAINT_ERROR, "above_degree<=actual", "actual");
    static final RuleCode BACKBONE_ABOVE_ACTUAL = RuleCode.error(CONSTRAINT_ERROR, "backbone<=actual", "actual");
    static final RuleCode CERTIFIED_ABOVE_ACTUAL = RuleCode.error(CONSTRAINT_ERROR, "certified<=actual", "actual");

    private StaffingRules() {}
}
