package org.duxue.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.shared.Kind;
import org.duxue.shared.Messages;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** Reads explanations of warnings, from files and from the command line, and updates the feedback to the schools. */
public class ExplanationIntake {

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final Questions questions;
    private final Explanations explanations;
    private final DropFiles files;
    private final SubmissionFeedback feedback;
    private final Environment environment;

    public ExplanationIntake(
            AreaModules modules,
            ValidationContexts contexts,
            Questions questions,
            Explanations explanations,
            DropFiles files,
            SubmissionFeedback feedback,
            Environment environment) {
        this.modules = modules;
        this.contexts = contexts;
        this.questions = questions;
        this.explanations = explanations;
        this.files = files;
        this.feedback = feedback;
        this.environment = environment;
    }

    /** The folders of the files and their feedback, and the clock for the time of entries. */
    public record Environment(Folders folders, Feedback feedback, InstantSource clock) {}

    /** The sender of explanations, and their month. */
    private record Key(String school, Period period) {

        static Key of(DropFile file) {
            return new Key(
                    file.about().sender(), Period.parse(file.about().period()).orElseThrow());
        }
    }

    /**
     * Reads new files, and again those that did not match the warnings at the time and may match the present ones. The
     * explanations of a school wait while a file that is or may be from this school cannot be read: they may be about
     * that file.
     */
    public void takeIn(List<? extends DropFile> dropped) throws IOException {
        List<String> waiting = dropped.isEmpty()
                ? List.of()
                : this.files.waiting(dropped.get(0).run());
        for (DropFile file : dropped) {
            boolean isNew = file.outcome() == DropOutcome.NONE;
            if (waiting.stream().anyMatch(path -> mayBeOf(path, Key.of(file).school()))) {
                later(file, isNew);
            } else if (isNew || !file.judgedIn().equals(questions(Key.of(file)).digest())) {
                readOrLeave(file, isNew);
            } else {
                this.files.restore(file);
            }
        }
    }

    /** Any file in a folder that could not be listed may be from the sender. */
    private boolean mayBeOf(String path, String sender) {
        FileName name = FileName.of(path.substring(path.lastIndexOf('/') + 1));
        boolean isDistrict = this.contexts.knows(Kind.ENFORCEMENT, sender);
        String code = isDistrict ? name.districtCode() : name.schoolCode();
        if (code != null) {
            return code.equals(sender);
        }
        return name.kind() == null || name.kind().isSentByDistrict() == isDistrict;
    }

    private void later(DropFile file, boolean isNew) {
        if (isNew) {
            this.files.settle(List.of(new DropFiles.Settled(
                    file, DropOutcome.LATER, SubmissionReading.NO_ROWS, 0, null, "", file.feedback())));
        } else {
            this.files.restore(file);
        }
    }

    /** A file that was removed, locked or is being written since the look at the folder waits for the next run. */
    private void readOrLeave(DropFile file, boolean isNew) throws IOException {
        DroppedFile dropped = file.in(this.environment.folders().input());
        try {
            if (DropFolder.isUnchanged(dropped)) {
                read(file, dropped);
            } else {
                later(file, isNew);
            }
        } catch (FileSystemException fault) {
            if (!DropFolder.isOf(dropped, fault)) {
                throw fault;
            }
            later(file, isNew);
        }
    }

    private void read(DropFile file, DroppedFile dropped) throws IOException {
        Key key = Key.of(file);
        OpenQuestions questions = questions(key);
        ExplanationFile.Content content = new ExplanationFile(dropped).read(judge(key, questions));
        Instant at = this.environment.clock().instant();
        content.explanations().forEach(one -> this.explanations.add(one, at));
        boolean fits = content.refused() || content.rows().rejected() == 0;
        String place = FeedbackPlace.of(
                this.contexts,
                DropType.EXPLANATION,
                new DropFile.About("", key.school(), key.period().toString()),
                file.path());
        List<Problem> problems = problems(content);
        this.files.settle(
                new DropFiles.Settled(
                        file,
                        DropOutcome.of(status(content)),
                        content.rows(),
                        (int) content.problems().stream()
                                .filter(problem -> problem.severity() == Severity.WARNING)
                                .count(),
                        null,
                        ProgramFault.isAmong(content.problems())
                                ? ProgramFault.judgedIn("")
                                : fits ? "" : questions.digest(),
                        place),
                problems);
        if (!file.feedback().isEmpty() && !file.feedback().equals(place)) {
            this.environment.feedback().remove(file.feedback());
        }
        this.environment.feedback().write(place, file.name(), problems);
        writeAgain(questions, content.explanations());
    }

    private static VersionStatus status(ExplanationFile.Content content) {
        if (content.refused()) {
            return VersionStatus.REJECTED;
        }
        return content.rows().rejected() > 0 ? VersionStatus.PARTIAL : VersionStatus.ACCEPTED;
    }

    private static List<Problem> problems(ExplanationFile.Content content) {
        List<Problem> problems = new ArrayList<>();
        if (content.holding() > 0) {
            problems.add(Problem.ofFile(ExplanationRules.READ, content.holding()));
        }
        problems.addAll(content.problems());
        return problems;
    }

    private void writeAgain(OpenQuestions questions, List<Explanation> explained) {
        this.feedback.writeAgain(questions.all().stream()
                .filter(question -> explained.stream().anyMatch(one -> one.explains(question)))
                .map(Question::submission)
                .distinct()
                .toList());
    }

    private OpenQuestions questions(Key key) {
        return this.questions.open(key.school(), key.period());
    }

    private ExplanationJudge judge(Key key, OpenQuestions questions) {
        return new ExplanationJudge(
                key.school(), key.period(), questions, this.explanations.of(key.school()), this.modules);
    }

    /** The result of an explanation given at the command line: the values it explains, or what would be right. */
    public record Answer(List<Explanation> taken, Text complaint) {}

    /** Records one explanation from the command line. */
    public Answer explain(
            String school, Period period, String rule, String key, String text, @Nullable Period until, String by) {
        Key whose = new Key(school, period);
        OpenQuestions questions = questions(whose);
        ExplanationJudge.Finding finding =
                judge(whose, questions).judge(new ExplanationJudge.Statement(rule, key, text, until), by, true);
        if (finding instanceof ExplanationJudge.Finding.New found) {
            Instant at = this.environment.clock().instant();
            found.explanations().forEach(one -> this.explanations.add(one, at));
            writeAgain(questions, found.explanations());
            return new Answer(found.explanations(), new Text("", ""));
        }
        ExplanationJudge.Finding.Wrong wrong = (ExplanationJudge.Finding.Wrong) finding;
        // do not echo an id of a person, or text written about one
        String value = wrong.column() == ExplanationColumns.RULE ? rule : "***";
        return new Answer(List.of(), Messages.sentence(wrong.content(), value));
    }

    /** Whether the registry lists the school or district in any month. */
    public boolean knows(String sender) {
        return this.contexts.knows(Kind.SAFETY, sender) || this.contexts.knows(Kind.ENFORCEMENT, sender);
    }
}
