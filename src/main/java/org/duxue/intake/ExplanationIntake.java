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

/** Takes in explanations of warnings, from files and from the command line, and tells the schools again. */
public class ExplanationIntake {

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final Questions questions;
    private final Explanations explanations;
    private final DropFiles files;
    private final SubmissionFeedback told;
    private final Environment environment;

    public ExplanationIntake(
            AreaModules modules,
            ValidationContexts contexts,
            Questions questions,
            Explanations explanations,
            DropFiles files,
            SubmissionFeedback told,
            Environment environment) {
        this.modules = modules;
        this.contexts = contexts;
        this.questions = questions;
        this.explanations = explanations;
        this.files = files;
        this.told = told;
        this.environment = environment;
    }

    /** Where files lie and are answered, and the clock that people's entries bear the time of. */
    public record Environment(Folders folders, Feedback feedback, InstantSource clock) {}

    /** Whose explanations, and of which month. */
    private record Key(String school, Period period) {

        static Key of(DropFile file) {
            return new Key(
                    file.about().sender(), Period.parse(file.about().period()).orElseThrow());
        }
    }

    /**
     * Reads what is new, and again what did not fit the warnings there were and may fit those there are now. The explanations
     * of a school wait while a file cannot be read that is or may be its: they may be about what stands in that one.
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

    /** Any file in a folder that could not be listed may be the sender's. */
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

    /** A file that was taken away, locked or is being written since the folder was looked at waits for the next run. */
    private void readOrLeave(DropFile file, boolean isNew) throws IOException {
        DroppedFile dropped = file.in(this.environment.folders().input());
        try {
            if (DropFolder.isStillTheSame(dropped)) {
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
        tellAgain(questions, content.explanations());
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

    private void tellAgain(OpenQuestions questions, List<Explanation> explained) {
        this.told.tellAgain(questions.all().stream()
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

    /** What became of an explanation given at the command line: the values it explains, or what would be right. */
    public record Answer(List<Explanation> taken, Text complaint) {}

    /** Takes in one explanation from the command line. */
    public Answer explain(
            String school, Period period, String rule, String key, String text, @Nullable Period until, String by) {
        Key whose = new Key(school, period);
        OpenQuestions questions = questions(whose);
        ExplanationJudge.Finding finding =
                judge(whose, questions).judge(new ExplanationJudge.Said(rule, key, text, until), by, true);
        if (finding instanceof ExplanationJudge.Finding.New found) {
            Instant at = this.environment.clock().instant();
            found.explanations().forEach(one -> this.explanations.add(one, at));
            tellAgain(questions, found.explanations());
            return new Answer(found.explanations(), new Text("", ""));
        }
        ExplanationJudge.Finding.Wrong wrong = (ExplanationJudge.Finding.Wrong) finding;
        // an id of a person, or what was written about one, is not repeated
        String value = wrong.column() == ExplanationColumns.RULE ? rule : "***";
        return new Answer(List.of(), Messages.sentence(wrong.content(), value));
    }

    /** Whether the registry names the school or district in any month. */
    public boolean knows(String sender) {
        return this.contexts.knows(Kind.SAFETY, sender) || this.contexts.knows(Kind.ENFORCEMENT, sender);
    }
}
