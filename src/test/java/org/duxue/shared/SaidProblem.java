package org.duxue.shared;

/** Problems with their sentences, to be compared as a whole. */
public final class SaidProblem {

    private SaidProblem() {}

    public static Problem of(
            int row, String column, String value, ProblemType type, String rule, Severity severity, Text sentence) {
        return of(row, column, value, type, rule, severity, sentence, QuestionKey.NONE);
    }

    public static Problem of(
            int row,
            String column,
            String value,
            ProblemType type,
            String rule,
            Severity severity,
            Text sentence,
            QuestionKey question) {
        return new Problem(row, column, value, type, rule, severity, Message.literal(sentence), question);
    }
}
