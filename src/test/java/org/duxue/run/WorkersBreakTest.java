package org.duxue.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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

/** What several processes make of it when the run, the broker or the database goes away: {@code -Dduxue.workers.all}. */
@Tag("workers")
@EnabledIfSystemProperty(named = "duxue.workers.all", matches = ".*")
class WorkersBreakTest {

    private static final String[] RUN = {"run", "--period", "2023-06", "--workers"};
    private static final int LATE_MILLIS = 400;

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
        workers.forEach(worker -> worker.await("the worker is ready"));
        return workers;
    }

    private static void assertEndsTheSame(Machines office, RealProcess run, List<RealProcess> workers)
            throws Exception {
        assertThat(run.exit()).as(run.said()).isEqualTo(Exit.TO_CORRECT);
        assertThat(office.district().results()).isEqualTo(alone.results());
        for (RealProcess worker : workers) {
            assertThat(worker.end()).isEqualTo(Exit.DONE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anyNumberOfWorkersWritesTheSameBytes(int number) throws Exception {
        Machines office = office("workers" + number);
        List<RealProcess> workers = workers(office, number);

        assertEndsTheSame(office, office.start(RUN), workers);

        assertThat(workers.stream().mapToLong(Machines::filesOf).sum())
                .isEqualTo(District.names("2023-06").size());
    }

    @Test
    void aRunThatIsKilledGoesOn() throws Exception {
        Machines office = office("run");
        List<RealProcess> workers = workers(office.withLateStorage(LATE_MILLIS), 2);
        RealProcess first = office.start(RUN);
        first.await("the first files", () -> office.kept() > 3);
        first.kill();

        assertEndsTheSame(office, office.start(RUN), workers);
    }

    @Test
    void aBrokerThatIsRestartedGoesOn() throws Exception {
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
    void aDatabaseThatIsRestartedGoesOn() throws Exception {
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
    void aRunWithoutWorkersEndsAndSaysSo() throws Exception {
        Machines office = office("none").with("DUXUE_WORKERS_PATIENCE", "35s");
        RealProcess run = office.start(RUN);

        assertThat(run.exit()).isEqualTo(Exit.FAILED);
        assertThat(run.said())
                .contains(
                        "no worker takes or finishes anything; start duxue worker on a machine that sees the folders\n")
                .contains("nothing has moved for 35 s: no worker takes or finishes anything; start duxue worker on a"
                        + " machine that sees the folders; the same command goes on from there\n");
    }
}
