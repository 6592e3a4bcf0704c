package org.duxue.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast rows are read, checked, scored and added up, compared with other programs that do the same work on the same
 * files in the same run: alternating, so that other load affects all of them. {@code ./mvnw -Pbenchmark verify} runs
 * it. Arguments are the number of schools, the students of each and the number of passes.
 */
final class ReadingBenchmark {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** Stock Spring Batch reads a tenth of the files: it is slow, and its time is proportional to the rows. */
    private static final int TENTH = 10;

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int schools = Integer.parseInt(arguments[0]);
        int students = Integer.parseInt(arguments[1]);
        int passes = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("reading");
        Path all = folder.resolve("all");
        Path tenth = folder.resolve("tenth");
        long bytes = new MadeUpDistrict(all, schools, students).write(false);
        new MadeUpDistrict(tenth, Math.max(1, schools / TENTH), students).write(false);
        say(
                "Java %s, %d threads, heap at most %d MB",
                Runtime.version(), THREADS, Runtime.getRuntime().maxMemory() >> 20);
        say("%,d files, %,d rows, %,d MB", schools, schools * students, bytes >> 20);

        Peer ours = new OurReading(THREADS);
        Map<Peer, List<Took>> took = new LinkedHashMap<>();
        for (Peer peer : List.of(
                new MerelyParsing(THREADS),
                ours,
                InDuckDb.withColumnsGiven(THREADS),
                InDuckDb.asUsuallyWritten(THREADS))) {
            took.put(peer, new ArrayList<>());
        }
        for (int pass = 0; pass < passes; pass++) {
            for (Map.Entry<Peer, List<Took>> one : took.entrySet()) {
                one.getValue().add(timed(one.getKey(), all, ours));
            }
        }
        Took median = Took.median(latterHalf(took.get(ours)));
        took.forEach((peer, times) -> print(peer.name(), Took.median(latterHalf(times)), median, 1));

        Peer stock = new StockBatch();
        List<Took> stockTimes = new ArrayList<>();
        for (int pass = 0; pass < 3; pass++) {
            stockTimes.add(timed(stock, tenth, ours));
        }
        print(stock.name() + " (a tenth of the files, times 10)", Took.median(stockTimes), median, TENTH);
    }

    /** The first half warms up the compiler. */
    private static List<Took> latterHalf(List<Took> times) {
        return times.subList(times.size() / 2, times.size());
    }

    private static Took timed(Peer peer, Path input, Peer ours) throws Exception {
        Totals[] totals = new Totals[1];
        Took took = Took.by(() -> totals[0] = peer.run(input));
        if (!totals[0].equals(Totals.NONE) && !totals[0].equals(ours.run(input))) {
            throw new IllegalStateException(peer.name() + " comes to " + totals[0] + ", we to " + ours.run(input));
        }
        return took;
    }

    private static void print(String name, Took took, Took ours, int times) {
        say(
                "%6.2f x by the clock, %6.2f x by the processors: %s, %s",
                times * took.over(ours), times * took.processorsOver(ours), name, took);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
