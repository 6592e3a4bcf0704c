package org.duxue.store;

import java.nio.file.Path;
import java.util.Arrays;
import org.duxue.shared.ProgramVersion;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Migrates the store of an older program, and leaves that of a newer one as it is. */
final class NewerStoreCheck implements FlywayMigrationStrategy {

    private final Path state;

    NewerStoreCheck(Path state) {
        this.state = state;
    }

    @Override
    public void migrate(Flyway flyway) {
        boolean isNewer = Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state.isApplied() && !state.isResolved());
        if (isNewer) {
            String version = ProgramVersion.read();
            throw new UsageException(
                    new Text(
                            this.state + " 中的数据由更新版本的督学写成，督学 " + version + " 读不了，没有作任何改动；请改用较新的版本，或恢复升级前的备份",
                            "the data in " + this.state + " were written by a newer duxue, which duxue " + version
                                    + " cannot read; nothing was changed; use the newer version, or the backup from before the upgrade"));
        }
        flyway.migrate();
    }
}
