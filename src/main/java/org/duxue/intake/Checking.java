package org.duxue.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Severity;
import org.jspecify.annotations.Nullable;

/** Judges single files as an intake would, without recording anything. */
public final class Checking {

    private final OtherFiles others;
    private final AreaModules modules;
    private final ValidationContexts contexts;

    public Checking(AreaModules modules, ValidationContexts contexts, OtherFiles others) {
        this.others = others;
        this.modules = modules;
        this.contexts = contexts;
    }

    /** Judges files that are not submissions. */
    public interface OtherFiles {

        FormCheck entries(Path file, Period period) throws IOException;

        /** Empty if the file is not a file of findings. */
        Optional<FormCheck> findings(Path file, LocalDate today) throws IOException;
    }

    /** The result for a file, with all its problems. */
    public record Checked(IntakeReport.Entry entry, List<Problem> problems) {

        public Checked {
            problems = List.copyOf(problems);
        }

        /** Whether the file is read but counts in nothing, because its school is closed. */
        public boolean isOfClosedSchool() {
            return this.problems.stream()
                    .anyMatch(problem -> problem.rule().equals(SubmissionRules.CLOSED_SCHOOL.rule()));
        }
    }

    /**
     * Judges one file without recording anything.
     *
     * @param today used to reject files of later months
     */
    public Checked check(Path file, @Nullable Period defaultPeriod, LocalDate today) throws IOException {
        SubmissionReading reading = new SubmissionReading(this.modules, this.contexts, RowArchive.DISCARDING);
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        DroppedFile dropped = new DroppedFile(
                file,
                file.toString(),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
        FileIdentification.Identified identified = new FileIdentification(
                        this.modules, this.contexts, defaultPeriod, Period.of(today.getYear(), today.getMonthValue()))
                .identify(dropped)
                .orElse(null);
        Optional<FormCheck> other = otherOrFail(file, identified, today);
        if (other.isPresent()) {
            return checked(dropped, other.get());
        }
        if (identified == null || identified.type() != DropType.SUBMISSION) {
            List<Problem> problems = identified == null || !identified.isRefused()
                    ? List.of(NameProblems.leftAlone())
                    : identified.problems();
            return new Checked(refused(dropped, problems), problems);
        }
        SubmissionKey key = new SubmissionKey(
                Kind.ofKey(identified.about().kind()),
                identified.about().sender(),
                Period.parse(identified.about().period()).orElseThrow());
        ReadResult result = reading.read(SubmissionFile.alone(dropped, key));
        List<Problem> problems = result instanceof ReadResult.Judged judged ? judged.problems() : List.of();
        return new Checked(IntakeReport.Entry.of(result), problems);
    }

    private Optional<FormCheck> otherOrFail(
            Path file, FileIdentification.@Nullable Identified identified, LocalDate today) throws IOException {
        try {
            return other(file, identified, today);
        } catch (RuntimeException | StackOverflowError fault) {
            List<Problem> problems = List.of(ProgramFault.of(file.toString(), fault));
            return Optional.of(new FormCheck(SubmissionReading.NO_ROWS, problems, true));
        }
    }

    private Optional<FormCheck> other(Path file, FileIdentification.@Nullable Identified identified, LocalDate today)
            throws IOException {
        if (identified == null) {
            return this.others.findings(file, today);
        }
        if (identified.isRefused()) {
            return Optional.empty();
        }
        return switch (identified.type()) {
            case ENTRIES ->
                Optional.of(this.others.entries(
                        file, Period.parse(identified.about().period()).orElseThrow()));
            case EXPLANATION -> Optional.of(ExplanationFile.check(file));
            case SUBMISSION, UNKNOWN -> Optional.empty();
        };
    }

    private static Checked checked(DroppedFile file, FormCheck judged) {
        List<Problem> errors =
                judged.problems().stream().filter(Problem::isError).toList();
        DropOutcome outcome =
                judged.refused() ? DropOutcome.REJECTED : errors.isEmpty() ? DropOutcome.ACCEPTED : DropOutcome.PARTIAL;
        int warnings = (int) judged.problems().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .count();
        return new Checked(
                new IntakeReport.Entry(file.relative(), "", outcome.key(), judged.rows(), warnings, errors, ""),
                judged.problems());
    }

    private static IntakeReport.Entry refused(DroppedFile file, List<Problem> problems) {
        return new IntakeReport.Entry(
                file.relative(),
                "",
                DropOutcome.REJECTED.key(),
                SubmissionReading.NO_ROWS,
                0,
                problems.stream().filter(Problem::isError).toList(),
                "");
    }
}
