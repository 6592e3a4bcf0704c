package org.duxue.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Judges single files as an intake would, and records nothing. */
public final class Checking {

    private final AreaModules modules;
    private final ValidationContexts contexts;

    public Checking(AreaModules modules, ValidationContexts contexts) {
        this.modules = modules;
        this.contexts = contexts;
    }

    /** What became of a file, with everything there is to say about it. */
    public record Checked(IntakeReport.Entry entry, List<Problem> problems) {

        public Checked {
            problems = List.copyOf(problems);
        }

        /** Whether it is read and counts in nothing, since its school is closed. */
        public boolean isOfClosedSchool() {
            return this.problems.stream()
                    .anyMatch(problem -> problem.rule().equals(SubmissionRules.CLOSED_SCHOOL.rule()));
        }
    }

    /**
     * Judges one file and records nothing.
     *
     * @param thisMonth no file is of a later month
     */
    public Checked check(Path file, @Nullable Period defaultPeriod, Period thisMonth) throws IOException {
        SubmissionReading reading = new SubmissionReading(this.modules, this.contexts, RowArchive.OF_NOTHING);
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        DroppedFile dropped = new DroppedFile(
                file,
                file.toString(),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
        FileIdentification.Identified identified = new FileIdentification(
                        this.modules, this.contexts, defaultPeriod, thisMonth)
                .identify(dropped)
                .orElse(null);
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
