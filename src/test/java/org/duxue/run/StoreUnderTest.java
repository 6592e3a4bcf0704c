package org.duxue.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duxue.run.setting.Chosen;

/** The store that commands of a test use: a file in the state folder, or PostgreSQL with {@code -Dduxue.store=postgresql}. */
final class StoreUnderTest {

    static final boolean IS_POSTGRESQL = "postgresql".equals(System.getProperty("duxue.store"));

    private StoreUnderTest() {}

    /** Sets the store for a command with these arguments. */
    static void choose(String... arguments) {
        int output = List.of(arguments).indexOf("--output");
        if (output >= 0) {
            choose(IS_POSTGRESQL ? Postgres.settings(Path.of(arguments[output + 1])) : Map.of());
        }
    }

    static void choose(Map<String, String> settings) {
        try {
            Duxue.choose(Chosen.read(Path.of(""), settings));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
