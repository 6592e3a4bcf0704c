package org.duxue.intake;

import java.util.List;
import java.util.Optional;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/** Questions to the sender of a file because of other files of the same month. */
public final class PartQuestions {

    private static final RuleCode SEVERAL = RuleCode.question("parts", "count", "names", "shared");
    private static final RuleCode OLD = RuleCode.question("old-bytes", "number", "file");

    static final String PARTS = SEVERAL.rule();

    private PartQuestions() {}

    /** The question about a file with the bytes of an older one. */
    static Optional<Problem> ofBytes(Version file, SubmissionHistory history) {
        return history.olderWith(file.sha256())
                .map(older -> question(OLD, older.number(), older.number(), older.fileName()));
    }

    /** The question about a submission that consists of several files. */
    public static Problem ofParts(List<Version> parts, RowKeyArchive keys) {
        List<String> names = parts.stream().map(Version::relativePath).toList();
        return question(SEVERAL, parts.size(), parts.size(), names, keys.shared(parts));
    }

    private static Problem question(RuleCode code, int value, Object... arguments) {
        return Problem.ofFile(code, arguments).asking(new QuestionKey("", String.valueOf(value)));
    }
}
