package org.duxue.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A store in a PostgreSQL database. The process that works on it holds a lock of the database, as the owner of a file
 * holds one of the operating system: the database frees it when the connection ends, however the process ended.
 *
 * @param url as JDBC takes it, without user and password
 */
public record SharedStore(String url, String user, String password) {

    /**
     * A process that freezes in a transaction blocks others: the database rolls the transaction back after this time.
     * Between two statements of a transaction at most the feedback on fifty files is written.
     */
    public static final String ENDS_WHEN_FROZEN = "SET idle_in_transaction_session_timeout = '60s'";

    /** The lock is for the schema, since one database may hold the stores of several offices in a schema each. */
    private static final String KEY = "hashtextextended('duxue ' || current_schema(), 0)";

    private static final List<String> ALIVE = List.of(
            // a machine that lost power closes no connection; keepalives let the database notice that within less
            // than two hours
            "SET tcp_keepalives_idle = 10", "SET tcp_keepalives_interval = 5", "SET tcp_keepalives_count = 4");
    private static final int SECONDS_TO_ANSWER = 5;
    /** Wrong user or password; no such database. */
    private static final List<String> WRONG_SETTING = List.of("28", "3D");

    /** Driver parameters: inserts are batched, and a lost connection is noticed. */
    public Map<String, String> parameters() {
        return Map.of("reWriteBatchedInserts", "true", "tcpKeepAlive", "true");
    }

    private Connection connect(String name) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(parameters());
        properties.setProperty("user", this.user);
        properties.setProperty("password", this.password);
        properties.setProperty("ApplicationName", name);
        Connection connection = DriverManager.getConnection(this.url, properties);
        try (Statement statement = connection.createStatement()) {
            for (String setting : ALIVE) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }

    /** The version of the database, and whether its encoding can store Chinese. */
    public record Seen(String version, String encoding, Optional<String> owner) {}

    public Seen look() throws SQLException {
        try (Connection connection = connect("duxue doctor");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT current_setting('server_version'), getdatabaseencoding()")) {
            row.next();
            return new Seen(row.getString(1), row.getString(2), owner(connection));
        }
    }

    /** Whether a setting is wrong, as opposed to an unavailable database. */
    public static boolean isWrongSetting(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && WRONG_SETTING.stream().anyMatch(state::startsWith);
    }

    /** Takes the lock if it is free. */
    public Optional<Lock> tryLock(String name) throws SQLException {
        Connection connection = connect(name);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")")) {
            row.next();
            if (row.getBoolean(1)) {
                return Optional.of(new Lock(connection));
            }
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
        connection.close();
        return Optional.empty();
    }

    /** The name under which the lock is held. */
    public Optional<String> owner() throws SQLException {
        try (Connection connection = connect("duxue")) {
            return owner(connection);
        }
    }

    private static Optional<String> owner(Connection connection) throws SQLException {
        String sql = "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
                + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                + " AND ((l.classid::bigint << 32) | l.objid::bigint) = " + KEY;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /** The lock while it is held. */
    public static final class Lock implements AutoCloseable {

        private final Connection connection;

        private Lock(Connection connection) {
            this.connection = connection;
        }

        /** A database that was restarted has lost the lock. */
        public boolean isHeld() {
            try {
                return this.connection.isValid(SECONDS_TO_ANSWER);
            } catch (SQLException negativeTime) {
                throw new IllegalStateException(negativeTime);
            }
        }

        /** Frees the lock explicitly, since the database may notice the end of a connection only later. */
        @Override
        public void close() {
            try (Connection ending = this.connection;
                    Statement statement = ending.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
            } catch (SQLException gone) {
                // the database freed the lock when it lost the connection
            }
        }
    }
}
