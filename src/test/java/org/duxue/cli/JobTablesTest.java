package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of the job tables, and how an interrupted run continues. */
class JobTablesTest {

    /**
     * A resumed consolidation collects and follows findings again, because another run may have come in between; it
     * aggregates nothing twice.
     */
    private static final String[] RESUMED = {
        "gather COMPLETED",
        "decideQuestions COMPLETED",
        "followFindings COMPLETED",
        "publish COMPLETED",
        "publishAll COMPLETED"
    };

    private static final String[] CONSOLIDATION = {
        "gather",
        "addUpEquipment",
        "addUpStaffing",
        "addUpSafety",
        "addUpFitness",
        "addUpEnforcement",
        "addUpPay",
        "decideQuestions",
        "followFindings",
        "publish",
        "publishAll"
    };

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        this.desk = Papers.completeIn(this.folder.resolve("office"));
    }

    /** Steps of every execution of a job, the oldest first: {@code number name status}. */
    private List<String> steps(String job) {
        return this.desk.inStore(store -> store.query(
                "SELECT s.JOB_EXECUTION_ID, s.STEP_NAME, s.STATUS FROM BATCH_STEP_EXECUTION s"
                        + " JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = s.JOB_EXECUTION_ID"
                        + " JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID"
                        + " WHERE i.JOB_NAME = ? ORDER BY s.STEP_EXECUTION_ID",
                (row, n) -> row.getString(2) + " " + row.getString(3),
                job));
    }

    private int instances(String job) {
        Integer count = this.desk.inStore(store ->
                store.queryForObject("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE WHERE JOB_NAME = ?", Integer.class, job));
        return count == null ? 0 : count;
    }

    private static List<String> completed(String... names) {
        return List.of(names).stream().map(name -> name + " COMPLETED").toList();
    }

    @Test
    void recordEveryStepOfARun() {
        this.desk.call("run", "--period", "2023-06");

        assertThat(steps("intake"))
                .isEqualTo(completed(
                        "planDrop",
                        "readFiles",
                        "readPart:000000-000013",
                        "askQuestions",
                        "readExplanations",
                        "readEntries"));
        assertThat(steps("consolidate")).isEqualTo(completed(CONSOLIDATION));
    }

    @Test
    void haveNoNewIntakeWithoutNewFiles() {
        this.desk.call("run", "--period", "2023-06");
        this.desk.call("run", "--period", "2023-06");

        assertThat(instances("intake")).isEqualTo(1);
        assertThat(instances("consolidate")).isEqualTo(2);
    }

    @Test
    void aRunThatCouldNotPublishContinuesWithThePublication() throws IOException {
        Files.createDirectories(this.desk.output());
        Path obstacle = Files.createFile(this.desk.output().resolve("2023-06"));
        assertThat(this.desk.call("run", "--period", "2023-06").exit()).isEqualTo(1);
        Files.delete(obstacle);

        assertThat(this.desk.call("run", "--period", "2023-06").exit()).isZero();

        assertThat(instances("consolidate")).isEqualTo(1);
        assertThat(steps("consolidate"))
                .hasSize(CONSOLIDATION.length - 1 + RESUMED.length)
                .startsWith(completed("gather", "addUpEquipment").toArray(String[]::new))
                .endsWith(RESUMED);
        assertThat(this.desk.digests()).isEqualTo(undisturbed());
    }

    @Test
    void aJobInstanceWithoutExecutionIsStarted() throws IOException {
        Files.createDirectories(this.desk.output());
        Path obstacle = Files.createFile(this.desk.output().resolve("2023-06"));
        this.desk.call("run", "--period", "2023-06");
        Files.delete(obstacle);
        this.desk.inStore(store -> {
            store.execute("DELETE FROM BATCH_STEP_EXECUTION_CONTEXT");
            store.execute("DELETE FROM BATCH_STEP_EXECUTION");
            store.execute("DELETE FROM BATCH_JOB_EXECUTION_CONTEXT");
            store.execute("DELETE FROM BATCH_JOB_EXECUTION_PARAMS");
            store.execute("DELETE FROM BATCH_JOB_EXECUTION");
            return true;
        });

        Desk.Said again = this.desk.call("run", "--period", "2023-06");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(instances("consolidate")).isEqualTo(1);
        assertThat(this.desk.digests()).isEqualTo(undisturbed());
    }

    @Test
    void theLastRunsAreInOrderEvenIfTheClockWasSetBack() {
        this.desk.call("run", "--period", "2023-06");
        this.desk.inStore(
                store -> store.update("UPDATE BATCH_JOB_EXECUTION SET CREATE_TIME = TIMESTAMP '2099-01-01 00:00:00'"));
        this.desk.call("run", "--period", "2023-07");

        assertThat(this.desk.call("status").lines())
                .filteredOn(line -> line.contains(" done "))
                .extracting(line -> line.replaceAll(" * done .*", ""))
                .containsExactly("consolidate  2023-07", "consolidate  2023-06", "intake");
    }

    @Test
    void aRunWithoutItsStoredRowsNamesThemAndContinuesWhenTheyAreBack() throws IOException {
        this.desk.call("run", "--period", "2023-06");
        Path kept = Desk.filesBelow(this.desk.state().resolve("kept").resolve("staff")).stream()
                .findFirst()
                .orElseThrow();
        Path aside = Files.move(kept, this.folder.resolve("aside"));

        Desk.Said broken = this.desk.call("run", "--period", "2023-07");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.complaints().get(0))
                .startsWith("the program did not finish: NoSuchFileException: ")
                .endsWith(kept.getFileName().toString());
        Files.move(aside, kept);
        Desk.Said repaired = this.desk.call("run", "--period", "2023-07");

        assertThat(repaired.exit()).as(repaired.err()).isEqualTo(3);
        assertThat(steps("consolidate")
                        .subList(CONSOLIDATION.length, steps("consolidate").size()))
                .containsExactly(
                        "gather COMPLETED",
                        "addUpEquipment COMPLETED",
                        "addUpStaffing FAILED",
                        "gather COMPLETED",
                        "addUpStaffing COMPLETED",
                        "addUpSafety COMPLETED",
                        "addUpFitness COMPLETED",
                        "addUpEnforcement COMPLETED",
                        "addUpPay COMPLETED",
                        "decideQuestions COMPLETED",
                        "followFindings COMPLETED",
                        "publish COMPLETED",
                        "publishAll COMPLETED");
        assertThat(this.desk.rows("2023-07", Papers.DISTRICT, "completeness.csv"))
                .filteredOn(row ->
                        row.get("kind").equals("staff") && row.get("expected").equals("yes"))
                .extracting(row -> row.get("status"))
                .containsExactly("carried", "carried");
    }

    /** The state of the tables after a power cut, or after the disk was full while a step was recorded. */
    @ParameterizedTest
    @ValueSource(strings = {"STARTED", "UNKNOWN"})
    void aCrashedRunIsResumed(String status) throws IOException {
        Files.createDirectories(this.desk.output());
        Path obstacle = Files.createFile(this.desk.output().resolve("2023-06"));
        this.desk.call("run", "--period", "2023-06");
        Files.delete(obstacle);
        this.desk.inStore(store -> {
            String when = status.equals("STARTED") ? "NULL" : "LOCALTIMESTAMP";
            store.update(
                    "UPDATE BATCH_STEP_EXECUTION SET STATUS = ?, EXIT_CODE = 'UNKNOWN', END_TIME = " + when
                            + " WHERE STATUS = 'FAILED'",
                    status);
            return store.update(
                    "UPDATE BATCH_JOB_EXECUTION SET STATUS = ?, EXIT_CODE = 'UNKNOWN', END_TIME = " + when
                            + " WHERE STATUS = 'FAILED'",
                    status);
        });

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(instances("consolidate")).isEqualTo(1);
        assertThat(steps("consolidate"))
                .hasSize(CONSOLIDATION.length - 1 + RESUMED.length)
                .endsWith(RESUMED);
        assertThat(this.desk.digests()).isEqualTo(undisturbed());
    }

    /** The database was lost while a step was ending: found by a test that loses it at every statement. */
    @Test
    void aFailedRunWithAStepRecordedAsRunningIsResumed() throws IOException {
        Files.createDirectories(this.desk.output());
        Path obstacle = Files.createFile(this.desk.output().resolve("2023-06"));
        this.desk.call("run", "--period", "2023-06");
        Files.delete(obstacle);
        this.desk.inStore(store -> store.update(
                "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE STATUS = 'FAILED'"));

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(this.desk.digests()).isEqualTo(undisturbed());
    }

    /** The process is killed while it reads; nothing that was recorded is lost or read twice. */
    @Test
    void aCrashedIntakeReadsTheRest() {
        this.desk.call("intake");
        this.desk.inStore(store -> {
            long fifth =
                    Objects.requireNonNull(store.queryForObject("SELECT MIN(id) FROM submission_version", Long.class))
                            + 4;
            store.update("DELETE FROM version_problem");
            store.update("DELETE FROM account WHERE version_id > ?", fifth);
            store.update("UPDATE drop_file SET state = 'planned' WHERE version_id > ?", fifth);
            store.update("DELETE FROM submission_version WHERE id > ?", fifth);
            store.update("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL");
            return store.update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL");
        });

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.lines().get(0))
                .isEqualTo("files read: 8 accepted, 0 partly, 0 rejected; 5 unchanged, 0 superseded");
        assertThat(this.desk.digests()).isEqualTo(undisturbed());
    }

    private java.util.SortedMap<String, String> undisturbed() {
        Desk other = Papers.completeIn(this.folder.resolve("undisturbed"));
        other.call("run", "--period", "2023-06");
        return other.digests();
    }
}
