package org.duxue.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of the build, such as {@code 0.2.0}. */
public final class ProgramVersion {

    private ProgramVersion() {}

    public static String read() {
        Properties build = new Properties();
        try (InputStream file = ProgramVersion.class.getResourceAsStream("/application.properties")) {
            build.load(Objects.requireNonNull(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return build.getProperty("duxue.version", "");
    }
}
