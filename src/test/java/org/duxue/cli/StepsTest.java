package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Folders;
import org.duxue.job.DuxueApplication;
import org.duxue.store.StoreTables;
import org.duxue.store.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.batch.test.JobRepositoryTestUtils;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Single steps as Spring Batch sees them: their items, and the tables afterwards. */
@SpringBatchTest
@SpringBootTest(
        classes = DuxueApplication.class,
        properties = {"spring.datasource.url=jdbc:hsqldb:mem:steps", "logging.file.name=target/steps.log"})
@ContextConfiguration(initializers = StepsTest.Office.class)
class StepsTest {

    /** A complete office for the application context. */
    static final class Office implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            try {
                Desk desk = Papers.completeIn(Files.createDirectories(Path.of("target", "steps")));
                Workspace workspace = Workspace.of(
                        StoreUnderTest.settings().properties(), new Folders(desk.input(), desk.output(), desk.state()));
                context.registerBean(Folders.class, workspace::folders);
                context.registerBean(ValidationContexts.class, workspace::contexts);
                context.registerBean(StoreTables.class, () -> new StoreTables(desk.state(), "hsqldb"));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    @Autowired
    private JobOperatorTestUtils jobs;

    @Autowired
    private JobRepositoryTestUtils repository;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Job intakeJob;

    @Autowired
    private Job consolidateJob;

    @BeforeEach
    void clear() {
        this.repository.removeJobExecutions();
        for (String table : List.of(
                "effective_submission",
                "district_sum",
                "consolidation",
                "version_problem",
                "account",
                "submission_version",
                "drop_problem",
                "drop_file",
                "drop_run")) {
            this.jdbc.update("DELETE FROM " + table);
        }
    }

    /**
     * A job of one step. Wrapped, because Spring Batch Test would use a test method that returns an execution for its
     * scope.
     */
    private record Ran(JobExecution execution) {

        StepExecution step() {
            return this.execution.getStepExecutions().iterator().next();
        }
    }

    private Ran readFiles() {
        this.jobs.setJob(this.intakeJob);
        run("planDrop");
        return run("readFiles");
    }

    private Ran run(String step) {
        return run(step, 1);
    }

    private Ran run(String step, long run) {
        return new Ran(this.jobs.startStep(
                step,
                this.jobs
                        .getUniqueJobParametersBuilder()
                        .addLong("run", run)
                        .addString("now", "2026-11-30T00:00:00Z")
                        .addString("month", "2026-11")
                        .addString("period", "2023-06")
                        .toJobParameters(),
                new ExecutionContext()));
    }

