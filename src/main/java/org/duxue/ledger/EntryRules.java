package org.duxue.ledger;

import static org.duxue.shared.ProblemType.FOREIGN_KEY;

import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;

/** The rules for operators' entries for the ledger. */
final class EntryRules {

    static final RuleCode READ = RuleCode.notice("entries");
    static final RuleCode CLOSED_IN_FUTURE = RuleCode.error(ProblemType.FUTURE_DATE, "future-date.closed-on", "day");

    static final RuleCode UNKNOWN_ITEM = RuleCode.error(FOREIGN_KEY, "unknown-item", "item");
    static final RuleCode COMPUTED_COLUMN = RuleCode.notice("computed-column", "item", "changed");
    static final RuleCode ALREADY_CLOSED = RuleCode.question("already-closed", "item");
    static final RuleCode NOT_CLEARED = RuleCode.question("not-cleared", "item", "measured", "target");
    static final RuleCode CLOSED_AFTER_AS_OF = RuleCode.question("not-cleared.later", "item", "day");
    static final RuleCode EVIDENCE_MISSING = RuleCode.question("evidence-file", "item", "file", "folder");
    static final RuleCode EVIDENCE_CHANGED = RuleCode.question("evidence-file.changed", "item", "file");
    static final RuleCode VERIFIED_BY_RESPONSIBLE = RuleCode.question("verified-by", "item");

    static final RuleCode RESPONSIBLE_VERIFIED = RuleCode.question("verified-by.before", "item");
    static final RuleCode ENTERED_TWICE = RuleCode.notice("entered-twice", "item", "changed", "other", "counts");

    private EntryRules() {}
}
