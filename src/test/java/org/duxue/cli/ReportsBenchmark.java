package org.duxue.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How long the publication takes, from aggregates to the folders in place: of the sample (aim: below 3 s in one
 * process) and of a made-up province (aim: 10,000 schools below 2 minutes with {@code -Xmx1g}). Arguments are the
 * number of schools and of districts of the province (default 10,000 and 100).
 */
final class ReportsBenchmark {

    private static final int STUDENTS = 24;

    private ReportsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int schools = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int districts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        Path folder = Files.createTempDirectory("reports");
        say("heap at most %d MB", Runtime.getRuntime().maxMemory() >> 20);
        Desk sample = new Desk(folder.resolve("sample")).dropSample();
        measure("sample", sample, "2023-06", "run");
        Desk province = new Desk(folder.resolve("province"));
        new MadeUpDistrict(province.input(), schools, STUDENTS, districts).write(true);
        check(province.call("intake"));
        measure(
                String.format(Locale.ROOT, "%,d schools in %d districts", schools, districts),
                province,
                MadeUpDistrict.PERIOD,
                "consolidate");
    }

    private static void measure(String what, Desk desk, String period, String command) {
        check(desk.call(command, "--period", period));
        List<Long> millis = desk.inStore(jdbc -> jdbc.query(
                "SELECT start_time, end_time FROM BATCH_STEP_EXECUTION WHERE step_name = 'publish' ORDER BY start_time",
                (row, n) -> row.getTimestamp(2).getTime() - row.getTimestamp(1).getTime()));
        say("%s: publish took %s ms, one number a month; highest heap %d MB", what, millis, highestHeap());
        for (String name : List.of("report.html", "workbook.xlsx", "report.docx", "summary.json")) {
            for (Path file : Desk.filesBelow(desk.output().resolve(period))) {
                boolean isOfAll = file.getParent().endsWith("all");
                if (file.endsWith(name) && (isOfAll || file.getParent().endsWith("230306"))) {
                    say(
                            "  %s %,d bytes",
                            file.getParent().getFileName() + "/" + name,
                            file.toFile().length());
                }
            }
        }
        say("  results are in %s", desk.output().resolve(period));
    }

    private static void check(Desk.Said said) {
        if (said.exit() != ExitCode.DONE && said.exit() != ExitCode.TO_CORRECT) {
            throw new IllegalStateException("exit " + said.exit() + "\n" + said.out() + said.err());
        }
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
