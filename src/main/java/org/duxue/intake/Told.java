package org.duxue.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.English;
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

    /**
     * Of a version of a submission.
     *
     * @param status what became of it
     * @param found everything there is to say about it, explanations included
     */
    static Told of(
            SubmissionKey key,
            String fileName,
            String senderName,
            VersionStatus status,
            RowCounts rows,
            List<Problem> found,
            SentSheet sheet) {
        String sender = senderName.isEmpty() ? key.sender() : senderName + "（" + key.sender() + "）";
        Outcome outcome = Outcome.of(status);
        boolean asks = found.stream().anyMatch(problem -> problem.severity() == Severity.WARNING);
        Text sentence = sentence(status, rows, asks);
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.notice(outcome.key(), sentence.zh(), sentence.en()));
        problems.addAll(found);
        return new Told(
                fileName,
                key.kind().label() + " · " + key.period() + " · " + sender,
                outcome,
                sentence,
                problems,
                sheet);
    }

    private static Text sentence(VersionStatus status, RowCounts rows, boolean asks) {
        int accepted = rows.accepted();
        int rejected = rows.rejected();
        return switch (status) {
            case ACCEPTED ->
                asks
                        ? new Text(
                                "已采用（" + accepted + " 行），请核对以下提醒",
                                "accepted (" + English.counted(accepted, "row") + "), check the warnings below")
                        : new Text(
                                "已采用（" + accepted + " 行），无需处理",
                                "accepted (" + English.counted(accepted, "row") + "), nothing to do");
            case PARTIAL ->
                new Text(
                        "部分采用：采用 " + accepted + " 行，" + rejected + " 行有错未采用；请改正后重新报送整个文件",
                        "partly accepted: " + English.counted(accepted, "row") + ", "
                                + (rejected == 1
                                        ? "1 row in error was left out; correct it"
                                        : rejected + " rows in error were left out; correct them")
                                + " and send the whole file again");
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
