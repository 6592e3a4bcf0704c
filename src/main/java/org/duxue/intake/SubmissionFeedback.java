package org.duxue.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;

/** Writes feedback on submissions to their senders, including their earlier explanations. */
public class SubmissionFeedback {

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final Versions versions;
    private final DropFiles files;
    private final Explanations explanations;
    private final Questions questions;
    private final Feedback feedback;

    public SubmissionFeedback(
            AreaModules modules,
            ValidationContexts contexts,
            Versions versions,
            DropFiles files,
            Explanations explanations,
            Questions questions,
            Feedback feedback) {
        this.modules = modules;
        this.contexts = contexts;
        this.versions = versions;
        this.files = files;
        this.explanations = explanations;
        this.questions = questions;
        this.feedback = feedback;
    }

    /** A change to the feedback of a sender. */
    private interface Writing {

        void with(Feedback feedback) throws IOException;
    }

    /**
     * Feedback to be written about a file.
     *
     * @param about the submission: its letters are written in order
     * @param preparation looks up the content, within the transaction of the preceding records
     */
    record Letter(SubmissionKey about, String fileName, Supplier<Writing> preparation) {

        private Letter(SubmissionKey about, String fileName, Writing writing) {
            this(about, fileName, () -> writing);
        }

        Ready prepared() {
            return new Ready(this.about, this.fileName, this.preparation.get());
        }
    }

    /** A letter that needs only file access, and may be written by any thread. */
    private record Ready(SubmissionKey about, String fileName, Writing writing) {}

    /**
     * The place of earlier feedback on the same bytes.
     *
     * @param place empty when there is none
     * @param isMoved whether the file is no longer there
     */
    record Earlier(String place, boolean isMoved) {

        static final Earlier NOWHERE = new Earlier("", false);
    }

    /** The usual place for the feedback on a file. */
    String usualPlace(SubmissionFile submission) {
        return usualPlace(submission.key(), submission.file().relative());
    }

    String usualPlace(SubmissionKey key, String path) {
        return FeedbackPlace.of(this.contexts, DropType.SUBMISSION, DropFile.About.of(key), path);
    }

    /** The feedback on a file that was read. */
    FeedbackContent content(ReadResult.Judged judged) {
        SubmissionKey key = judged.submission().key();
        return FeedbackContent.of(
                key,
                judged.submission().file().name(),
                nameOf(key),
                judged.status(),
                judged.rows(),
                judged.status() == VersionStatus.REJECTED ? judged.problems() : explained(judged),
                judged.sheet());
    }

    /** The number of warnings to confirm in a file that was recorded before. */
    int openWarnings(Version file) {
        return content(file, file.fileName()).count(Severity.WARNING);
    }

    /** The letter about a file that was read. */
    Letter letter(ReadResult.Judged judged, String place, FeedbackContent content) {
        String before = judged.submission().recorded().feedback();
        return letter(judged.submission(), to -> {
            if (!before.isEmpty() && !before.equals(place)) {
                to.remove(before);
            }
            to.write(place, content);
        });
    }

    private static Letter letter(SubmissionFile submission, Writing writing) {
        return new Letter(submission.key(), submission.file().name(), writing);
    }

    /**
     * The letter about a file that another one has replaced; an empty letter if it has no place.
     *
     * @param before what had to be corrected or confirmed in it
     */
    Letter replaced(DropFile file, String place, DroppedFile by, List<Problem> before) {
        List<Problem> problems = new ArrayList<>(List.of(Feedback.replacedBy(by)));
        problems.addAll(before);
        return new Letter(file.submission(), file.name(), to -> {
            if (!file.feedback().isEmpty()) {
                to.remove(file.feedback());
            }
            if (!place.isEmpty()) {
                to.write(place, file.name(), problems);
            }
        });
    }

    /** The letter about a file that has the bytes of another one, perhaps its own earlier name. */
    Letter underNewName(SubmissionFile submission, Version version, String place, Earlier earlier) {
        String before = submission.recorded().feedback();
        return new Letter(submission.key(), submission.file().name(), () -> {
            FeedbackContent content = content(version, submission.file().name());
            return to -> {
                if (!earlier.place().isEmpty()) {
                    to.copyReturnedRows(earlier.place(), place);
                }
                if (earlier.isMoved()) {
                    to.remove(earlier.place());
                }
                if (!before.isEmpty()) {
                    to.remove(before);
                }
                to.writeAgain(place, content);
            };
        });
    }

    /** The letter about a file with bytes that were withdrawn. */
    Letter withdrawn(SubmissionFile submission, String place, Withdrawal why) {
        String before = submission.recorded().feedback();
        return letter(submission, to -> {
            if (!before.isEmpty() && !before.equals(place)) {
                to.remove(before);
            }
            to.write(place, submission.file().name(), List.of(withdrawalNotice(why)));
        });
    }

