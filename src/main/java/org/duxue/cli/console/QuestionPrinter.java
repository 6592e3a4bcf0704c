package org.duxue.cli.console;

import java.util.List;
import java.util.stream.Stream;
import org.duxue.intake.Question;
import org.duxue.shared.Period;
import org.duxue.summary.PeriodQuestions;

/** Prints the open questions for the operator. */
public final class QuestionPrinter {

    private static final int MOST_SHOWN = 100;

    private final Console console;

    public QuestionPrinter(Console console) {
        this.console = console;
    }

    /** Prints the open questions; nothing if there are none. */
    public void warn(Period period, List<PeriodQuestions.Asked> open) {
        if (open.isEmpty()) {
            return;
        }
        this.console.print("", "");
        this.console.warn(
                period + " 待说明的问题（" + open.size() + "），数据已计入：",
                period + " questions that wait for an answer (" + open.size() + "), the data count:");
        open.stream().limit(MOST_SHOWN).forEach(this::warn);
        if (open.size() > MOST_SHOWN) {
            int more = open.size() - MOST_SHOWN;
            this.console.warn("  另有 " + more + " 个，见 questions.csv", "  " + more + " more, see questions.csv");
        }
    }

    private void warn(PeriodQuestions.Asked asked) {
        Question question = asked.question();
        String whose =
                "  " + asked.obligation().sender() + " " + asked.obligation().senderName() + " ";
        String what = String.join(
                " ",
                Stream.of(
                                question.rule(),
                                question.about().key(),
                                question.about().value())
                        .filter(part -> !part.isEmpty())
                        .toList());
        this.console.warn(
                whose + asked.obligation().kind().label() + "（" + what + "）："
                        + question.sentence().zh(),
                whose + asked.obligation().kind().key() + " (" + what + "): "
                        + question.sentence().en());
    }
}
