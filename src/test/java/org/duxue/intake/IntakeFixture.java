package org.duxue.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.shared.Period;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The intake of a drop folder without Spring Batch: planned, read, judged, recorded. */
public final class IntakeFixture {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    private final JdbcTemplate jdbc;
    private final Folders folders;
    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final Versions versions;
    private final DropFiles files;
    private final Feedback feedback;
    private final FileRowArchive rows;

    public IntakeFixture(JdbcTemplate jdbc, Folders folders, AreaModules modules, ValidationContexts contexts) {
        this.jdbc = jdbc;
        this.folders = folders;
        this.modules = modules;
        this.contexts = contexts;
        this.versions = new Versions(jdbc);
        this.files = new DropFiles(jdbc);
        this.feedback = new Feedback(folders.feedback());
        this.rows = new FileRowArchive(folders.kept());
    }

    /** Steps of a run that are not part of the intake package. */
    public interface Further {

        /** Asks about the submissions that were read. */
        void ask(SubmissionFeedback feedback);

        void takeIn(List<DropFile> entries) throws IOException;
    }

    /** Reads every new file. */
    public IntakeReport everything(Instant clock, Further further) throws IOException {
        IntakeRuns runs = new IntakeRuns(this.files, this.versions, this.folders);
        long run = runs.next();
        DropPlan plan = new DropPlan(
                new DropFolder(this.folders.input(), this.folders.output(), this.folders.state()),
                this.modules,
                this.contexts,
                this.files,
                this.feedback,
                () -> {});
        plan.plan(run, new DropPlan.Circumstances(NOW, Period.of(2026, 11), null));
        SubmissionFeedback feedback = new SubmissionFeedback(
                this.modules,
                this.contexts,
                this.versions,
                this.files,
                new Explanations(this.jdbc),
                questions(),
                this.feedback);
        submissions(run, feedback);
        further.ask(feedback);
        explanations(run, feedback, clock);
        further.takeIn(this.files.planned(run, DropType.ENTRIES, 0, Integer.MAX_VALUE, Integer.MAX_VALUE));
        return runs.report(run);
    }

    private Questions questions() {
        return new Questions(this.versions, new RowKeyArchive(this.modules, this.rows));
    }

    private void submissions(long run, SubmissionFeedback feedback) throws IOException {
        SubmissionFileReader reader = new SubmissionFileReader(
                this.files,
                this.versions,
                this.contexts,
                this.folders,
                new SubmissionFileReader.Part(run, new FileRange(0, Integer.MAX_VALUE), NOW, () -> {}));
        reader.open(new ExecutionContext());
        SubmissionReading reading = new SubmissionReading(this.modules, this.contexts, this.rows);
        List<ReadResult> results = new ArrayList<>();
        for (SubmissionFile submission = reader.read(); submission != null; submission = reader.read()) {
            results.add(reading.read(submission));
        }
        new SubmissionRecorder(
                        this.rows,
                        new RowKeyArchive(this.modules, this.rows),
                        this.versions,
                        new Withdrawals(this.jdbc),
                        this.files,
                        feedback,
                        this.folders)
                .record(results);
    }

    private void explanations(long run, SubmissionFeedback feedback, Instant clock) throws IOException {
        new ExplanationIntake(
                        this.modules,
                        this.contexts,
                        questions(),
                        new Explanations(this.jdbc),
                        this.files,
                        feedback,
                        new ExplanationIntake.Environment(this.folders, this.feedback, () -> clock))
                .takeIn(this.files.planned(run, DropType.EXPLANATION, 0, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }
}
