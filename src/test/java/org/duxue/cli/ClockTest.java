package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.duxue.fault.JumpingClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real commands on machines with a wrong clock or another time zone. {@code -Dduxue.clocks=100} sets the number of
 * clocks.
 */
class ClockTest {

    private static final int CLOCKS = Integer.getInteger("duxue.clocks", 3);
    private static final Pattern STORY = Pattern.compile("story (\\S+) jumped (\\d+) came to (.*)");

    private static final String UNDISTURBED = "0:Asia/Shanghai";
    private static final List<String> ELSEWHERE = List.of(
            "0:UTC",
            "0:Pacific/Kiritimati",
            "0:America/Los_Angeles",
            "0:Pacific/Kiritimati:America/Los_Angeles",
            "0:America/Los_Angeles:Asia/Shanghai:Pacific/Kiritimati");

    /** The printed line of each scenario; they run one after another in one process. */
    private static final Map<String, Matcher> LINES = new HashMap<>();

    @BeforeAll
    static void runScenarios(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> stories = new ArrayList<>(List.of(UNDISTURBED));
        stories.addAll(jumping());
        stories.addAll(ELSEWHERE);
        run(folder, stories).forEach(one -> LINES.put(one.group(1), one));
    }

    private static List<String> jumping() {
        return LongStream.rangeClosed(1, CLOCKS)
                .mapToObj(seed -> seed + ":Asia/Shanghai")
                .toList();
    }

    @Test
    void aClockThatJumpsBackAndForthBetweenAndDuringStepsChangesNoResult() {
        assertThat(LINES.get(UNDISTURBED).group(3)).startsWith("exits 33333, 19 versions of 19 contents, ");
        assertThat(jumping()).hasSize(CLOCKS).allSatisfy(story -> {
            assertThat(Integer.parseInt(LINES.get(story).group(2))).isGreaterThan(100);
            assertThat(LINES.get(story).group(3))
                    .isEqualTo(LINES.get(UNDISTURBED).group(3));
        });
    }

    @Test
    void theZoneOfTheMachineChangesNoResultNotEvenFromOneCommandToTheNext() {
        assertThat(ELSEWHERE)
                .allSatisfy(story -> assertThat(LINES.get(story).group(3))
                        .isEqualTo(LINES.get(UNDISTURBED).group(3)));
    }

    private static List<Matcher> run(Path folder, List<String> stories) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-javaagent:" + JumpingClock.agent(folder),
                "-cp",
                System.getProperty("java.class.path"),
                ClockRun.class.getName(),
                folder.toString()));
        command.addAll(stories);
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor()).as(() -> Desk.text(said)).isZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(said).stream()
                .map(STORY::matcher)
                .filter(Matcher::matches)
                .toList();
    }
}
