package org.duxue.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duxue.settings.Settings;

/**
 * How fast files are read and consolidated, compared with Commons CSV merely parsing the same bytes on the same number
 * of threads. {@code ./mvnw -Pbenchmark verify} runs it with a heap of 512 MB; arguments are the number of schools, the
 * students of each and the number of files of ten rows (default 1,000, 600 and 4,000).
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
        int files = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4 * schools;
        smallFiles(folder.resolve("small"), files);
    }

    /** Only compiled code is compared; startup time is measured separately. */
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
        List<Took> passes = new ArrayList<>();
        for (int pass = 0; pass < 3; pass++) {
            passes.add(Took.by(() -> new MerelyParsing(THREADS).run(folder.resolve("input"))));
        }
        Took floor = Took.median(passes);
        say("  Commons CSV merely parsing: %s", floor);
        Took intake = duxue(folder, "intake");
        say("  duxue intake:        %s, %.1f x merely parsing", intake, intake.over(floor));
        say("  duxue consolidate:   %s", duxue(folder, "consolidate", "--period", MadeUpDistrict.PERIOD));
        say("  duxue intake again:  %s", duxue(folder, "intake"));
        say("  highest heap:        %d MB (aim 512)", highestHeap());
    }

    /** Files of ten rows. */
    private static void smallFiles(Path folder, int files) throws Exception {
        new MadeUpDistrict(folder.resolve("input"), files, 10).write(false);
        Took took = duxue(folder, "intake");
        say("%,d files of 10 rows: %s, %.0f a second (aim 1,500)", files, took, files / took.seconds());
    }

    private static Took duxue(Path folder, String... command) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--input", folder.resolve("input").toString()));
        if (!arguments.contains("--output")) {
            arguments.addAll(List.of("--output", folder.resolve("output").toString()));
        }
        arguments.addAll(List.of("--lang", "en"));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        return Took.by(() -> {
            int exit = Duxue.run(Settings.defaults(Path.of("")), out, out, arguments.toArray(String[]::new));
            if (exit != ExitCode.DONE && exit != ExitCode.TO_CORRECT) {
                throw new IllegalStateException("exit " + exit + "\n" + said);
            }
        });
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
