package org.duxue.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.standards.Standards;
import org.junit.jupiter.api.Test;

class PolicyPageTest {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*");
    private static final Map<String, String> PREFIX_OF_SECTION =
            Map.of("## targets", "target.", "## limits", "limit.", "## windows", "window.");

    @Test
    void listsEveryNormAndEveryTargetAndNothingElse() throws IOException {
        Set<String> known = new TreeSet<>(Standards.load().keys());
        known.addAll(DuxueApplication.ROOMS.targetKeys());

        assertThat(keysOfThePage()).containsExactlyElementsOf(known);
    }

    /** The first cells of the page's tables, with what their section stands for before them. */
    private static Set<String> keysOfThePage() throws IOException {
        Set<String> keys = new TreeSet<>();
        String prefix = "";
        for (String line : Files.readAllLines(Path.of("src/docs/policy.md"))) {
            if (line.startsWith("## ")) {
                prefix = PREFIX_OF_SECTION.getOrDefault(line, "");
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                keys.add(prefix + row.group(1));
            }
        }
        return keys;
    }
}
