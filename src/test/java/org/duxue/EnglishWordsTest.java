package org.duxue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** English messages are written as people write them today. */
class EnglishWordsTest {

    private static final Path BUNDLE = Path.of("src/main/resources/org/duxue/messages_en.properties");

    /** What a reader stumbles over: “is no number”, “stands twice”, “anew”, “is told”, “no more”, “the same to the byte”. */
    private static final Pattern STILTED = Pattern.compile(
            "(?<!there )\\b(?:is|are) no (?!longer\\b)|\\bstands?\\b|\\banew\\b|\\btold\\b|\\bno more\\b|to the byte");

    @Test
    void holdNoPhraseThatAReaderStumblesOver() throws IOException {
        assertThat(Files.readAllLines(BUNDLE))
                .filteredOn(line -> !line.startsWith("#"))
                .filteredOn(line -> STILTED.matcher(line).find())
                .isEmpty();
    }
}
