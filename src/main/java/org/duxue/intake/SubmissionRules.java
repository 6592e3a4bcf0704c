package org.duxue.intake;

import static org.duxue.shared.ProblemType.CONSTRAINT_ERROR;
import static org.duxue.shared.ProblemType.FILE_NAME;
import static org.duxue.shared.ProblemType.FOREIGN_KEY;

import org.duxue.shared.MessageKey;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;

/** The rules for a submission as a whole, and its outcomes. */
final class SubmissionRules {

    static final RuleCode ACCEPTED = RuleCode.notice("accepted", "rows");
    static final RuleCode ACCEPTED_WITH_QUESTIONS = RuleCode.notice("accepted.questions", "rows");
    static final RuleCode PARTIAL = RuleCode.notice("partial", "accepted", "rejected");
    static final RuleCode REJECTED = RuleCode.notice("rejected");

    /** For files that are not a submission. */
    static final MessageKey FILE_ACCEPTED = MessageKey.of("accepted.file");

    static final MessageKey FILE_PARTIAL = MessageKey.of("partial.file");
    static final MessageKey FILE_NOT_READ = MessageKey.of("not-read");

    static final RuleCode UNKNOWN_SENDER = RuleCode.error(FOREIGN_KEY, "unknown-sender", "sender");
    static final RuleCode NOT_IN_FORCE = RuleCode.error(FOREIGN_KEY, "not-in-force", "sender", "period");
    static final RuleCode KIND_NOT_DUE = RuleCode.error(CONSTRAINT_ERROR, "kind-not-due", "type", "kind");
    static final RuleCode SEVERAL_SENDERS = RuleCode.error(ProblemType.MIXED_SENDER, "mixed-sender", "own", "other");
    static final RuleCode OTHER_SENDER = RuleCode.error(FILE_NAME, "other-sender", "own", "other");
    static final RuleCode ROW_ERRORS = RuleCode.error(CONSTRAINT_ERROR, "row-errors", "most", "rejected", "rows");

    static final RuleCode REPLACED = RuleCode.notice("superseded", "by");
    static final RuleCode WITHDRAWN = RuleCode.notice("withdrawn", "day", "reason");
    static final RuleCode COUNTING_AGAIN = RuleCode.notice("counting-again", "names");
    static final RuleCode FILE_TIME = RuleCode.notice("file-time", "modified");
    static final RuleCode UNKNOWN_COLUMNS = RuleCode.notice("unknown-columns", "names");
    static final RuleCode ASSUMED_CHARSET = RuleCode.notice("assumed-charset");
    /** For a file that is read and counts in nothing. */
    static final RuleCode CLOSED_SCHOOL = RuleCode.notice("closed-school", "period");

    static final RuleCode NIL_RETURN = RuleCode.notice("nil-return");

    static final RuleCode NOT_CSV = RuleCode.error(FILE_NAME, "not-csv", "file", "how");
    static final MessageKey UNPACK = MessageKey.of("save.archive");
    static final MessageKey FILL_IN_FORM = MessageKey.of("save.document");
    static final MessageKey EXPORT_FROM_NUMBERS = MessageKey.of("save.numbers");
    static final MessageKey RENAME = MessageKey.of("save.misspelt");
    static final MessageKey SAVE_WITH_ENDING = MessageKey.of("save.no-ending");
    static final MessageKey SAVE_AS_CSV = MessageKey.of("save.workbook");

    private SubmissionRules() {}
}
