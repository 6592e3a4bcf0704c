package org.duxue.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.duxue.area.Rooms;
import org.duxue.area.Settings;
import org.duxue.shared.Digest;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** Takes in explanations of warnings, from files and from the command line, and tells the schools again. */
public class ExplanationIntake {

    private final Rooms rooms;
    private final Settings settings;
    private final Versions versions;
    private final Explanations explanations;
    private final SeenExplanations seen;
    private final Feedback feedback;
    private final SubmissionFeedback told;
    private final Predicate<String> waits;
    private final Supplier<Instant> now;
    private List<DroppedFile> pending = List.of();
    private List<DroppedFile> unresolved = List.of();
    private List<IntakeReport.Entry> taken = new ArrayList<>();

    /** @param waits whether a file of a school, or one that may be its, could not be read this time */
    public ExplanationIntake(
            Rooms rooms,
            Settings settings,
            Versions versions,
            Explanations explanations,
            SeenExplanations seen,
            Feedback feedback,
            SubmissionFeedback told,
            Predicate<String> waits,
            Supplier<Instant> now) {
        this.rooms = rooms;
        this.settings = settings;
        this.versions = versions;
        this.explanations = explanations;
        this.seen = seen;
        this.feedback = feedback;
        this.told = told;
        this.waits = waits;
        this.now = now;
    }

    /** Whose explanations, and of which month. */
    private record Key(String school, Period period) {

        /** Of a file that was grouped by it. */
        static Key of(DroppedFile file) {
            FileName name = FileName.of(file.name());
            return new Key(
                    java.util.Objects.requireNonNull(name.schoolCode()),
                    java.util.Objects.requireNonNull(name.period()));
        }
    }

    /**
     * Finds out which of the files are to be read: of several for one school and month only the newest. Returns a
     * digest of the work, empty when there is none.
     */
    public String plan(List<DroppedFile> files) throws IOException {
        this.taken = new ArrayList<>();
        this.pending = new ArrayList<>();
        this.unresolved = new ArrayList<>();
        for (List<DroppedFile> rivals : bySchool(files)) {
            DroppedFile newest = rivals.stream()
                    .reduce(BinaryOperator.maxBy(DroppedFile.OLDEST_FIRST))
                    .orElseThrow();
            for (DroppedFile other : rivals) {
                if (!other.equals(newest)) {
                    supersede(other, newest);
                }
            }
            SeenExplanations.Look look =
                    this.seen.find(newest).filter(last -> last.isOf(newest)).orElse(null);
            if (look == null) {
                this.pending.add(newest);
            } else if (!look.judgedIn().equals(SeenExplanations.SETTLED)) {
                this.unresolved.add(newest);
            }
        }
        return this.pending.isEmpty() ? "" : digest();
    }

    /**
     * Reads what is new, and again what did not fit the warnings there were and may fit those there are now. The explanations
     * of a school wait while a file cannot be read that is or may be its: they may be about what stands in that one.
     */
    void takeIn() throws IOException {
        for (DroppedFile file : this.pending) {
            if (this.waits.test(Key.of(file).school())) {
                this.taken.add(later(file));
            } else {
                read(file);
            }
        }
        for (DroppedFile file : this.unresolved) {
            if (this.waits.test(Key.of(file).school())) {
                continue;
            }
            String judgedIn =
                    this.seen.find(file).map(SeenExplanations.Look::judgedIn).orElse("");
            if (!judgedIn.equals(warnings(Key.of(file)).digest())) {
                read(file);
            }
        }
    }

    private static IntakeReport.Entry later(DroppedFile file) {
        return new IntakeReport.Entry(
                file.relative(), Key.of(file).school(), IntakeReport.LATER, SubmissionReading.NO_ROWS, 0, List.of());
    }

    public List<IntakeReport.Entry> taken() {
        return this.taken;
    }

    private void read(DroppedFile file) throws IOException {
        Key key = Key.of(file);
        OpenWarnings warnings = warnings(key);
        ExplanationFile.Content content = new ExplanationFile(file).read(judge(key, warnings));
        Instant at = this.now.get();
        content.explanations().forEach(one -> this.explanations.add(one, at));
        boolean fits = content.refused() || content.rows().rejected() == 0;
        this.seen.note(
                file,
                content.refused() ? SeenExplanations.Outcome.REFUSED : SeenExplanations.Outcome.TAKEN,
                fits ? SeenExplanations.SETTLED : warnings.digest(),
                at);
        tell(key, file, content);
        tellAgain(warnings, content.explanations());
        this.taken.add(new IntakeReport.Entry(
                file.relative(),
                key.school(),
                status(content).key(),
                content.rows(),
                (int) content.problems().stream()
                        .filter(problem -> problem.severity() == org.duxue.shared.Severity.WARNING)
                        .count(),
                content.problems().stream().filter(Problem::isError).toList()));
    }

    private static VersionStatus status(ExplanationFile.Content content) {
        if (content.refused()) {
            return VersionStatus.REJECTED;
        }
        return content.rows().rejected() > 0 ? VersionStatus.PARTIAL : VersionStatus.ACCEPTED;
    }