    @Test
    void planDropRecordsTheFilesToRead() {
        this.jobs.setJob(this.intakeJob);

        assertThat(run("planDrop").step().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(this.jdbc.queryForList("SELECT DISTINCT state FROM drop_file", String.class))
                .containsExactly("planned");
        assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM drop_file", Integer.class))
                .isEqualTo(13);
    }

    @Test
    void readFilesReadsPlannedFilesOnce() {
        readFiles();

        assertThat(this.jdbc.queryForList("SELECT DISTINCT state FROM drop_file", String.class))
                .containsExactly("settled");
        assertThat(run("readFiles").step().getReadCount()).isZero();
    }

    @Test
    void askQuestionsIncludesFilesOfAnInterruptedRun() {
        readFiles();

        assertThat(run("askQuestions", 2).step().getReadCount()).isEqualTo(13);
        assertThat(run("askQuestions", 3).step().getReadCount()).isZero();
    }

    @Test
    void askQuestionsIncludesAllAffectedSenders() throws IOException {
        readFiles();
        run("askQuestions");
        Desk desk = new Desk(Path.of("target", "steps"));
        String file = "insurance_1123009003_2023-06_2.csv";
        desk.drop(
                file,
                "staff_id,employment,position,hired_on,status,pension\nW1,external,carer,2023-01-01,insured,yes\n");
        try {
            run("planDrop", 2);
            run("readFiles", 2);

            assertThat(run("askQuestions", 2).step().getReadCount()).isEqualTo(1);
        } finally {
            Files.delete(desk.input().resolve(file));
        }
    }

    /** A file is removed, or written again, after the run has scanned the folder. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            explain_2123009001_2023-06.csv | rule,key,explanation          | readExplanations
            ledger_230399_2023-06.csv      | item_id,responsible_person    | readEntries
            """)
    void unreadableExplanationsAndEntriesWait(String name, String text, String step) throws IOException {
        Desk desk = new Desk(Path.of("target", "steps"));
        for (boolean isGone : List.of(true, false)) {
            clear();
            this.jobs.setJob(this.intakeJob);
            Path file = desk.drop(name, text + "\n").input().resolve(name);
            try {
                run("planDrop");
                if (isGone) {
                    Files.delete(file);
                } else {
                    Files.writeString(file, text + "\n\n");
                }

                assertThat(run(step).step().getStatus()).isEqualTo(BatchStatus.COMPLETED);
                assertThat(this.jdbc.queryForList("SELECT state FROM drop_file WHERE path = ?", String.class, name))
                        .containsExactly("later");
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    @Test
    void anItemOfReadFilesIsAFile() {
        StepExecution step = readFiles().step();

        assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(step.getReadCount()).isEqualTo(13);
        assertThat(step.getWriteCount()).isEqualTo(13);
        assertThat(this.jdbc.queryForList("SELECT DISTINCT status FROM submission_version", String.class))
                .containsExactly("accepted");
    }

    @Test
    void gatherRecordsEffectiveSubmissions() {
        readFiles();
        this.jobs.setJob(this.consolidateJob);

        StepExecution step = run("gather").step();

        assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(this.jdbc.queryForList(
                        "SELECT sender FROM effective_submission WHERE kind = 'insurance' ORDER BY sender",
                        String.class))
                .containsExactly(Papers.KINDERGARTEN, Papers.PRIMARY, Papers.JUNIOR);
        assertThat(this.jdbc.queryForList("SELECT done FROM consolidation", Boolean.class))
                .containsExactly(false);
    }

    @Test
    void aggregationReadsOnlyMissingSubmissions() {
        readFiles();
        this.jdbc.update(
                "DELETE FROM account WHERE version_id IN" + " (SELECT id FROM submission_version WHERE sender = ?)",
                Papers.PRIMARY);
        this.jobs.setJob(this.consolidateJob);

        assertThat(run("addUpStaffing").step().getReadCount()).isEqualTo(1);
        assertThat(run("addUpStaffing").step().getReadCount()).isZero();
    }

    @Test
    void anItemOfPublishIsADistrictNotYetPublished() {
        readFiles();
        this.jobs.setJob(this.consolidateJob);
        run("gather");
        run("followFindings");

        assertThat(run("publish").step().getWriteCount()).isEqualTo(1);
        assertThat(this.jdbc.queryForObject("SELECT published FROM consolidated_district", String.class))
                .isEqualTo("zh-CN");
        assertThat(run("publish").step().getReadCount()).isZero();
    }

    @Test
    void publishAllEndsTheConsolidation() {
        readFiles();
        this.jobs.setJob(this.consolidateJob);
        run("gather");
        run("followFindings");
        run("publish");

        assertThat(run("publishAll").step().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(this.jdbc.queryForList("SELECT done FROM consolidation", Boolean.class))
                .containsExactly(true);
        assertThat(this.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM district_figure WHERE district = 'all'", Integer.class))
                .isPositive();
    }

    @Test
    void anItemOfFollowFindingsIsADistrictNotYetFollowed() {
        readFiles();
        this.jobs.setJob(this.consolidateJob);
        run("gather");

        assertThat(run("followFindings").step().getWriteCount()).isEqualTo(1);
        assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM ledger_line", Integer.class))
                .isPositive();
        assertThat(run("followFindings").step().getReadCount()).isZero();
    }
}
