package org.duxue.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL of its own for a test that stops it and starts it again. */
final class RealDatabase implements AutoCloseable {

    private final Path folder;
    private EmbeddedPostgres server;
    private final int port;

    private RealDatabase(Path folder) throws IOException {
        this.folder = folder;
        this.server = builder().start();
        this.port = this.server.getPort();
    }

    static RealDatabase startIn(Path folder) throws IOException {
        return new RealDatabase(folder);
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(this.folder.resolve("binaries").toFile())
                .setDataDirectory(this.folder.resolve("data"))
                .setCleanDataDirectory(false);
    }

    Map<String, String> settings() {
        return Map.of(
                "DUXUE_STORE_URL", this.server.getJdbcUrl("postgres", "postgres"), "DUXUE_STORE_USER", "postgres");
    }

    void stop() throws IOException {
        this.server.close();
    }

    void start() throws IOException {
        this.server = builder().setPort(this.port).start();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
