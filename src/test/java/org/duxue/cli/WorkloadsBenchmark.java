package org.duxue.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The large workloads, each in its own process: {@code city}, {@code province}, {@code one-file}, {@code one-thread},
 * {@code small-files} and {@code recorded}. {@code ./mvnw -Pbenchmark test-compile exec:exec@workloads
 * -Dbenchmark.workload=province}.
 */
final class WorkloadsBenchmark {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int PASSES = 3;
    private static final int STUDENTS = 600;
    private static final int TENFOLD = 10;
    private static final int FILES_A_FOLDER = 1000;

    private final Path folder;
    private final HighestHeap heap = HighestHeap.watch();

    private WorkloadsBenchmark(Path folder) {
        this.folder = folder;
    }

    /** @param arguments the workload, or all, and except for the city the number of schools, rows or files */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("all")) {
            for (String workload : List.of("city", "province", "one-file", "one-thread", "small-files", "recorded")) {
                inItsOwnProcess(workload);
            }
            return;
        }
        WorkloadsBenchmark benchmark = new WorkloadsBenchmark(Files.createTempDirectory("workload"));
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        say(
                "%s; Java %s, %d threads, heap at most %d MB",
                arguments[0], Runtime.version(), THREADS, Runtime.getRuntime().maxMemory() >> 20);
        switch (arguments[0]) {
            case "city" -> benchmark.city();
            case "province" -> benchmark.province(size == 0 ? 10_000 : size);
            case "one-file", "one-thread" -> benchmark.oneFile(size == 0 ? 5_000_000 : size);
            case "small-files" -> benchmark.smallFiles(size == 0 ? 50_000 : size);
            case "recorded" -> benchmark.recorded(size == 0 ? 1_000_000 : size);
            default -> throw new IllegalArgumentException("no such workload: " + arguments[0]);
        }
    }

    private static void inItsOwnProcess(String workload) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (workload.equals("one-thread")) {
            command.add("-XX:ActiveProcessorCount=1");
        }
        if (workload.equals("recorded")) {
            command.add("-Xmx512m");
        }
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), WorkloadsBenchmark.class.getName(), workload));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(workload + " ended with " + exit);
        }
    }

    /** 300 schools, 12 months. */
    private void city() throws Exception {
        warmUp();
        Desk desk = desk("city");
        int schools = 300;
        for (int month = 0; month < 12; month++) {
            String period = String.format(Locale.ROOT, "%d-%02d", 2023 + (5 + month) / 12, (5 + month) % 12 + 1);
            new MadeUpDistrict(desk.input(), schools, STUDENTS).in(period).write(true);
        }
        say("%d schools, 12 months, %,d rows of students", schools, 12 * schools * STUDENTS);
        timed(desk, "intake");
        timed(desk, "consolidate", "--from", "2023-06", "--to", "2024-05");
    }

    private void province(int schools) throws Exception {
        reading(schools);
        warmUp();
        String[] consolidate = {"consolidate", "--period", MadeUpDistrict.PERIOD};
        Desk first = tenth("tenth, first", schools);
        timed(first, "intake");
        timed(first, consolidate);
        Desk tenth = tenth("tenth", schools);
        Took one = timed(tenth, "intake");
        Took oneConsolidated = timed(tenth, consolidate);
        Desk desk = desk("province");
        new MadeUpDistrict(desk.input(), schools, STUDENTS).write(true);
        Took ten = timed(desk, "intake");
        say("ten times the schools taken in in %.1f times the time", ten.over(one));
        timed(desk, "intake");
        Took tenConsolidated = timed(desk, consolidate);
        say("ten times the schools consolidated in %.1f times the time", tenConsolidated.over(oneConsolidated));
    }

    /** A tenth of the province. It runs twice, as the first run still warms up the compiler. */
    private Desk tenth(String name, int schools) throws IOException {
        Desk desk = desk(name);
        new MadeUpDistrict(desk.input(), schools / TENFOLD, STUDENTS).write(true);
        return desk;
    }

    /** Read, check, score, add up, compared with the others, alternating. */
    private void reading(int schools) throws Exception {
        Path input = this.folder.resolve("fitness");
        long bytes = new MadeUpDistrict(input, schools, STUDENTS).write(false);
        say("%,d files, %,d rows, %,d MB", schools, schools * STUDENTS, bytes >> 20);
        compare(
                input,
                List.of(
                        new OurReading(THREADS),
                        new MerelyParsing(THREADS),
                        InDuckDb.withColumnsGiven(THREADS),
                        InDuckDb.asUsuallyWritten(THREADS)));
        say("  highest heap left by a collection: %d MB", this.heap.megabytes());
    }

    /** One sender's file; a process that sees one processor reads it in one thread. */
    private void oneFile(int rows) throws Exception {
        Path input = this.folder.resolve("one");
        long bytes = new MadeUpDistrict(input, 1, rows).write(false);
        say("one file, %,d rows, %,d MB", rows, bytes >> 20);
        compare(input, List.of(new OurReading(1), new MerelyParsing(1)));
        say("  highest heap left by a collection: %d MB", this.heap.megabytes());
    }

    private void smallFiles(int files) throws Exception {
        warmUp();
        Desk desk = desk("small");
        new MadeUpDistrict(desk.input(), files, 10).write(false);
        Took took = timed(desk, "intake");
        say("%,d files of 10 rows: %,.0f a second", files, files / took.seconds());
    }

    /** An intake that finds nothing new among files that are all recorded: its memory must not grow with them. */
    private void recorded(int files) throws Exception {
        Desk desk = desk("recorded").registry(Papers.REGISTRY);
        desk.call("intake");
        desk.inStore(store -> {
            for (int from = 0; from < files; from += FILES_A_FOLDER) {
                record(store, desk.input(), from, Math.min(files, from + FILES_A_FOLDER));
            }
            return files;
        });
        say("%,d recorded files", files);
        timed(desk, "intake");
    }

    private static void record(JdbcTemplate store, Path input, int from, int until) {
        try {
            Path folder = Files.createDirectory(input.resolve("folder-" + from));
            List<Object[]> rows = new ArrayList<>();
            for (int i = from; i < until; i++) {
                Path file = Files.createFile(folder.resolve("safety_" + Papers.PRIMARY + "_2023-06 " + i + ".csv"));
                rows.add(new Object[] {
                    input.relativize(file).toString(),
                    Files.getLastModifiedTime(file).toInstant().toString(),
                    Papers.PRIMARY
                });
            }
            store.batchUpdate("""
                    INSERT INTO drop_file (path, size, modified, type, kind, sender, period, first_run, run, seq, state,
                        outcome, judged_in, feedback)
                    VALUES (?, 0, ?, 'submission', 'safety', ?, '2023-06', 1, 1, 0, 'settled', 'superseded', '', '')""", rows);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void compare(Path input, List<Peer> peers) throws Exception {
        Map<Peer, List<Took>> took = new LinkedHashMap<>();
        Peer ours = peers.get(0);
        Totals expected = ours.run(input);
        for (int pass = 0; pass < PASSES; pass++) {
            for (Peer peer : peers) {
                Totals[] totals = new Totals[1];
                took.computeIfAbsent(peer, none -> new ArrayList<>()).add(Took.by(() -> totals[0] = peer.run(input)));
                if (!totals[0].equals(Totals.NONE) && !totals[0].equals(expected)) {
                    throw new IllegalStateException(peer.name() + " comes to " + totals[0] + ", we to " + expected);
                }
            }
        }
        Took median = Took.median(took.get(ours));
        took.forEach((peer, times) -> {
            Took its = Took.median(times);
            say(
                    "%6.2f x by the clock, %6.2f x by the processors: %s, %s",
                    its.over(median), its.processorsOver(median), peer.name(), its);
        });
    }

    private Desk desk(String name) {
        return new Desk(this.folder.resolve(name));
    }

    /** Only compiled code is compared. */
    private void warmUp() throws Exception {
        Path input = this.folder.resolve("warm-input");
        new MadeUpDistrict(input, 100, STUDENTS).write(true);
        for (int pass = 0; pass < 4; pass++) {
            Desk desk = desk("warm-" + pass);
            desk.dropAll(input, java.time.Instant.EPOCH);
            desk.call("intake");
            desk.call("consolidate", "--period", MadeUpDistrict.PERIOD);
        }
        this.heap.megabytes();
    }

    /** Runs a command and prints how long it and each of its steps took. */
    private Took timed(Desk desk, String... command) throws Exception {
        Took took = Took.by(() -> {
            Desk.Said said = desk.call(command);
            if (said.exit() != ExitCode.DONE && said.exit() != ExitCode.TO_CORRECT) {
                throw new IllegalStateException("exit " + said.exit() + "\n" + said.out() + said.err());
            }
        });
        say(
                "duxue %s: %s; highest heap left by a collection %d MB",
                String.join(" ", command), took, this.heap.megabytes());
        for (String step : lastSteps(desk)) {
            say("    %s", step);
        }
        return took;
    }

    private static List<String> lastSteps(Desk desk) {
        return desk.inStore(jdbc -> jdbc.query(
                """
                SELECT step_name, start_time, end_time FROM BATCH_STEP_EXECUTION WHERE job_execution_id =
                (SELECT MAX(job_execution_id) FROM BATCH_STEP_EXECUTION) ORDER BY start_time""",
                (row, n) -> String.format(
                        Locale.ROOT,
                        "%-20s %6d ms",
                        row.getString(1),
                        row.getTimestamp(3).getTime() - row.getTimestamp(2).getTime())));
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
