package org.duxue.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which tables a store has before anything else accesses it. */
class StoreTablesTest {

    private static final Path STATE = Path.of("state");

    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:hsqldb:mem:tables-" + System.identityHashCode(this), "sa", "");
    private final JdbcTemplate store = new JdbcTemplate(this.source);

    @BeforeEach
    void beginsWithNone() {
        assertThat(tables()).isEmpty();
        prepare();
    }

    private void prepare() {
        assertThat(new StoreTables(STATE, "hsqldb").postProcessAfterInitialization(this.source, "store"))
                .isSameAs(this.source);
    }

    private List<String> tables() {
        return this.store.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' ORDER BY table_name",
                String.class);
    }

    private List<String> migrations() {
        return this.store.queryForList(
                "SELECT \"version\" FROM \"flyway_schema_history\" ORDER BY \"installed_rank\"", String.class);
    }

    @Test
    void areThoseOfTheProgramAndOfTheJobs() {
        assertThat(tables())
                .contains("SUBMISSION_VERSION", "LEDGER_LINE", "BATCH_JOB_INSTANCE", "BATCH_JOB_INSTANCE_SEQ");
        assertThat(migrations()).contains("1", "2", "41").doesNotHaveDuplicates();
    }

    @Test
    void areNotTouchedWhereNoneIsMissing() {
        List<String> tables = tables();
        List<String> migrations = migrations();
        this.store.update("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1"); // Flyway would refuse it

        prepare();

        assertThat(tables()).isEqualTo(tables);
        assertThat(migrations()).isEqualTo(migrations);
    }

    @Test
    void areCompletedWhereCreationWasInterrupted() {
        List<String> tables = tables();
        this.store.execute("DROP TABLE BATCH_JOB_INSTANCE_SEQ");
        this.store.execute("DROP TABLE BATCH_JOB_EXECUTION_SEQ");

        prepare();

        assertThat(tables()).isEqualTo(tables);
    }
}
