package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs chromium and chromium-driver. */
class FeedbackInBrowserTest {

    private static final List<String> PAGES = List.of("accepted", "partial", "rejected");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void loadsAloneAndFitsTheScreen(int width) throws IOException {
        assumeTrue(Browser.missing().isEmpty(), () -> Browser.missing().orElse(""));
        // schools open the page from folders with any characters in their names
        Path place = Files.createDirectories(this.folder.resolve("反馈 #1"));
        try (Browser browser = Browser.open(width, this.folder.resolve("profile"))) {
            for (String name : PAGES) {
                Path page = Files.copy(
                        Path.of("src/test/resources/org/duxue/intake/" + name + ".html"),
                        place.resolve(name + ".html"));
                browser.load(page);

                assertThat(browser.console()).as("console of %s", name).isEmpty();
                assertThat(browser.requests())
                        .as("requests of %s", name)
                        .filteredOn(address -> !address.startsWith("data:"))
                        .containsExactly(page.toUri().toString());
                assertThat(browser.ask("document.documentElement.scrollWidth").asInt())
                        .as("width of %s", name)
                        .isEqualTo(width);
                assertThat(browser.ask("document.querySelectorAll('h1').length").asInt())
                        .isEqualTo(1);
            }
        }
    }
}
