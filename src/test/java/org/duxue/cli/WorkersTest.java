package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.duxue.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes with a real database and a real broker. */
@Tag("workers")
class WorkersTest {

    private static final String[] RUN = {"run", "--period", "2023-06", "--workers"};
    private static final String[] ALONE = {"run", "--period", "2023-06"};

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static RealBroker broker;

    /** The results of a single process on the same files. */
    private static District alone;

    private static String aloneSaid;

    @BeforeAll
    static void runAlone() throws Exception {
        broker = RealBroker.startIn(shared.resolve("broker"));
        alone = District.of(shared.resolve("alone"), "2023-06");
        aloneSaid = alone.run(ALONE).said();
    }

    @AfterAll
    static void stopTheBroker() throws Exception {
        broker.close();
    }

    @AfterEach
    void killAll() {
        RealProcess.killAll();
    }

    private Machines office(String name) throws IOException {
        return Machines.of(District.of(this.folder.resolve(name), "2023-06"), broker, "256k")
                .begun();
    }

    private static void assertSameAsAlone(Machines office) throws IOException {
        SortedMap<String, String> expected = alone.results();
        assertThat(office.district().results()).isEqualTo(expected);
    }

    @Test
    void twoWorkersWriteTheSameBytesThoughOneIsKilled() throws Exception {
        Machines office = office("killed");
        Machines late = office.withLateStorage(150);
        RealProcess first = late.worker();
        first.await("the worker is ready");
        RealProcess run = office.start(RUN);
        first.await("the first files", () -> office.kept() > 2);
        first.kill();
        RealProcess second = office.worker();

        assertThat(run.exit()).isEqualTo(ExitCode.TO_CORRECT);
        second.await("the worker is ready");
        assertThat(second.end()).isEqualTo(ExitCode.DONE);
        assertSameAsAlone(office);
        assertThat(run.said().lines().filter(line -> !line.startsWith("reading submissions")))
                .containsAll(aloneSaid
                        .replace(
                                alone.folder().toString(),
                                office.district().folder().toString())
                        .lines()
                        .toList());
    }

    @Test
    void aFileThatIsGoneFailsAlone() throws Exception {
        Machines office = office("gone");
        RealProcess run = office.start(RUN);
        RealProcess late = office.withLateStorage(150).worker();
        late.await("the first files", () -> office.kept() > 0);
        Path last = Desk.filesBelow(office.district().input()).stream()
                .filter(file -> file.getFileName().toString().startsWith("staff_3"))
                .reduce((one, other) -> other)
                .orElseThrow();
        Files.delete(last);

        assertThat(run.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(run.said().lines().filter(line -> line.contains("left for later")))
                .containsExactly("  left for later (being written or not readable): "
                        + office.district().input().relativize(last));
        assertThat(office.asked("SELECT COUNT(*) FROM submission_version"))
                .isEqualTo(District.submissions("2023-06").size() - 1);
        assertThat(Machines.filesOf(late))
                .isEqualTo(District.submissions("2023-06").size());
    }

    @Test
    void workersNeedADatabaseAndABroker() throws IOException {
        District district = District.of(this.folder, "none");
        Settings none = StoreUnderTest.settings(Map.of());

        assertThat(district.run(none, RUN))
                .isEqualTo(new District.Came(
                        ExitCode.WRONG_USE,
                        "workers need the setting store.url (DUXUE_STORE_URL), see src/docs/operations.md\n"));
        assertThat(district.run(none, "worker").exit()).isEqualTo(ExitCode.WRONG_USE);
    }
}
