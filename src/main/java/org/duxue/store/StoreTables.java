package org.duxue.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.duxue.shared.ProgramVersion;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Creates the tables of a store, migrates those of an older program, and leaves those of a newer one as they are,
 * before the program accesses the database. A store that has every migration, as nearly always, needs a single query:
 * setting up Flyway would take a tenth of the startup time.
 */
public final class StoreTables implements BeanPostProcessor {

    /** The migrations for both databases, and those for one of them. */
    private static final String MIGRATIONS = "db/migration/";

    private static final String COMMON = "common";
    private static final String OF_BATCH = "org/springframework/batch/core/schema-%s.sql";

    /** A table in one database, a sequence in the other: the last object that their scripts create. */
    private static final String LAST_OF_BATCH = "SELECT * FROM BATCH_JOB_INSTANCE_SEQ";

    private final Path state;
    private final String vendor;

    /** @param vendor the folder name of the migrations of the database: {@code hsqldb} or {@code postgresql} */
    public StoreTables(Path state, String vendor) {
        this.state = state;
        this.vendor = vendor;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource store && !isCurrent(new JdbcTemplate(store))) {
            migrate(store);
        }
        return bean;
    }

    private boolean isCurrent(JdbcTemplate store) {
        try {
            store.queryForList(LAST_OF_BATCH);
            Set<String> applied = store
                    .queryForList(
                            "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\" = TRUE", String.class)
                    .stream()
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return applied.equals(known());
        } catch (BadSqlGrammarException noSuchTable) {
            return false;
        }
    }

    /** The migration versions of this program: {@code 41} of {@code V41__figures_with_carried_data.sql}. */
    private Set<String> known() {
        return Stream.of(COMMON, this.vendor)
                .flatMap(folder -> files(folder).stream())
                .map(file -> file.substring(1, file.indexOf("__")))
                .collect(Collectors.toSet());
    }

    private static List<String> files(String folder) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:" + MIGRATIONS + folder + "/V*.sql"))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void migrate(DataSource store) {
        Flyway flyway = Flyway.configure()
                .dataSource(store)
                .locations(MIGRATIONS + COMMON, MIGRATIONS + this.vendor)
                .load();
        if (Arrays.stream(flyway.info().applied()).anyMatch(StoreTables::isNewer)) {
            String version = ProgramVersion.read();
            throw new UsageException(
                    new Text(
                            this.state + " 中的数据由更新版本的督学写成，督学 " + version + " 读不了，没有作任何改动；请改用较新的版本，或恢复升级前的备份",
                            "the data in " + this.state + " were written by a newer duxue, which duxue " + version
                                    + " cannot read; nothing was changed; use the newer version, or the backup from before the upgrade"));
        }
        flyway.migrate();
        // a store whose creation was interrupted has some of them
        new ResourceDatabasePopulator(true, true, null, new ClassPathResource(OF_BATCH.formatted(this.vendor)))
                .execute(store);
    }

    private static boolean isNewer(MigrationInfo applied) {
        return applied.getState().isApplied() && !applied.getState().isResolved();
    }
}
