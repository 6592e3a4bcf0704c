package org.duxue.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.intake.Folders;
import org.duxue.intake.Intake;
import org.duxue.shared.Period;
import org.duxue.summary.PeriodAtWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.batch.test.JobRepositoryTestUtils;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Single steps, as the framework sees them: what is an item, and what stands in the tables afterwards. */
@SpringBatchTest
@SpringBootTest(
        classes = DuxueApplication.class,
        properties = {"spring.datasource.url=jdbc:hsqldb:mem:steps", "logging.file.name=target/steps.log"})
@ContextConfiguration(initializers = StepsTest.Office.class)
class StepsTest {

    private static final Period JUNE = Period.of(2023, 6);

    /** A complete office under the context. */
    static final class Office implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            try {
                Desk desk = Papers.completeIn(Files.createDirectories(Path.of("target", "steps")));
                Installation installation = Installation.of(new Folders(desk.input(), desk.output(), desk.state()));
                context.registerBean(Installation.class, () -> installation);
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
    private Intake intake;

    @Autowired
    private PeriodAtWork work;

    @Autowired
    private Job intakeJob;

    @Autowired
    private Job consolidateJob;

    @BeforeEach
    void clear() {
        this.repository.removeJobExecutions();
        for (String table :
                List.of("effective_submission", "consolidation", "version_problem", "account", "submission_version")) {
            this.jdbc.update("DELETE FROM " + table);
        }
    }

    /** A job of one step. A method of the test that gave an execution itself would be taken for the one of the test's scope. */
    private record Ran(JobExecution execution) {

        StepExecution step() {
            return this.execution.getStepExecutions().iterator().next();
        }
    }

    private Ran readFiles() throws IOException {
        this.intake.plan(null);
        this.jobs.setJob(this.intakeJob);
        return run("readFiles");
    }

    private Ran run(String step) {
        return new Ran(this.jobs.startStep(step));
    }

    @Test
    void anItemOfReadFilesIsAFile() throws IOException {
        StepExecution step = readFiles().step();

        assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(step.getReadCount()).isEqualTo(13);
        assertThat(step.getWriteCount()).isEqualTo(13);
        assertThat(this.jdbc.queryForList("SELECT DISTINCT status FROM submission_version", String.class))
                .containsExactly("accepted");
    }

    @Test
    void gatherNotesWhatCounts() throws IOException {
        readFiles();
        this.work.begin(JUNE);
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
    void addingUpReadsOnlyWhatNobodyAddedUp() throws IOException {
        readFiles();
        this.jdbc.update(
                "DELETE FROM account WHERE version_id IN" + " (SELECT id FROM submission_version WHERE sender = ?)",
                Papers.PRIMARY);
        this.work.begin(JUNE);
        this.jobs.setJob(this.consolidateJob);

        assertThat(run("addUpStaffing").step().getReadCount()).isEqualTo(1);
        assertThat(run("addUpStaffing").step().getReadCount()).isZero();
    }
}
