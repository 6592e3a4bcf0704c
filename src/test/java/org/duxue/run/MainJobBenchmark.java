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

    private MainJobBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int schools = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int students = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 600;
        Path folder = Files.createTempDirectory("benchmark");
        say(
                "Java %s, %d threads, heap at most %d MB",
                Runtime.version(), THREADS, Runtime.getRuntime().maxMemory() >> 20);
        rows(folder.resolve("rows"), schools, students);
        smallFiles(folder.resolve("small"), 4 * schools);
    }

    /** Many students of many schools, with the other kinds. */
    private static void rows(Path folder, int schools, int students) throws Exception {
        long bytes = new MadeUpDistrict(folder.resolve("input"), schools, students).write(true);
        say("%,d schools, %,d students, %,d files, %,d MB", schools, schools * students, schools * 5, bytes >> 20);
        long floor = 0;
        for (int pass = 0; pass < 3; pass++) {
            floor = parse(folder.resolve("input"));
            say("  Commons CSV, pass %d: %.2f s", pass + 1, seconds(floor));
        }
        long intake = duxue(folder, "intake");
        say("  duxue intake:        %.2f s, %.2f x the last pass (aim 2)", seconds(intake), (double) intake / floor);
        say("  duxue consolidate:   %.2f s", seconds(duxue(folder, "consolidate", "--period", MadeUpDistrict.PERIOD)));
        say("  duxue intake again:  %.2f s", seconds(duxue(folder, "intake")));
        say("  highest heap:        %d MB (aim 512)", highestHeap());
    }

    /** Files of ten rows. */
    private static void smallFiles(Path folder, int files) throws Exception {
        new MadeUpDistrict(folder.resolve("input"), files, 10).write(false);
        long took = duxue(folder, "intake");
        say("%,d files of 10 rows: %.2f s, %.0f a second (aim 200)", files, seconds(took), files / seconds(took));
    }

    private static long duxue(Path folder, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--input", folder.resolve("input").toString()));
        arguments.addAll(List.of("--output", folder.resolve("output").toString(), "--lang", "en"));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        long start = System.nanoTime();
        int exit = Duxue.run(out, out, arguments.toArray(String[]::new));
        long took = System.nanoTime() - start;
        if (exit != Exit.DONE && exit != Exit.TO_CORRECT) {
            throw new IllegalStateException("exit " + exit + "\n" + said);
        }
        return took;
    }

    /** Nanoseconds that parsing every cell of every file takes. */
    private static long parse(Path input) throws Exception {
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
        for (Future<Long> cells : workers.invokeAll(java.util.Collections.nCopies(THREADS, work))) {
            cells.get();
        }
        workers.shutdown();
        return System.nanoTime() - start;
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

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
