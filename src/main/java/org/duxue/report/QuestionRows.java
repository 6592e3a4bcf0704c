package org.duxue.report;

import java.util.List;
import org.duxue.intake.Explanation;
import org.duxue.intake.Question;
import org.duxue.shared.Period;
import org.duxue.summary.PeriodQuestions;

/** The rows of {@code questions.csv}: the questions to senders and their answers. */
final class QuestionRows {

    static final List<String> HEADER = List.of(
            "school_code",
            "school_name",
            "kind",
            "rule",
            "key",
            "value",
            "file",
            "row",
            "state",
            "explanation",
            "until");

    private QuestionRows() {}

    static List<List<String>> of(List<PeriodQuestions.Asked> all) {
        return all.stream().map(QuestionRows::row).toList();
    }

    private static List<String> row(PeriodQuestions.Asked asked) {
        Question question = asked.question();
        Explanation explanation = asked.answered().explanation();
        Period until = explanation == null ? null : explanation.until();
        return List.of(
                asked.obligation().sender(),
                asked.obligation().senderName(),
                asked.obligation().kind().key(),
                question.rule(),
                question.about().key(),
                question.about().value(),
                question.file(),
                question.row() == 0 ? "" : String.valueOf(question.row()),
                asked.answered().state().key(),
                explanation == null ? "" : explanation.text(),
                until == null ? "" : until.toString());
    }
}
