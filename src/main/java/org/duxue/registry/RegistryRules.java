package org.duxue.registry;

import static org.duxue.shared.ProblemType.CONSTRAINT_ERROR;
import static org.duxue.shared.ProblemType.SOURCE_ERROR;

import org.duxue.shared.RuleCode;

/** The rules of the registry, in addition to those of its columns. */
final class RegistryRules {

    static final RuleCode NO_SUCH_STAGE = RuleCode.error(CONSTRAINT_ERROR, "no-such-stage");
    static final RuleCode TWO_NAMES = RuleCode.error(CONSTRAINT_ERROR, "two-names-of-a-district", "code", "name");
    static final RuleCode OWN_PREDECESSOR = RuleCode.error(CONSTRAINT_ERROR, "own-predecessor");
    static final RuleCode TWO_SUCCESSORS = RuleCode.error(CONSTRAINT_ERROR, "two-successors", "school");
    static final RuleCode NO_SCHOOLS = RuleCode.error(SOURCE_ERROR, "no-schools");

    static final RuleCode NO_STUDENTS = RuleCode.question("school-without-students", "school");
    static final RuleCode CLOSED_BY_NAME = RuleCode.question("closed-by-name", "school", "word");
    static final RuleCode OTHER_STAGE = RuleCode.question("stage-by-name", "school", "type");
    static final RuleCode TWO_CODES = RuleCode.question("two-codes-of-a-school", "school", "codes");

    private RegistryRules() {}
}