    private void tell(Key key, DroppedFile file, ExplanationFile.Content content) throws IOException {
        List<Problem> problems = new ArrayList<>();
        if (content.holding() > 0) {
            problems.add(Problem.notice(
                    "explanations",
                    "已读取说明 " + content.holding() + " 条，相应的提醒不再要求核对",
                    "explanations read: " + content.holding() + "; the warnings they are about are asked no longer"));
        }
        problems.addAll(content.problems());
        this.feedback.write(key.school(), file.name(), problems);
    }

    private void tellAgain(OpenWarnings warnings, List<Explanation> explained) {
        warnings.all().stream()
                .filter(warning -> explained.stream()
                        .anyMatch(one -> one.explains(warning.version().key().kind(), warning.problem())))
                .map(OpenWarnings.Warning::version)
                .distinct()
                .forEach(this.told::tellAgain);
    }

    private OpenWarnings warnings(Key key) {
        return OpenWarnings.of(this.versions, key.school(), key.period());
    }

    private ExplanationJudge judge(Key key, OpenWarnings warnings) {
        return new ExplanationJudge(
                key.school(),
                key.period(),
                warnings,
                this.explanations.of(key.school()),
                this.rooms,
                this.settings.pseudonyms());
    }

    /** What became of an explanation given at the command line: the value it explains, or what would be right. */
    public record Answer(@Nullable Explanation taken, Text complaint) {}

    /** Takes in one explanation from the command line. */
    public Answer explain(
            String school, Period period, String rule, String key, String text, @Nullable Period until, String by) {
        Key whose = new Key(school, period);
        OpenWarnings warnings = warnings(whose);
        ExplanationJudge.Finding finding =
                judge(whose, warnings).judge(new ExplanationJudge.Said(rule, key, text, until), by, true);
        if (finding instanceof ExplanationJudge.Finding.New found) {
            this.explanations.add(found.explanation(), this.now.get());
            tellAgain(warnings, List.of(found.explanation()));
            return new Answer(found.explanation(), new Text("", ""));
        }
        ExplanationJudge.Finding.Wrong wrong = (ExplanationJudge.Finding.Wrong) finding;
        // an id of a person, or what was written about one, is not repeated
        String value = wrong.column() == ExplanationColumns.RULE ? rule : "***";
        return new Answer(
                null,
                new Text(
                        "“" + wrong.column().label() + "”的值“" + value + "”"
                                + wrong.complaint().zh(),
                        wrong.column().key() + " '" + value + "' "
                                + wrong.complaint().en()));
    }

    /** Whether the registry names the school in any month. */
    public boolean knows(String school) {
        return this.settings.knows(Kind.SAFETY, school);
    }

    private Iterable<List<DroppedFile>> bySchool(List<DroppedFile> files) throws IOException {
        Map<String, List<DroppedFile>> bySchool = new TreeMap<>();
        for (DroppedFile file : files) {
            FileName name = FileName.of(file.name());
            if (name.schoolCode() == null || name.period() == null) {
                refuse(file, nameless(file));
            } else if (!knows(name.schoolCode())) {
                refuse(file, unknown(name.schoolCode()));
            } else {
                bySchool.computeIfAbsent(Key.of(file).toString(), same -> new ArrayList<>())
                        .add(file);
            }
        }
        return bySchool.values();
    }

    private void supersede(DroppedFile file, DroppedFile newest) throws IOException {
        if (!file.name().equals(newest.name())) {
            this.feedback.write(Key.of(file).school(), file.name(), List.of(Drop.supersededBy(newest)));
        }
        this.seen.note(file, SeenExplanations.Outcome.SUPERSEDED, SeenExplanations.SETTLED, this.now.get());
    }

    /** The same file may come again after another; the look before makes each time a work of its own. */
    private String digest() {
        StringBuilder work = new StringBuilder();
        this.pending.forEach(file -> work.append(file)
                .append(this.seen
                        .find(file)
                        .map(SeenExplanations.Look::toString)
                        .orElse(""))
                .append('\n'));
        return Digest.of(work.toString());
    }

    private void refuse(DroppedFile file, Problem problem) throws IOException {
        this.feedback.write(Feedback.UNKNOWN_SENDER, file.name(), List.of(problem));
        this.seen.note(file, SeenExplanations.Outcome.REFUSED, SeenExplanations.SETTLED, this.now.get());
        this.taken.add(new IntakeReport.Entry(
                file.relative(),
                Feedback.UNKNOWN_SENDER,
                VersionStatus.REJECTED.key(),
                SubmissionReading.NO_ROWS,
                0,
                List.of(problem)));
    }

    private static Problem nameless(DroppedFile file) {
        return Problem.ofFile(
                ProblemType.FILE_NAME,
                "no-school-or-month",
                "说明文件名“" + file.name() + "”缺少学校标识码或月份；请命名为例如 explain_3123000101_2023-06.csv",
                "the name '" + file.name()
                        + "' tells no school or no month; name it such as explain_3123000101_2023-06.csv");
    }

    private static Problem unknown(String school) {
        return Problem.ofFile(
                ProblemType.FOREIGN_KEY,
                "unknown-sender",
                "school_code",
                school,
                "学校标识码 " + school + " 不在学校名录中；请核对文件名",
                "the school " + school + " is not in the registry; check the file name");
    }
}
