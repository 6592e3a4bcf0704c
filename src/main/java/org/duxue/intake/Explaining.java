package org.duxue.intake;

import java.util.List;
import java.util.Objects;
import org.duxue.shared.Message;
import org.duxue.shared.MessageKey;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;

/** Marks the warnings of a file that are explained, and adds to the others how they can be explained. */
final class Explaining {

    private static final MessageKey EXPLAINED = MessageKey.of("explained", "warning", "explanation", "given");
    private static final MessageKey EXPLAINED_UNTIL =
            MessageKey.of("explained-until", "warning", "explanation", "given", "until");
    private static final MessageKey ASKED = MessageKey.of("asked", "warning", "why", "file", "rule", "key");

    /** For questions about a submission as a whole, or about people. */
    private static final MessageKey ASKED_WITHOUT_KEY = MessageKey.of("asked.blank", "warning", "why", "file", "rule");

    /** For a warning that was recorded only as sentences, without arguments. */
    private static final MessageKey ASKED_BEFORE =
            MessageKey.of("asked.literal", "warning", "why", "file", "rule", "key");

    private static final MessageKey ASKED_BEFORE_WITHOUT_KEY =
            MessageKey.of("asked.literal.blank", "warning", "why", "file", "rule");

    /** For a row that does not count. */
    private static final MessageKey OVERRULED = MessageKey.of("asked.overruled", "warning");

    private static final MessageKey MOVED = MessageKey.of("asked.moved", "before", "now");
    private static final MessageKey EXPIRED = MessageKey.of("asked.expired", "until");

    private final SubmissionKey key;
    private final QuestionList questions;
    private final List<Explanation> known;

    /**
     * Explains warnings of a submission.
     *
     * @param questions the questions that the warnings amount to
     * @param known the explanations of the sender
     */
    Explaining(SubmissionKey key, QuestionList questions, List<Explanation> known) {
        this.key = key;
        this.questions = questions;
        this.known = known;
    }

    /** @param file the id of the version that the warnings are about */
    List<Problem> of(long file, List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.isQuestion() ? marked(file, problem) : problem)
                .toList();
    }

    private Problem marked(long file, Problem warning) {
        if (this.questions.isOverruled(file, warning)) {
            return warning.as(Severity.NOTICE, OVERRULED.with(warning.content()).aboutTheCellOf(warning.content()));
        }
        return this.questions
                .of(warning)
                .map(question -> marked(warning, Answered.in(this.key.period(), question, this.known)))
                .orElse(warning);
    }

    private Problem marked(Problem warning, Answered answered) {
        Explanation explanation = answered.explanation();
        if (explanation == null) {
            return asked(warning, answered.question(), "");
        }
        return answered.isOpen()
                ? asked(warning, answered.question(), ended(explanation, answered.question()))
                : explained(warning, explanation);
    }

    private static Problem explained(Problem warning, Explanation explanation) {
        Period until = explanation.until();
        Message said = until == null
                ? EXPLAINED.with(warning.content(), explanation.text(), explanation.given())
                : EXPLAINED_UNTIL.with(warning.content(), explanation.text(), explanation.given(), until);
        return warning.as(Severity.NOTICE, said.aboutTheCellOf(warning.content()));
    }

    private Problem asked(Problem warning, Question question, Object why) {
        String file = "explain_" + this.key.sender() + "_" + this.key.period() + ".csv";
        boolean isLiteral = warning.content().isLiteral();
        Message said = question.key().isEmpty()
                ? (isLiteral ? ASKED_BEFORE_WITHOUT_KEY : ASKED_WITHOUT_KEY)
                        .with(warning.content(), why, file, question.rule())
                : (isLiteral ? ASKED_BEFORE : ASKED)
                        .with(warning.content(), why, file, question.rule(), question.key());
        return warning.as(Severity.WARNING, said.aboutTheCellOf(warning.content()));
    }

    /** Why the latest explanation of the same question no longer holds. */
    private static Object ended(Explanation explanation, Question question) {
        return explanation.explains(question)
                ? EXPIRED.with(Objects.requireNonNull(explanation.until()))
                : MOVED.with(explanation.value(), question.value());
    }
}
