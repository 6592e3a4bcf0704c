package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the real program at random moments and runs it again. {@code -Dduxue.cuts=50} kills it fifty times, {@code
 * -Dduxue.seed=N} chooses other moments.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PowerCutTest {

    private static final Instant SENT = Instant.parse("2023-07-01T01:00:00Z");

    private static final int FEW = 8;
    private static final int CUTS = Integer.getInteger("duxue.cuts", FEW);
    private static final long SEED = Long.getLong("duxue.seed", 20_230_630);
    private static final Map<String, String> AFTER_THE_MONTH =
            Map.of("DUXUE_SCHEDULE_CLOCK", "2023-07-06T08:00:00+08:00", "DUXUE_SCHEDULE_PORT", "0");

    private Path folder;

    private SortedMap<String, String> undisturbed;
    private long millisOfWork;
    private int exit;

    @BeforeAll
    void runUndisturbed(@TempDir Path shared) throws IOException, InterruptedException {
        this.folder = shared;
        District district = district("undisturbed");
        RealProcess process =
                RealProcess.start(district.folder(), Map.of(), district.with("run", "--period", "2023-06"));
        awaitOwner(process, district);
        long begun = System.nanoTime();
        this.exit = process.exit();
        assertThat(this.exit).as(process.said()).isIn(ExitCode.DONE, ExitCode.TO_CORRECT);
        this.millisOfWork = (System.nanoTime() - begun) / 1_000_000;
        this.undisturbed = district.results();
    }

    record Cut(int number, String command, double share) {

        @Override
        public String toString() {
            return "cut %d, seed %d: %s killed after %.0f %% of its work"
                    .formatted(this.number, SEED, this.command, this.share * 100);
        }
    }

    static Iterable<Cut> cuts() {
        Random random = new Random(SEED);
        return IntStream.range(0, CUTS)
                .mapToObj(i -> new Cut(i, i % 4 == 3 ? "schedule" : "run", random.nextDouble()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void givesTheSameResultsAsAnUndisturbedRun(Cut cut) throws IOException, InterruptedException {
        District district = district("cut-" + cut.number());
        RealProcess process = cut.command().equals("run")
                ? RealProcess.start(district.folder(), Map.of(), district.with("run", "--period", "2023-06"))
                : RealProcess.start(district.folder(), AFTER_THE_MONTH, district.with("schedule"));
        awaitOwner(process, district);
        RealProcess.pause((long) (this.millisOfWork * cut.share()));
        process.kill();

        District.Came again = district.run("run", "--period", "2023-06");

        assertThat(again.exit()).as(again.said()).isEqualTo(this.exit);
        assertThat(district.results()).isEqualTo(this.undisturbed);
        try (Stream<Path> unfinished = Files.list(district.state().resolve("publishing"))) {
            assertThat(unfinished).isEmpty();
        }
    }

    /** A few schools in the normal build, all of them with many cuts. */
    private District district(String name) throws IOException {
        Path place = Files.createDirectory(this.folder.resolve(name));
        District district = CUTS > FEW ? District.whole(place) : District.of(place, "101_20");
        // for the service it is July 2023: files of a later time would get a notice
        for (Path file : Desk.filesBelow(district.input())) {
            Files.setLastModifiedTime(file, FileTime.from(SENT));
        }
        return district;
    }

    private static void awaitOwner(RealProcess process, District district) {
        process.await("the store", () -> Files.exists(district.state().resolve("owner")));
    }

    @AfterEach
    void leaveNothingRunning() {
        RealProcess.killAll();
    }
}
