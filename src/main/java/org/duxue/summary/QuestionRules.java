package org.duxue.summary;

import org.duxue.shared.RuleCode;

/** The rules for questions based on previous submissions, those of other senders, or the registry. */
final class QuestionRules {

    static final RuleCode EMPTIED = RuleCode.question("emptied", "rows");
    static final RuleCode SHRUNK = RuleCode.question("shrunk", "now", "before", "period");
    static final RuleCode SAME_BYTES = RuleCode.question("same-bytes", "code", "name");
    static final RuleCode SAME_BYTES_AS_BEFORE = RuleCode.notice("same-bytes.before", "period");
    static final RuleCode VANISHED = RuleCode.question("vanished", "what", "key", "period", "rejected");
    static final RuleCode VANISHED_RENAMED = RuleCode.question("vanished.renamed", "what", "key", "period", "now");
    static final RuleCode VANISHED_PEOPLE = RuleCode.question("vanished-people", "count", "period", "rejected");
    static final RuleCode CHANGED = RuleCode.question("changed", "what", "key", "field", "before", "now", "period");
    static final RuleCode BUDGET_CUT = RuleCode.question("budget-cut", "key", "before", "now", "period");
    static final RuleCode OVER_REGISTERED = RuleCode.question("over-registered", "rows", "registered");
    static final RuleCode TWICE = RuleCode.question("twice", "kind", "count", "code", "name");

    private QuestionRules() {}
}
