package org.duxue.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How fast files are taken in and consolidated, beside Commons CSV merely parsing the same bytes on the same number of
 * threads. {@code ./mvnw -Pbenchmark verify} runs it with a heap of 512 MB; arguments are the number of schools and the
 * students of each (default 1,000 and 600).
 */
final class MainJobBenchmark {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private static final int WARM_SCHOOLS = 100;
    private static final int WARM_PASSES = 4;

    private MainJobBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int schools = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int students = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 600;
        Path folder = Files.createTempDirectory("benchmark");
        say(
                "Java %s, %d threads, heap at most %d MB",
                Runtime.version(), THREADS, Runtime.getRuntime().maxMemory() >> 20);
        warmUp(folder.resolve("warm"), students);
        rows(folder.resolve("rows"), schools, students);
        smallFiles(folder.resolve("small"), 4 * schools);
    }

    /** Compiled code is what is compared; how long a start takes is told by the operator's watch. */
    private static void warmUp(Path folder, int students) throws Exception {
        new MadeUpDistrict(folder.resolve("input"), WARM_SCHOOLS, students).write(true);
        for (int pass = 0; pass < WARM_PASSES; pass++) {
            Took took = duxue(
                    folder,
                    "intake",
                    "--output",
                    folder.resolve("output-" + pass).toString());
            say("warming up, pass %d: %s", pass + 1, took);
        }
    }

    /** Many students of many schools, with the other kinds. */
    private static void rows(Path folder, int schools, int students) throws Exception {
        long bytes = new MadeUpDistrict(folder.resolve("input"), schools, students).write(true);
        say("%,d schools, %,d students, %,d files, %,d MB", schools, schools * students, schools * 5, bytes >> 20);
        Took floor = Took.NOTHING;
        for (int pass = 0; pass < 3; pass++) {
            floor = parse(folder.resolve("input"));
            say("  Commons CSV, pass %d: %s", pass + 1, floor);
        }
        Took intake = duxue(folder, "intake");
        say("  duxue intake:        %s, %.1f x the last pass (aim 2)", intake, intake.over(floor));
        say("  duxue consolidate:   %s", duxue(folder, "consolidate", "--period", MadeUpDistrict.PERIOD));
        say("  duxue intake again:  %s", duxue(folder, "intake"));
        say("  highest heap:        %d MB (aim 512)", highestHeap());
    }

    /** Files of ten rows. */
    private static void smallFiles(Path folder, int files) throws Exception {
        new MadeUpDistrict(folder.resolve("input"), files, 10).write(false);
        Took took = duxue(folder, "intake");
        say("%,d files of 10 rows: %s, %.0f a second (aim 200)", files, took, files / took.seconds());
    }

    /** By the clock, and by the processors: on a machine with other work only the second tells much. */
    private record Took(long nanos, long cpuNanos) {

        static final Took NOTHING = new Took(1, 1);

        static Took since(long start, long cpuStart) {
            return new Took(System.nanoTime() - start, cpu() - cpuStart);
        }

        static long cpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        double seconds() {
            return this.nanos / 1e9;
        }

        double over(Took other) {
            return (double) this.nanos / other.nanos;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s (processors %.2f s)", seconds(), this.cpuNanos / 1e9);
        }
    }

    private static Took duxue(Path folder, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--input", folder.resolve("input").toString()));
        if (!arguments.contains("--output")) {
            arguments.addAll(List.of("--output", folder.resolve("output").toString()));
        }
        arguments.addAll(List.of("--lang", "en"));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        long start = System.nanoTime();
        long cpu = Took.cpu();
        int exit = Duxue.run(out, out, arguments.toArray(String[]::new));
        Took took = Took.since(start, cpu);
        if (exit != Exit.DONE && exit != Exit.TO_CORRECT) {
            throw new IllegalStateException("exit " + exit + "\n" + said);
        }
        return took;
    }

    /** What parsing every cell of every file takes. */
    private static Took parse(Path input) throws Exception {
        List<Path> files = Desk.filesBelow(input);
        AtomicInteger next = new AtomicInteger();
        Callable<Long> work = () -> {
            long cells = 0;
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                cells += cells(files.get(i));
            }
            return cells;
        };
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        long start = System.nanoTime();
        long cpu = Took.cpu();
        for (Future<Long> cells : workers.invokeAll(java.util.Collections.nCopies(THREADS, work))) {
            cells.get();
        }
        workers.shutdown();
        return Took.since(start, cpu);
    }

    private static long cells(Path file) {
        long cells = 0;
        try (BufferedReader reader = Files.newBufferedReader(file);
                CSVParser rows = CSVFormat.RFC4180.parse(reader)) {
            for (CSVRecord row : rows) {
                for (String cell : row) {
                    cells += cell.isEmpty() ? 0 : 1;
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return cells;
    }

    /** Megabytes; the pools need not have peaked together, so this is not too low. */
    private static long highestHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
