package org.duxue.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A real PostgreSQL for this process, with a database for every folder of results. */
final class Postgres {

    private static final Map<Path, String> DATABASES = new HashMap<>();
    private static EmbeddedPostgres server;

    private Postgres() {}

    /** The URL of the database of a folder; it is created on first use. */
    static synchronized String urlOf(Path output) {
        Path folder = output.toAbsolutePath().normalize();
        String name = DATABASES.computeIfAbsent(folder, one -> make());
        return server().getJdbcUrl("postgres", name);
    }

    /** The environment settings of a program with the given folder of results. */
    static Map<String, String> settings(Path output) {
        return Map.of("DUXUE_STORE_URL", urlOf(output), "DUXUE_STORE_USER", "postgres");
    }

    private static String make() {
        String name = "office" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return name;
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(Files.createDirectories(
                                        Path.of("target", "postgres").toAbsolutePath())
                                .toFile())
                        // the data need not survive a crash of the machine
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return server;
    }
}
