package org.duxue.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.duxue.run.store.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL as the store of one machine. */
@Tag("postgresql")
class PostgresStoreTest {

    private static final String[] RUN = {"run", "--period", "2023-06"};

    @TempDir
    private Path folder;

    @AfterEach
    void chooseTheFileAgain() {
        StoreUnderTest.choose(Map.of());
    }

    private District office(String name) throws IOException {
        District district = District.of(this.folder.resolve(name), "2023-06");
        StoreUnderTest.choose(Postgres.settings(district.output()));
        return district;
    }

    private static SharedStore storeOf(District district) {
        return new SharedStore(Postgres.urlOf(district.output()), "postgres", "");
    }

    @Test
    void writesTheSameBytesAsTheFileDoes() throws IOException {
        District withFile = District.of(this.folder.resolve("file"), "2023-06");
        StoreUnderTest.choose(Map.of());
        District.Came first = withFile.runAsChosen(RUN);
        District withDatabase = office("database");
        District.Came second = withDatabase.runAsChosen(RUN);
        District.Came again = withDatabase.runAsChosen(RUN);

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

            assertThat(here.runAsChosen(RUN))
                    .isEqualTo(new District.Came(
                            Exit.NOT_NOW,
                            "the database is used by duxue run (north 4711); wait until it has ended, or give the"
                                    + " command there\n"));
            assertThat(here.runAsChosen("doctor").said())
                    .contains(
                            "✓ the database, PostgreSQL ",
                            " in UTF8\n  the database is used by duxue run (north 4711)\n");
        }
        assertThat(here.runAsChosen("intake").exit()).isZero();
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
    void tellsWhatIsWrongWithItsSettings() throws IOException {
        District district = office("wrong");
        Map<String, String> settings = new HashMap<>(Postgres.settings(district.output()));
        String url = settings.get("DUXUE_STORE_URL") + "_gone";
        settings.put("DUXUE_STORE_URL", url);
        StoreUnderTest.choose(settings);

        District.Came came = district.runAsChosen(RUN);

        assertThat(came.exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(came.said())
                .startsWith("the database " + url + " refuses: PSQLException: ")
                .endsWith("check store.url, store.user and store.password\n");
        assertThat(district.runAsChosen("doctor").said()).contains("✗ the database " + url + ": PSQLException: ");
    }

    @Test
    void saysWhenTheDatabaseIsAway() throws IOException {
        District district = office("away");
        StoreUnderTest.choose(Map.of("DUXUE_STORE_URL", "jdbc:postgresql://127.0.0.1:1/duxue"));

        District.Came came = district.runAsChosen(RUN);

        assertThat(came.exit()).isEqualTo(Exit.FAILED);
        assertThat(came.said())
                .startsWith("the database jdbc:postgresql://127.0.0.1:1/duxue does not answer: ConnectException: ")
                .endsWith("; see that it runs and can be reached, then give the same command\n");
    }
}
