package org.duxue.intake;

import java.util.List;
import java.util.Optional;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;

/** Marks the warnings of a file that are explained, and tells of the others how they can be. */
final class Explaining {

    private final SubmissionKey key;
    private final List<Explanation> known;

    /**
     * Explains warnings of a submission.
     *
     * @param known what its sender explained
     */
    Explaining(SubmissionKey key, List<Explanation> known) {
        this.key = key;
        this.known = known;
    }

    List<Problem> of(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.isExplainable() ? marked(problem) : problem)
                .toList();
    }

    private Problem marked(Problem warning) {
        Optional<Explanation> explanation = this.known.stream()
                .filter(one -> one.explains(this.key.kind(), warning))
                .findFirst();
        if (explanation.isEmpty()) {
            return asked(warning, movedFrom(warning));
        }
        return explanation.get().holdsIn(this.key.period())
                ? explained(warning, explanation.get())
                : asked(warning, expired(explanation.get()));
    }

    private static Problem explained(Problem warning, Explanation explanation) {
        Period until = explanation.until();
        Text end = until == null ? new Text("", "") : new Text("，有效期至 " + until, ", until " + until);
        return warning.told(
                Severity.NOTICE,
                new Text(
                        withoutRemedy(warning.message().zh(), "；") + "；已说明：" + explanation.text() + "（"
                                + explanation.given() + end.zh() + "）",
                        withoutRemedy(warning.message().en(), "; ") + "; explained: " + explanation.text() + " ("
                                + explanation.given() + end.en() + ")"));
    }

    private Problem asked(Problem warning, Text why) {
        String rule = warning.rule();
        String row = warning.doubt().key();
        String file = "explain_" + this.key.sender() + "_" + this.key.period() + ".csv";
        return warning.told(
                Severity.WARNING,
                new Text(
                        warning.message().zh() + why.zh() + "，无误的请在 " + file + " 中说明（规则 " + rule + "，键 " + row + "）",
                        warning.message().en() + why.en() + ", and when it is right explain it in " + file + " (rule "
                                + rule + ", key " + row + ")"));
    }

    /** The latest that was explained of the same, which was another value. */
    private Text movedFrom(Problem warning) {
        return this.known.stream()
                .filter(one -> one.isAbout(this.key.kind(), warning))
                .reduce((earlier, later) -> later)
                .map(one -> new Text(
                        "（原说明针对 " + one.value() + "，现为 " + warning.doubt().value() + "，已失效）",
                        " (what was explained was " + one.value() + ", it is "
                                + warning.doubt().value() + " now)"))
                .orElse(new Text("", ""));
    }

    private static Text expired(Explanation explanation) {
        return new Text(
                "（原说明有效期至 " + explanation.until() + "，已过期）",
                " (the explanation held until " + explanation.until() + ")");
    }

    /** What an explanation answers is asked no longer; rules put it behind the last semicolon. */
    private static String withoutRemedy(String sentence, String mark) {
        int remedy = sentence.lastIndexOf(mark);
        return remedy < 0 ? sentence : sentence.substring(0, remedy);
    }
}
