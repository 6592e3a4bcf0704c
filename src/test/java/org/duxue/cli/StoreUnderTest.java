package org.duxue.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duxue.settings.Settings;
import org.duxue.store.OwnedStores;

/** The store that commands of a test use: a file in the state folder, or PostgreSQL with {@code -Dduxue.store=postgresql}. */
final class StoreUnderTest {

    static final boolean IS_POSTGRESQL = "postgresql".equals(System.getProperty("duxue.store"));

    private StoreUnderTest() {}

    /** The settings for a command with these arguments. */
    static Settings settings(String... arguments) {
        int output = List.of(arguments).indexOf("--output");
        return settings(IS_POSTGRESQL && output >= 0 ? Postgres.settings(Path.of(arguments[output + 1])) : Map.of());
    }

    static Settings settings(Map<String, String> environment) {
        try {
            return Settings.read(Path.of(""), environment);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The stores for a test that reads one without a command. */
    static OwnedStores stores(Settings settings) {
        return new OwnedStores(
                settings.properties(), "test", folders -> List.of(), (stores, request, out, err) -> ExitCode.FAILED);
    }
}
