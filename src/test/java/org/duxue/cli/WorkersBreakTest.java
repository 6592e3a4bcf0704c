package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures of the run, the broker or the database with several processes: {@code -Dduxue.workers.all}. */
@Tag("workers")
@EnabledIfSystemProperty(named = "duxue.workers.all", matches = ".*")
class WorkersBreakTest {

    private static final String[] RUN = {"run", "--period", "2023-06", "--workers"};
    private static final int LATE_MILLIS = 400;
    private static final String READY = "the worker is ready";

    private static final String TABLES = "SELECT COUNT(*) FROM pg_tables WHERE tablename = 'batch_step_execution'";
    private static final String PARTS = "SELECT COUNT(*) FROM batch_step_execution WHERE step_name LIKE 'readPart:%'";
    private static final String BEGUN = PARTS + " AND status = 'STARTED'";

    private static final String SAVING = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO account %'";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static District alone;
    private RealBroker broker;

    @BeforeAll
    static void runAlone() throws IOException {
        alone = District.of(shared.resolve("alone"), "2023-06");
        alone.run("run", "--period", "2023-06");
    }

    private Machines office(String name) throws Exception {
        this.broker = RealBroker.startIn(this.folder.resolve("broker"));
        return Machines.of(District.of(this.folder.resolve(name), "2023-06"), this.broker, "256k")
                .begun();
    }

    @AfterEach
    void killAll() throws Exception {
        RealProcess.killAll();
        this.broker.close();
    }

    @AfterAll
    static void forget() {
        alone = null;
    }

    private static List<RealProcess> workers(Machines office, int number) throws IOException {
        List<RealProcess> workers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            workers.add(office.worker());
        }
        workers.forEach(worker -> worker.await(READY));
        return workers;
    }

    private static void assertEndsTheSame(Machines office, RealProcess run, List<RealProcess> workers)
            throws Exception {
        assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(office.district().results()).isEqualTo(alone.results());
        for (RealProcess worker : workers) {
            assertThat(worker.end()).isEqualTo(ExitCode.DONE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anyNumberOfWorkersWritesTheSameBytes(int number) throws Exception {
        Machines office = office("workers" + number);
        List<RealProcess> workers = workers(office, number);

        assertEndsTheSame(office, office.start(RUN), workers);

        assertThat(workers.stream().mapToLong(Machines::filesOf).sum())
                .isEqualTo(District.submissions("2023-06").size());
    }

    @Test
    void aKilledRunContinues() throws Exception {
        Machines office = office("run");
        List<RealProcess> workers = workers(office.withLateStorage(LATE_MILLIS), 2);
        RealProcess first = office.start(RUN);
        first.await("the first files", () -> office.kept() > 3);
        first.kill();

        assertEndsTheSame(office, office.start(RUN), workers);
    }

    @Test
    void aBrokerMayBeRestarted() throws Exception {
        Machines office = office("broker");
        List<RealProcess> workers = workers(office.withLateStorage(LATE_MILLIS), 2);
        RealProcess run = office.start(RUN);
        run.await("the first files", () -> office.kept() > 3);
        this.broker.stop();
        RealProcess.pause(3_000);
        this.broker.start();

        assertEndsTheSame(office, run, workers);
    }

    @Test
    void aDatabaseMayBeRestarted() throws Exception {
        this.broker = RealBroker.startIn(this.folder.resolve("broker"));
        try (RealDatabase database = RealDatabase.startIn(this.folder.resolve("database"))) {
            District district = District.of(this.folder.resolve("database-office"), "2023-06");
            Machines office = Machines.of(district, database.settings(), this.broker, "256k")
                    .begun();
            List<RealProcess> workers = workers(office.withLateStorage(LATE_MILLIS), 2);
            RealProcess run = office.start(RUN);
            run.await("the first files", () -> office.kept() > 3);
            database.stop();
            RealProcess.pause(3_000);
            database.start();

            assertEndsTheSame(office, run, workers);
        }
    }

    @Test
    void aWorkerThatFreezesIsReplacedAndAddsNothingWhenItWakes() throws Exception {
        Machines office = office("frozen");
        RealProcess frozen = office.withLateStorage(LATE_MILLIS).worker();
        frozen.await(READY);
        RealProcess run = office.start(RUN);
        frozen.await("a part in the middle", () -> office.kept() > 2 && office.asked(BEGUN) == 1);
        frozen.freeze();

        RealProcess other = office.worker();
        assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.TO_CORRECT);
        frozen.wake();
        frozen.await("done by another worker: ");

        assertEndsTheSame(office, office.start(RUN), List.of(frozen, other));
        assertEachFileIsCountedOnce(office);
    }

    @Test
    void aWorkerThatWakesWhileAnotherReadsItsPartAddsNothing() throws Exception {
        Machines office = office("woken");
        RealProcess frozen = office.withLateStorage(LATE_MILLIS).worker();
        frozen.await(READY);
        RealProcess run = office.start(RUN);
        frozen.await("a part in the middle", () -> office.kept() > 2 && office.asked(BEGUN) == 1);
        frozen.freeze();
        String version = "SELECT version FROM batch_step_execution WHERE step_execution_id = "
                + office.asked(BEGUN.replace("COUNT(*)", "MAX(step_execution_id)"));
        long before = office.asked(version);

        RealProcess other = office.withLateStorage(5 * LATE_MILLIS).worker();
        other.await("the part taken over", () -> office.asked(version) > before);
        frozen.wake();

        assertEndsTheSame(office, run, List.of(frozen, other));
        assertEachFileIsCountedOnce(office);
    }

    @Test
    void aWorkerThatFreezesWhileSavingBlocksNoOther() throws Exception {
        Machines office = office("saving");
        RealProcess run = office.start(RUN);
        run.await("parts to take", () -> office.asked(TABLES) == 1 && office.asked(PARTS) > 0);
        RealProcess frozen;
        try (Connection database = office.database();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("LOCK TABLE account IN EXCLUSIVE MODE");
            frozen = office.worker();
            frozen.await("versions that are saved, without their accounts", () -> office.asked(SAVING) == 1);
            frozen.freeze();
        }

        RealProcess other = office.worker();
        assertThat(run.exit()).as(run.said()).isEqualTo(ExitCode.TO_CORRECT);
        frozen.wake();
        frozen.await("done by another worker: ");

        assertEndsTheSame(office, office.start(RUN), List.of(frozen, other));
        assertEachFileIsCountedOnce(office);
    }

    private static void assertEachFileIsCountedOnce(Machines office) throws IOException {
        int files = District.submissions("2023-06").size();
        assertThat(office.asked("SELECT COUNT(*) FROM submission_version")).isEqualTo(files);
        assertThat(office.asked("SELECT MAX(number) FROM submission_version")).isEqualTo(1);
        assertThat(office.asked("SELECT COUNT(*) - COUNT(DISTINCT (version_id, judged_in, part)) FROM account"))
                .isZero();
        assertThat(office.asked("SELECT SUM(write_count) FROM batch_step_execution WHERE step_name LIKE 'readPart:%'"))
                .isEqualTo(files);
    }

    @Test
    void aRunWithoutWorkersEndsWithAMessage() throws Exception {
        Machines office = office("none").with("DUXUE_WORKERS_PATIENCE", "35s");
        RealProcess run = office.start(RUN);

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.said())
                .contains(
                        "no worker takes or finishes anything; start duxue worker on a machine that sees the folders\n")
                .contains("nothing has moved for 35 s: no worker takes or finishes anything; start duxue worker on a"
                        + " machine that sees the folders; the same command continues from there\n");
    }
}
