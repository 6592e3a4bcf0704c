package org.duxue.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The word list of the audit says each thing once. */
class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/org/duxue/report/audit/words.txt");

    @Test
    void namesNoWordTwiceUnderTheSameTags() throws IOException {
        List<String> repeated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(WORDS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String tags = line.substring(0, line.indexOf(": "));
                for (String word : line.substring(line.indexOf(": ") + 2).split(" ", -1)) {
                    if (!seen.add(tags.replace("*", "") + " " + word)) {
                        repeated.add(tags + " " + word);
                    }
                }
            }
        }

        assertThat(repeated).isEmpty();
    }
}
