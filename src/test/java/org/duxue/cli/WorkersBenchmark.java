package org.duxue.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The overhead of distributing files to workers, the speedup with their number on slow storage, and the size of a
 * school in the database. {@code ./mvnw -Pbenchmark test-compile exec:exec@workers}; arguments are schools and students
 * of each for the first, and schools for the second; 0 schools skip a part.
 */
final class WorkersBenchmark {

    private static final String[] TABLES = {
        "submission_version", "version_problem", "account", "effective_submission", "ledger_line", "handed_out_file"
    };
    private static final int LATE_MILLIS = 250;

    private final Path folder;
    private final RealBroker broker;

    private WorkersBenchmark(Path folder, RealBroker broker) {
        this.folder = folder;
        this.broker = broker;
    }

    public static void main(String[] arguments) throws Exception {
        int schools = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int students = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 600;
        int lateSchools = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 32;
        Path folder = Files.createTempDirectory("workers");
        RealBroker broker = RealBroker.startIn(folder.resolve("broker"));
        WorkersBenchmark benchmark = new WorkersBenchmark(folder, broker);
        say("Java %s, %d processors", Runtime.version(), Runtime.getRuntime().availableProcessors());
        int exit = 1;
        try {
            if (schools > 0) {
                benchmark.overhead(schools, students);
            }
            if (lateSchools > 0) {
                benchmark.lateStorage(lateSchools);
            }
            exit = 0;
        } catch (Exception | AssertionError fault) {
            fault.printStackTrace();
        }
        RealProcess.killAll();
        System.exit(exit); // threads of the broker would keep the process
    }

    private Machines office(String name, int schools, int students) throws Exception {
        District district = new District(this.folder.resolve(name));
        new MadeUpDistrict(district.input(), schools, students).write(true);
        return Machines.of(district, this.broker, "16m").begun();
    }

    /** The same files read by one process, and by one worker for another. */
    private void overhead(int schools, int students) throws Exception {
        Took alone = took(office("alone", schools, students), 0, "intake");
        say("%,d schools, %,d files, %,d rows in fitness", schools, schools * 5, schools * students);
        say("  one process:        %s", alone);
        Machines office = office("handed", schools, students);
        Took handed = took(office, 1, "intake", "--workers");
        say("  run and one worker: %s, processors %+.0f %%", handed, 100.0 * handed.cpu() / alone.cpu() - 100);
        office.start("consolidate", "--period", MadeUpDistrict.PERIOD).exit();
        state(office, schools);
    }

    private void lateStorage(int schools) throws Exception {
        Duration one = Duration.ZERO;
        for (int workers : new int[] {1, 2, 4}) {
            Machines office = office("late" + workers, schools, 10)
                    .with("DUXUE_WORKERS_PART", "512k")
                    .withLateStorage(LATE_MILLIS);
            Took took = took(office, workers, "intake", "--workers");
            one = workers == 1 ? took.wall() : one;
            say(
                    "%d files, each %d ms late, %d workers of one thread: %.1f s, %.2f times one",
                    schools * 5,
                    LATE_MILLIS,
                    workers,
                    took.wall().toMillis() / 1e3,
                    (double) one.toMillis() / took.wall().toMillis());
        }
    }

    /**
     * The elapsed time, including the start of the command but not of the workers, and the last known processor time of
     * all.
     */
    private record Took(Duration wall, double cpu) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f s (processors %.1f s)", wall().toMillis() / 1e3, cpu());
        }
    }

    private static Took took(Machines office, int workers, String... command) throws Exception {
        List<RealProcess> all = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            all.add(office.worker());
        }
        all.forEach(worker -> worker.await("the worker is ready"));
        double before = all.stream().mapToDouble(RealProcess::cpuSeconds).sum();
        long start = System.nanoTime();
        RealProcess run = office.start(command);
        double own = 0;
        while (run.isAlive()) {
            own = Math.max(own, run.cpuSeconds());
            RealProcess.pause(20);
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        if (run.exit() != ExitCode.DONE && run.exit() != ExitCode.TO_CORRECT) {
            throw new IllegalStateException(run.said());
        }
        double theirs = all.stream().mapToDouble(RealProcess::cpuSeconds).sum() - before;
        for (RealProcess worker : all) {
            worker.end();
        }
        return new Took(wall, own + theirs);
    }

    /** The bytes including indexes for one month of five kinds. */
    private static void state(Machines office, int schools) throws Exception {
        Map<String, String> settings = office.settings();
        try (Connection connection = DriverManager.getConnection(
                        settings.get("DUXUE_STORE_URL"), settings.get("DUXUE_STORE_USER"), "");
                Statement statement = connection.createStatement()) {
            long sum = 0;
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery("SELECT pg_total_relation_size('" + table + "')")) {
                    row.next();
                    sum += row.getLong(1);
                    say("  %-22s %,7d bytes a school and month", table, row.getLong(1) / schools);
                }
            }
            say("  %-22s %,7d bytes a school and month", "together", sum / schools);
        }
        long kept = 0;
        for (Path file : Desk.filesBelow(office.district().state().resolve("kept"))) {
            kept += Files.size(file);
        }
        say("  %-22s %,7d bytes a school and month", "kept rows, in files", kept / schools);
    }

    private static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
