package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duxue.fault.FaultyDisk;
import org.duxue.fault.JumpingClock;
import org.duxue.fault.Trouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job loses its disk or its database at every place, is run again, and has the results of a job that was never
 * disturbed. A few places in the normal build; {@code -Dduxue.faults.every=1} takes each one, {@code =10} each tenth, which
 * takes hours.
 */
class FaultsTest {

    private static final int EVERY = Integer.getInteger("duxue.faults.every", 0);
    private static final int FEW = 2;

    private static final Path MEMORY = Path.of("/dev/shm");

    private static final String UNLISTED = "CORRECTED:READ:once:1:1:in/a";
    private static final String SLOW = "CORRECTED:WRITE:once:1:0";
    private static final String WHILE_THE_CLOCK_JUMPS = "CORRECTED:STATEMENT:once:11:" + (EVERY > 0 ? EVERY : -3 * FEW);

    /** What was told of each plan. Those that need no other Java share a process, and what it begins with. */
    private static final Map<String, List<String>> TOLD = new HashMap<>();

    @BeforeAll
    static void run(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> plans = new ArrayList<>(plans());
        plans.addAll(List.of(UNLISTED, SLOW));
        run(folder, plans);
        run(
                folder,
                List.of(WHILE_THE_CLOCK_JUMPS),
                "-javaagent:" + JumpingClock.agent(folder),
                "-Dduxue.clock.jumps=5");
    }

    private static List<String> plans() {
        List<String> plans = new ArrayList<>();
        for (FaultRun.Start start :
                EVERY > 0 ? FaultRun.Start.values() : new FaultRun.Start[] {FaultRun.Start.CORRECTED}) {
            for (Trouble.Kind kind : Trouble.Kind.values()) {
                plans.add(plan(start, kind, "once"));
            }
            plans.add(plan(start, Trouble.Kind.WRITE, "lasting"));
        }
        return plans;
    }

    @Test
    void everyFaultIsSurvived() {
        int injected = 0;
        for (String plan : plans()) {
            assertThat(TOLD.get(plan))
                    .filteredOn(line -> line.startsWith("calm"))
                    .hasSize(1);
            assertThat(faults(plan)).hasSizeGreaterThanOrEqualTo(FEW).allMatch(FaultsTest::isSurvived);
            injected += faults(plan).size();
        }
        System.out.println(injected + " faults of disk and database injected");
    }

    /** What lies in a folder that cannot be listed may be any school's, also what an explanation is about. */
    @Test
    void explanationsWaitForAFolderThatCannotBeListed() {
        assertThat(faults(UNLISTED)).hasSizeGreaterThan(FEW).allMatch(FaultsTest::isSurvived);
    }

    @Test
    void aSlowDiskChangesNothing() {
        assertThat(TOLD.get(SLOW)).last().isEqualTo("slow CORRECTED WRITE once the same");
    }

    @Test
    void aDatabaseThatIsLostWhileTheClockJumpsIsSurvived() {
        assertThat(faults(WHILE_THE_CLOCK_JUMPS)).hasSizeGreaterThan(FEW).allMatch(FaultsTest::isSurvived);
    }

    private static List<String> faults(String plan) {
        return TOLD.get(plan).stream().filter(line -> line.startsWith("fault")).toList();
    }

    private static String plan(FaultRun.Start start, Trouble.Kind kind, String how) {
        int first = EVERY > 0 ? 1 : 7;
        return start + ":" + kind + ":" + how + ":" + first + ":" + (EVERY > 0 ? EVERY : -FEW);
    }

    private static boolean isSurvived(String line) {
        return line.matches("fault \\w+ \\w+ \\w+ \\d+ (exit [0-4] then [03]|not reached)");
    }

    private static void run(Path folder, List<String> plans, String... options)
            throws IOException, InterruptedException {
        Path place = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "duxue-faults") : folder;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Djava.nio.file.spi.DefaultFileSystemProvider=" + FaultyDisk.class.getName()));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), FaultRun.class.getName(), place.toString()));
        command.addAll(plans);
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor()).as(() -> Desk.text(said)).isZero();
        } finally {
            process.destroyForcibly();
            if (!place.equals(folder)) {
                removeAll(place);
            }
        }
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(said)) {
            if (line.startsWith("plan ")) {
                lines = TOLD.computeIfAbsent(line.substring("plan ".length()), plan -> new ArrayList<>());
            } else {
                lines.add(line);
            }
        }
    }

    private static void removeAll(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