    /**
     * The letter about a file that is withdrawn.
     *
     * @param again files that it had replaced, and that count again
     */
    Letter withdrawn(DropFile file, String place, Withdrawal why, List<Version> again) {
        List<Problem> problems = new ArrayList<>(List.of(withdrawalNotice(why)));
        if (!again.isEmpty()) {
            problems.add(Problem.ofFile(
                    SubmissionRules.COUNTING_AGAIN,
                    again.stream().map(Version::relativePath).toList()));
        }
        return new Letter(file.submission(), file.name(), to -> to.write(place, file.name(), problems));
    }

    /** The letter about a file that counts again since the file that had replaced it was withdrawn. */
    Letter countsAgain(DropFile file, Version version, String place) {
        return new Letter(file.submission(), file.name(), () -> {
            FeedbackContent content = content(version, file.name());
            return to -> {
                if (!file.feedback().isEmpty() && !file.feedback().equals(place)) {
                    to.remove(file.feedback());
                }
                to.writeAgain(place, content);
            };
        });
    }

    /** Sends letters, those of different submissions in parallel. */
    void send(List<Letter> letters) {
        letters.stream().map(Letter::prepared).collect(Collectors.groupingBy(Ready::about)).values().parallelStream()
                .forEach(ofSubmission -> ofSubmission.forEach(this::send));
    }

    private void send(Ready letter) {
        try {
            letter.writing().with(this.feedback);
        } catch (IOException fault) {
            throw new UncheckedIOException("the feedback on " + letter.fileName() + " cannot be written", fault);
        }
    }

    /** Writes the feedback on some submissions again, after a change of questions or explanations. */
    public void writeAgain(Collection<SubmissionKey> submissions) {
        List<Letter> letters = new ArrayList<>();
        for (SubmissionKey submission : submissions) {
            EffectiveVersion.latest(this.versions.of(submission))
                    .ifPresent(version -> version.parts().forEach(file -> letters.addAll(again(file))));
        }
        send(letters);
    }

    private List<Letter> again(Version file) {
        List<Letter> letters = new ArrayList<>();
        for (DropFile dropped : this.files.ofVersion(file.id())) {
            boolean counts = dropped.outcome() != DropOutcome.SUPERSEDED && dropped.outcome() != DropOutcome.WITHDRAWN;
            if (counts && !dropped.feedback().isEmpty()) {
                FeedbackContent content = content(file, dropped.name());
                this.files.countOpenWarnings(dropped.id(), content.count(Severity.WARNING));
                letters.add(new Letter(file.key(), dropped.name(), to -> to.writeAgain(dropped.feedback(), content)));
            }
        }
        return letters;
    }

    private FeedbackContent content(Version file, String name) {
        SubmissionKey key = file.key();
        List<Problem> problems = new ArrayList<>(this.versions.asked().of(file.id()));
        problems.addAll(this.versions.problems(file.id()));
        return FeedbackContent.of(
                key,
                name,
                nameOf(key),
                file.status(),
                file.rows(),
                file.isEffective() ? explained(file, problems) : problems,
                SourceLayout.again(
                        this.versions.header(file.id()),
                        file.sheets(),
                        this.modules.of(key.kind()).schema()));
    }

    private List<Problem> explained(ReadResult.Judged judged) {
        SubmissionFile file = judged.submission();
        return explained(
                file.key(),
                Version.NEW,
                judged.problems(),
                () -> QuestionList.of(
                        file.key(),
                        List.of(new QuestionList.OfFile(
                                Version.NEW, file.file().name(), judged.problems(), Set.of()))));
    }

    private List<Problem> explained(Version file, List<Problem> problems) {
        return explained(
                file.key(),
                file.id(),
                problems,
                () -> this.questions.list(
                        EffectiveVersion.latest(this.versions.of(file.key())).orElse(file)));
    }

    private List<Problem> explained(
            SubmissionKey key, long file, List<Problem> problems, Supplier<QuestionList> asked) {
        return problems.stream().anyMatch(Problem::isQuestion)
                ? new Explaining(key, asked.get(), this.explanations.of(key.sender())).of(file, problems)
                : problems;
    }

    private String nameOf(SubmissionKey key) {
        return this.contexts
                .find(key.kind(), key.sender(), key.period())
                .map(context -> key.kind().isSentByDistrict()
                        ? context.district().name()
                        : context.school().name())
                .orElse("");
    }

    private static Problem withdrawalNotice(Withdrawal why) {
        return Problem.ofFile(SubmissionRules.WITHDRAWN, why.day(), why.reason());
    }
}
