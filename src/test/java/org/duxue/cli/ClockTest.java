package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.duxue.fault.JumpingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real commands on machines whose clock is wrong or elsewhere. {@code -Dduxue.clocks=100} takes so many clocks. */
class ClockTest {

    private static final int CLOCKS = Integer.getInteger("duxue.clocks", 3);
    private static final Pattern STORY = Pattern.compile("story (\\S+) jumped (\\d+) came to (.*)");

    @Test
    void aClockThatJumpsBackAndForthBetweenAndDuringStepsChangesNoResult(@TempDir Path folder) throws Exception {
        List<String> stories = new ArrayList<>(List.of("0:Asia/Shanghai"));
        LongStream.rangeClosed(1, CLOCKS).forEach(seed -> stories.add(seed + ":Asia/Shanghai"));

        List<Matcher> told = run(folder, stories);

        assertThat(told).hasSize(stories.size());
        assertThat(told.subList(1, told.size())).allMatch(one -> Integer.parseInt(one.group(2)) > 100);
        assertThat(told)
                .extracting(one -> one.group(3))
                .containsOnly(told.get(0).group(3));
        assertThat(told.get(0).group(3)).startsWith("exits 33333, 19 versions of 19 contents, ");
    }

    @Test
    void theZoneOfTheMachineChangesNoResultNotEvenFromOneCommandToTheNext(@TempDir Path folder) throws Exception {
        List<Matcher> told = run(
                folder,
                List.of(
                        "0:Asia/Shanghai",
                        "0:UTC",
                        "0:Pacific/Kiritimati",
                        "0:America/Los_Angeles",
                        "0:Pacific/Kiritimati:America/Los_Angeles",
                        "0:America/Los_Angeles:Asia/Shanghai:Pacific/Kiritimati"));

        assertThat(told)
                .hasSize(6)
                .extracting(one -> one.group(3))
                .containsOnly(told.get(0).group(3));
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
