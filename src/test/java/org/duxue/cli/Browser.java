package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium without a window. */
record Browser(Path program) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int PATIENCE_MINUTES = 3;

    /** The browser of this machine; without one the test is skipped. */
    static Browser find() {
        List<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .toList();
        Assumptions.assumeFalse(found.isEmpty(), "no Chromium is installed; the page is not opened in a browser");
        return new Browser(found.get(0));
    }

    /** The DOM of a page as markup, after its scripts ran. */
    String dom(Path page, Path profile) {
        List<String> command = new ArrayList<>(List.of(this.program.toString(), "--headless", "--no-sandbox"));
        command.addAll(List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-component-update"));
        command.addAll(List.of("--disable-background-networking", "--disable-sync", "--hide-scrollbars"));
        command.addAll(List.of("--virtual-time-budget=5000", "--dump-dom"));
        command.addAll(List.of("--user-data-dir=" + profile, page.toUri().toString()));
        Path dom = profile.resolveSibling("dom.html");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(dom.toFile())
                    .redirectError(profile.resolveSibling("browser.log").toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            assertThat(ended).as("the browser ended").isTrue();
            return Files.readString(dom);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
