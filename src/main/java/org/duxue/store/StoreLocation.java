package org.duxue.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duxue.job.BusyException;
import org.duxue.job.FailureReason;
import org.duxue.job.UnavailableException;
import org.duxue.settings.DuxueProperties;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;

/** The location of the store: a file in the state folder, or the configured PostgreSQL database. */
public final class StoreLocation {

    /**
     * A commit is on disk when it returns; the program uses its own lock, because that of HSQLDB outlives a killed
     * process.
     */
    private static final String FILE_SETTINGS =
            ";hsqldb.write_delay=false;hsqldb.lock_file=false;hsqldb.default_table_type=cached;shutdown=true";

    private StoreLocation() {}

    /** The database, if one is configured. */
    public static Optional<SharedStore> shared(DuxueProperties settings) {
        return settings.store().isDatabase()
                ? Optional.of(new SharedStore(
                        settings.store().url(),
                        settings.store().user(),
                        settings.store().password()))
                : Optional.empty();
    }

    static Map<String, Object> properties(DuxueProperties settings, Path state) {
        return shared(settings).map(StoreLocation::ofDatabase).orElseGet(() -> ofFile(state));
    }

    private static Map<String, Object> ofFile(Path state) {
        return Map.of(
                "spring.datasource.url",
                "jdbc:hsqldb:file:" + state.resolve("store").toAbsolutePath() + FILE_SETTINGS,
                "spring.datasource.username",
                "sa",
                "spring.datasource.password",
                "");
    }

    private static Map<String, Object> ofDatabase(SharedStore store) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "spring.datasource.url",
                store.url(),
                "spring.datasource.username",
                store.user(),
                "spring.datasource.password",
                store.password(),
                // only one owner creates executions; serializable transactions would fail needlessly
                "spring.batch.jdbc.isolation-level-for-create",
                "read_committed",
                // the threads that read files need no connection
                "spring.datasource.hikari.maximum-pool-size",
                "4",
                "spring.datasource.hikari.minimum-idle",
                "1"));
        store.parameters()
                .forEach((name, value) ->
                        properties.put("spring.datasource.hikari.data-source-properties." + name, value));
        return properties;
    }

    /** Takes the lock of the database, or fails with the name of its holder. */
    static SharedStore.Lock lock(SharedStore store, String work) {
        try {
            Optional<SharedStore.Lock> lock = store.tryLock(name(work));
            if (lock.isPresent()) {
                return lock.get();
            }
            String owner = store.owner().orElse("duxue");
            throw new BusyException(new Text(
                    "数据库正由 " + owner + " 使用；请等它结束，或在那台机器上执行命令",
                    "the database is used by " + owner + "; wait until it has ended, or give the command there"));
        } catch (SQLException fault) {
            throw noDatabase(store, fault);
        }
    }

    /** The application name in the database: the command, the machine and the process. */
    static String name(String work) {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            host = "localhost";
        }
        return "duxue " + work + " (" + host + " " + ProcessHandle.current().pid() + ")";
    }

    static RuntimeException noDatabase(SharedStore store, SQLException fault) {
        String reason = FailureReason.of(fault);
        return SharedStore.isWrongSetting(fault)
                ? new UsageException(new Text(
                        "数据库 " + store.url() + " 拒绝连接：" + reason + "；请核对 store.url、store.user 和 store.password",
                        "the database " + store.url() + " refuses: " + reason
                                + "; check store.url, store.user and store.password"))
                : new UnavailableException(
                        new Text(
                                "数据库 " + store.url() + " 没有应答：" + reason + "；请确认它已启动、可以连到，再执行同一命令",
                                "the database " + store.url() + " does not answer: " + reason
                                        + "; see that it runs and can be reached, then give the same command"),
                        fault);
    }
}
