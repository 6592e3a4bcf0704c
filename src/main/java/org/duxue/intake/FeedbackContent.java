package org.duxue.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Messages;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;

/**
 * All feedback to a sender about one file.
 *
 * @param about the submission that the file is a version of; empty where that is not known
 * @param sentence the outcome of the file
 * @param problems all problems, in the order in which they were found
 */
record FeedbackContent(
        String fileName, String about, Outcome outcome, Text sentence, List<Problem> problems, SourceLayout sheet) {

    FeedbackContent {
        problems = List.copyOf(problems);
    }

    /**
     * The feedback on a version of a submission.
     *
     * @param status the outcome
     * @param found all problems of the version, explanations included
     */
    static FeedbackContent of(
            SubmissionKey key,
            String fileName,
            String senderName,
            VersionStatus status,
            RowCounts rows,
            List<Problem> found,
            SourceLayout sheet) {
        if (ProgramFault.isAmong(found)) {
            return of(fileName, about(key, senderName), found);
        }
        Optional<Problem> closed = status == VersionStatus.REJECTED
                ? Optional.empty()
                : found.stream().filter(FeedbackContent::isOfClosedSchool).findFirst();
        boolean asks = found.stream().anyMatch(problem -> problem.severity() == Severity.WARNING);
        Problem sentence = closed.orElseGet(() -> sentence(status, rows, asks));
        List<Problem> problems = new ArrayList<>();
        problems.add(sentence);
        found.stream()
                .filter(problem -> !isOfClosedSchool(problem))
                .sorted(Comparator.comparing(Problem::severity))
                .forEach(problems::add);
        return new FeedbackContent(
                fileName,
                about(key, senderName),
                closed.isPresent() ? Outcome.NOT_COUNTED : Outcome.of(status),
                sentence.message(),
                problems,
                sheet);
    }

    private static String about(SubmissionKey key, String senderName) {
        String sender = senderName.isEmpty() ? key.sender() : senderName + "（" + key.sender() + "）";
        return key.kind().label() + " · " + key.period() + " · " + sender;
    }

    private static boolean isOfClosedSchool(Problem problem) {
        return problem.rule().equals(SubmissionRules.CLOSED_SCHOOL.rule());
    }

    private static Problem sentence(VersionStatus status, RowCounts rows, boolean asks) {
        return switch (status) {
            case ACCEPTED ->
                Problem.ofFile(
                        asks ? SubmissionRules.ACCEPTED_WITH_QUESTIONS : SubmissionRules.ACCEPTED, rows.accepted());
            case PARTIAL -> Problem.ofFile(SubmissionRules.PARTIAL, rows.accepted(), rows.rejected());
            case REJECTED, WITHDRAWN -> Problem.ofFile(SubmissionRules.REJECTED);
        };
    }

    /** The feedback on a file that is not a version of a submission. */
    static FeedbackContent of(String fileName, List<Problem> problems) {
        return of(fileName, "", problems);
    }

    private static FeedbackContent of(String fileName, String about, List<Problem> problems) {
        Outcome outcome = Outcome.of(problems);
        Text sentence = switch (outcome) {
            case ACCEPTED -> SubmissionRules.FILE_ACCEPTED.text();
            case PARTIAL -> SubmissionRules.FILE_PARTIAL.text();
            case REJECTED -> Messages.text(SubmissionRules.REJECTED.with());
            case PROGRAM_FAULT -> problems.get(0).message();
            case NOT_READ, NOT_COUNTED -> SubmissionRules.FILE_NOT_READ.text();
        };
        return new FeedbackContent(fileName, about, outcome, sentence, problems, SourceLayout.UNREAD);
    }

    int count(Severity severity) {
        return (int) this.problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /**
     * The problems of a severity in the order in which a clerk goes through a file: first those of the whole, then row
     * by row from the left.
     */
    List<Problem> inOrderOfTheFile(Severity severity) {
        return this.problems.stream()
                .filter(problem -> problem.severity() == severity)
                .filter(problem -> !problem.rule().equals(this.outcome.key()))
                .sorted(Comparator.<Problem>comparingInt(problem -> problem.row() == 0 ? -1 : this.sheet.table(problem))
                        .thenComparingInt(Problem::row)
                        .thenComparingInt(this.sheet::place))
                .toList();
    }
}
