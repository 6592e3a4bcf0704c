package org.duxue.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;

/**
 * Everything a sender is told about one file.
 *
 * @param about of which submission it is a version; empty where that is not known
 * @param sentence what became of it
 * @param problems everything there is to say, as it was found
 */
record Told(String fileName, String about, Outcome outcome, Text sentence, List<Problem> problems, SentSheet sheet) {

    Told {
        problems = List.copyOf(problems);
    }

    static Told of(Verdict.Judged judged, String senderName) {
        SubmissionKey key = judged.claim().key();
        String sender = senderName.isEmpty() ? key.sender() : senderName + "（" + key.sender() + "）";
        Outcome outcome = Outcome.of(judged.status());
        Text sentence = sentence(judged);
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.notice(outcome.key(), sentence.zh(), sentence.en()));
        problems.addAll(judged.problems());
        return new Told(
                judged.claim().file().name(),
                key.kind().label() + " · " + key.period() + " · " + sender,
                outcome,
                sentence,
                problems,
                judged.sheet());
    }

    private static Text sentence(Verdict.Judged judged) {
        int accepted = judged.rows().accepted();
        int rejected = judged.rows().rejected();
        return switch (judged.status()) {
            case ACCEPTED ->
                judged.warnings() == 0
                        ? new Text("已采用（" + accepted + " 行），无需处理", "accepted (" + accepted + " rows), nothing to do")
                        : new Text(
                                "已采用（" + accepted + " 行），请核对以下提醒",
                                "accepted (" + accepted + " rows), check the warnings below");
            case PARTIAL ->
                new Text(
                        "部分采用：采用 " + accepted + " 行，" + rejected + " 行有错未采用；请改正后重新报送整个文件",
                        "partly accepted: " + accepted + " rows, " + rejected
                                + " rows in error were left out; correct them and send the whole file again");
            case REJECTED ->
                new Text("未采用；请按以下说明改正后重新报送", "not accepted; correct what is told below and send it again");
        };
    }

    /** Of a file that is no version of a submission. */
    static Told of(String fileName, List<Problem> problems) {
        Outcome outcome = Outcome.of(problems);
        Text sentence = switch (outcome) {
            case ACCEPTED -> new Text("已采用，无需处理", "accepted, nothing to do");
            case PARTIAL ->
                new Text("部分采用；请改正以下各处后重新报送", "partly accepted; correct what is told below and send it again");
            case REJECTED ->
                new Text("未采用；请按以下说明改正后重新报送", "not accepted; correct what is told below and send it again");
            case NOT_READ -> new Text("没有读取，无需处理", "was not read, nothing to do");
        };
        return new Told(fileName, "", outcome, sentence, problems, SentSheet.UNREAD);
    }

    /** The problems of a severity as a clerk goes through a file: the whole first, then row by row from the left. */
    List<Problem> inOrderOfTheFile(Severity severity) {
        return this.problems.stream()
                .filter(problem -> problem.severity() == severity)
                .filter(problem -> !problem.rule().equals(this.outcome.key()))
                .sorted(Comparator.comparingInt(Problem::row)
                        .thenComparingInt(problem -> this.sheet.place(problem.column())))
                .toList();
    }
}
