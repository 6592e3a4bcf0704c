package org.duxue.report;

import java.util.List;
import org.duxue.intake.Explanation;
import org.duxue.shared.Period;
import org.duxue.summary.ExplainedWarnings;

/** The rows of {@code explanations.csv}: warnings that are explained and no longer asked, for the reviewer. */
final class ExplanationRows {

    static final List<String> HEADER = List.of(
            "school_code",
            "school_name",
            "kind",
            "rule",
            "key",
            "value",
            "explanation",
            "until",
            "given_by",
            "given_period",
            "state");

    private ExplanationRows() {}

    static List<List<String>> of(List<ExplainedWarnings.Explained> all) {
        return all.stream().map(ExplanationRows::row).toList();
    }

    private static List<String> row(ExplainedWarnings.Explained one) {
        Explanation explanation = one.explanation();
        Period until = explanation.until();
        return List.of(
                explanation.school(),
                one.schoolName(),
                explanation.kind().key(),
                explanation.rule(),
                explanation.key(),
                explanation.value(),
                explanation.text(),
                until == null ? "" : until.toString(),
                explanation.by(),
                explanation.given().toString(),
                one.state().key());
    }
}
