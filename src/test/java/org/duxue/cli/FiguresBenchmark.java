package org.duxue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.duxue.intake.Folders;
import org.duxue.registry.District;
import org.duxue.settings.Settings;
import org.duxue.shared.Period;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;
import org.duxue.summary.AreaLines;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.Summaries;

/**
 * The time to query figures in a made-up district: proving one (aim: below 1 s beyond start), why they changed (aim:
 * below a tenth of a consolidation), verifying a month (aim: below 5 s), rehearsing it (aim: below 5 s). Arguments are
 * the number of schools and of students of each (default 100 and 600).
 */
final class FiguresBenchmark {

    private static final String LATER = "2023-07";

    private final Desk desk;
    private final Path zip;

    private FiguresBenchmark(Desk desk) {
        this.desk = desk;
        this.zip = desk.home().resolve("proof.zip");
    }

    public static void main(String[] arguments) throws IOException {
        int schools = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int students = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 600;
        Desk desk = new Desk(Files.createTempDirectory("figures"));
        MadeUpDistrict district = new MadeUpDistrict(desk.input(), schools, students);
        district.write(true);
        district.in(LATER).write(true);
        new FiguresBenchmark(desk).measure();
    }

    private void measure() throws IOException {
        call("run", "--period", "2023-06");
        call("run", "--period", LATER);
        for (int i = 0; i < 3; i++) {
            long consolidation = call("consolidate", "--period", LATER);
            long changes = changes();
            say(
                    "changes: %d ms of %d ms of a consolidation, %.1f %%",
                    changes, consolidation, changes * 100.0 / consolidation);
            long start = start();
            for (String indicator : List.of("excellent_rate", "overdue_count", "shortage", "hazards_open")) {
                say("prove %s: %d ms beyond start (%d ms)", indicator, prove(indicator) - start, start);
            }
            say(
                    "prove balance.instrument_value_per_student: %d ms beyond start",
                    prove("instrument_value_per_student", "--breakdown", "stage=primary") - start);
            say("export --proof: %d ms", call("export", "--period", LATER, "--proof", "--out", this.zip.toString()));
            say(
                    "verify: %d ms, %,d bytes",
                    time(() -> check(Desk.callPlain("verify", this.zip.toString()))), Files.size(this.zip));
            say(
                    "rehearse, now, stricter and later: %d ms",
                    call("rehearse", "--period", LATER, "--tighten", "1.2", "--to", "2027-06"));
        }
    }

    private long prove(String indicator, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("prove", indicator, "--period", LATER));
        all.addAll(List.of(more));
        return call(all.toArray(String[]::new));
    }

    /** The time to open the store and find the month, which every command needs. */
    private long start() {
        return time(() -> {
            try (OpenStore opened = open()) {
                opened.get(ConsolidationPlan.class).look(Period.parse(LATER).orElseThrow());
            }
        });
    }

    private long changes() throws IOException {
        try (OpenStore opened = open()) {
            PeriodSnapshot snapshot =
                    opened.get(ConsolidationPlan.class).look(Period.parse(LATER).orElseThrow());
            District district = snapshot.districts().get(0);
            Summaries summaries = opened.get(Summaries.class);
            Summaries.Pass pass = summaries.begin(snapshot, district);
            snapshot.registry().openSchools(district).forEach(pass::next);
            List<AreaLines> total = pass.total();
            return time(() -> pass.changes(summaries.compare(), total));
        }
    }

    private OpenStore open() throws IOException {
        Settings settings =
                StoreUnderTest.settings("--output", this.desk.output().toString());
        Workspace workspace = Workspace.of(
                settings.properties(), new Folders(this.desk.input(), this.desk.output(), this.desk.state()));
        return StoreUnderTest.stores(settings).openToLook(workspace);
    }

    private long call(String... arguments) {
        return time(() -> check(this.desk.call(arguments)));
    }

    private static void check(Desk.Said said) {
        if (said.exit() != ExitCode.DONE && said.exit() != ExitCode.TO_CORRECT) {
            throw new IllegalStateException("exit " + said.exit() + "\n" + said.out() + said.err());
        }
    }

    private interface Work {

        void run() throws IOException;
    }

    private static long time(Work work) {
        long begun = System.nanoTime();
        try {
            work.run();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
