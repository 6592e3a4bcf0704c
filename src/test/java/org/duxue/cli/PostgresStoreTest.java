package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.duxue.settings.Settings;
import org.duxue.store.SharedStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL as the store of one machine. */
@Tag("postgresql")
class PostgresStoreTest {

    private static final String[] RUN = {"run", "--period", "2023-06"};

    @TempDir
    private Path folder;

    private District office(String name) throws IOException {
        District district = District.of(this.folder.resolve(name), "2023-06");
        return district;
    }

    private static Settings settings(District district) {
        return StoreUnderTest.settings(Postgres.settings(district.output()));
    }

    private static SharedStore storeOf(District district) {
        return new SharedStore(Postgres.urlOf(district.output()), "postgres", "");
    }

    @Test
    void writesTheSameBytesAsTheFileDoes() throws IOException {
        District withFile = District.of(this.folder.resolve("file"), "2023-06");
        District.Came first = withFile.run(StoreUnderTest.settings(Map.of()), RUN);
        District withDatabase = office("database");
        District.Came second = withDatabase.run(settings(withDatabase), RUN);
        District.Came again = withDatabase.run(settings(withDatabase), RUN);

        assertThat(second.said().replace("/database/", "/file/")).isEqualTo(first.said());
        assertThat(second.exit()).isEqualTo(first.exit());
        assertThat(again.exit()).isEqualTo(first.exit());
        assertThat(withDatabase.results()).isEqualTo(withFile.results());
        assertThat(withDatabase.state().resolve("store.script")).doesNotExist();
    }

    @Test
    void isUsedByOneMachineAtATime() throws IOException, SQLException {
        District here = office("here");
        try (SharedStore.Lock elsewhere =
                storeOf(here).tryLock("duxue run (north 4711)").orElseThrow()) {
            assertThat(elsewhere.isHeld()).isTrue();

            assertThat(here.run(settings(here), RUN))
                    .isEqualTo(new District.Came(
                            ExitCode.NOT_NOW,
                            "the database is used by duxue run (north 4711); wait until it has ended, or give the"
                                    + " command there\n"));
            assertThat(here.run(settings(here), "doctor").said())
                    .contains(
                            "√ the database, PostgreSQL ",
                            " in UTF8\n  the database is used by duxue run (north 4711)\n");
        }
        assertThat(here.run(settings(here), "intake").exit()).isZero();
    }

    @Test
    void isFreeAsSoonAsACommandEnded() throws IOException, SQLException {
        SharedStore store = storeOf(office("again"));
        for (int i = 0; i < 200; i++) {
            store.tryLock("duxue run").orElseThrow().close();
        }
        assertThat(store.owner()).isEmpty();
    }

    @Test
    void reportsInvalidSettings() throws IOException {
        District district = office("wrong");
        Map<String, String> settings = new HashMap<>(Postgres.settings(district.output()));
        String url = settings.get("DUXUE_STORE_URL") + "_gone";
        settings.put("DUXUE_STORE_URL", url);
        Settings wrong = StoreUnderTest.settings(settings);

        District.Came came = district.run(wrong, RUN);

        assertThat(came.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(came.said())
                .startsWith("the database " + url + " refuses: PSQLException: ")
                .endsWith("check store.url, store.user and store.password\n");
        assertThat(district.run(wrong, "doctor").said()).contains("× the database " + url + ": PSQLException: ");
    }

    @Test
    void reportsAnUnavailableDatabase() throws IOException {
        District district = office("away");
        Settings away = StoreUnderTest.settings(Map.of("DUXUE_STORE_URL", "jdbc:postgresql://127.0.0.1:1/duxue"));

        District.Came came = district.run(away, RUN);

        assertThat(came.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(came.said())
                .startsWith("the database jdbc:postgresql://127.0.0.1:1/duxue does not answer: ConnectException: ")
                .endsWith("; see that it runs and can be reached, then give the same command\n");
    }
}
