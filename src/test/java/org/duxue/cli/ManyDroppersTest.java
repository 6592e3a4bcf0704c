package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 200 schools replace their files again and again while the service reads them: some write in place, slowly, some move
 * a complete file there, some send copies with other names. {@code -Dduxue.droppers.seconds=600} runs for ten minutes.
 */
class ManyDroppersTest {

    private static final int SCHOOLS = 200;
    private static final int SECONDS = Integer.getInteger("duxue.droppers.seconds", 6);
    private static final long SEED = 20_230_630;
    private static final Map<String, String> AFTER_THE_MONTH = Map.of(
            "DUXUE_SCHEDULE_CLOCK", "2023-07-01T08:00:00+08:00",
            "DUXUE_SCHEDULE_PORT", "0",
            "DUXUE_SCHEDULE_SETTLE", "1h");

    @TempDir
    Path folder;

    @Test
    void loseNothingAndMakeNoVersionTwice() throws Exception {
        Desk desk = office(this.folder.resolve("office"));
        RealProcess service = RealProcess.start(
                this.folder,
                AFTER_THE_MONTH,
                "schedule",
                "--input",
                desk.input().toString(),
                "--output",
                desk.output().toString(),
                "--lang",
                "en");
        service.await("next consolidation");
        long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        List<Dropper> droppers = new ArrayList<>();
        for (int i = 0; i < SCHOOLS; i++) {
            droppers.add(new Dropper(desk.input(), i, until));
        }
        int drops = dropAll(droppers);

        for (Dropper dropper : droppers) {
            service.await(
                    "the last file of " + dropper.code(),
                    () -> readRows(desk, dropper).contains(dropper.rows()));
        }
        assertThat(service.end()).as(service.said()).isZero();
        Desk.Said said = desk.call("run", "--period", "2023-06");
        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.TO_CORRECT);

        int versions =
                desk.inStore(jdbc -> jdbc.queryForObject("SELECT count(*) FROM submission_version", Integer.class));
        int twice = desk.inStore(jdbc -> jdbc.queryForObject(
                "SELECT count(*) FROM submission_version a JOIN submission_version b ON a.kind = b.kind AND a.sender = b.sender"
                        + " AND a.period = b.period AND a.number + 1 = b.number AND a.sha256 = b.sha256",
                Integer.class));
        System.out.println(SCHOOLS + " droppers, " + SECONDS + " s, " + drops + " files, " + versions + " versions");
        assertThat(twice).isZero();
        assertThat(versions).isGreaterThanOrEqualTo(SCHOOLS);

        Desk calm = office(this.folder.resolve("calm"));
        for (Dropper dropper : droppers) {
            calm.drop(dropper.name(), dropper.last());
        }
        calm.call("run", "--period", "2023-06");
        for (String file : List.of("summary.csv", "area-3-safety.csv", "schools.csv", "ledger.csv")) {
            assertThat(withoutVersions(desk.result("2023-06", "230399", file)))
                    .isEqualTo(withoutVersions(calm.result("2023-06", "230399", file)));
        }
    }

    /** Evidence names the version of a file, of which the undisturbed office has only one. */
    private static List<String> withoutVersions(Path result) throws IOException {
        return Files.readAllLines(result).stream()
                .map(line -> line.replaceAll("_2023-06\\.csv v\\d+", "_2023-06.csv"))
                .toList();
    }

    private static Desk office(Path home) {
        StringBuilder registry = new StringBuilder(Papers.REGISTRY_HEADER);
        for (int i = 0; i < SCHOOLS; i++) {
            registry.append(MadeUpDistrict.code(i))
                    .append(",小学")
                    .append(i)
                    .append(",230399,试验区,primary,public,120,,,2023-01,\n");
        }
        return new Desk(home).registry(registry.toString());
    }

    private static int dropAll(List<Dropper> droppers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SCHOOLS);
        try {
            int drops = 0;
            for (Future<Integer> done : threads.invokeAll(droppers)) {
                drops += done.get();
            }
            return drops;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String readRows(Desk desk, Dropper dropper) {
        Path table = desk.feedbackFile(dropper.code(), dropper.name());
        try {
            return Files.exists(table) ? Files.readString(table) : "";
        } catch (IOException beingReplaced) {
            return "";
        }
    }

    /** A school that keeps replacing its files. */
    private static final class Dropper implements Callable<Integer> {

        private final Path input;
        private final int number;
        private final long until;
        private final Random random;
        private String last = "";

        Dropper(Path input, int number, long until) {
            this.input = input;
            this.number = number;
            this.until = until;
            this.random = new Random(SEED + number);
        }

        String code() {
            return MadeUpDistrict.code(this.number);
        }

        String name() {
            return "safety_" + code() + "_2023-06.csv";
        }

        String last() {
            return this.last;
        }

        /** Each file of a school has another number of rows than the one before. */
        String rows() {
            return "accepted (" + (this.last.lines().count() - 1) + " rows)";
        }

        @Override
        public Integer call() {
            int drops = 0;
            do {
                drop(text(++drops));
                RealProcess.pause(this.random.nextInt(1500));
            } while (System.nanoTime() < this.until);
            return drops;
        }

        private String text(int drop) {
            StringBuilder text = new StringBuilder("record,item_id,category,description,found_on,due_on,resolved_on\n");
            int hazards = 2 + (drop * 7 + this.number) % 59;
            for (int i = 0; i < hazards; i++) {
                text.append("hazard,H")
                        .append(i)
                        .append(",fire,第 ")
                        .append(drop)
                        .append(" 次,2023-03-01,2023-09-30,\n");
            }
            return text.toString();
        }

        private void drop(String text) {
            Path file = this.input.resolve(name());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                if (this.random.nextBoolean()) {
                    Path aside = this.input.resolve(name() + ".part");
                    Files.write(aside, bytes);
                    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        out.write(bytes, 0, bytes.length / 2);
                        out.flush();
                        RealProcess.pause(this.random.nextInt(20));
                        out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
                    }
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            this.last = text;
        }
    }

    @AfterEach
    void leaveNothingRunning() {
        RealProcess.killAll();
    }
}
