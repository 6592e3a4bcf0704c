package org.duxue.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duxue.area.Population;
import org.duxue.area.Standing;
import org.duxue.area.Weight;
import org.duxue.shared.Digest;
import org.duxue.shared.Period;
import org.duxue.summary.Office;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;

/**
 * How long it takes to carry 100,000 lines with 20 people behind each in 100 districts to the next month: read from the
 * store, rolled forward, written back, changes counted; and how much disk space a line takes. Aim: below 60 s on two
 * cores. Started by {@code mvnw -Pbenchmark test-compile exec:exec@ledger}.
 */
final class LedgerBenchmark {

    private static final int DISTRICTS = 100;
    private static final int LINES_A_DISTRICT = 1000;
    private static final int ROWS_A_LINE = 20;
    private static final int DIGITS_OF_A_HASH = 32;
    private static final Period FIRST = Period.of(2023, 1);
    private static final Period NEXT = Period.of(2023, 2);

    private LedgerBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("ledger");
        SingleConnectionDataSource source = new SingleConnectionDataSource(
                "jdbc:hsqldb:file:" + folder.resolve("store") + ";hsqldb.default_table_type=cached", "sa", "", true);
        new ResourceDatabasePopulator(migrations()).execute(source);
        source.setAutoCommit(false);
        source.resetConnection();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        LedgerStore store = new LedgerStore(jdbc);
        for (int district = 0; district < DISTRICTS; district++) {
            store.replace(
                    FIRST,
                    code(district),
                    new LedgerRollForward(month(FIRST, district))
                            .of(Ledger.EMPTY, List.of())
                            .ledger());
            source.getConnection().commit();
        }
        jdbc.execute("CHECKPOINT DEFRAG");
        long bytes = size(folder);
        long start = System.nanoTime();
        int lines = 0;
        for (int district = 0; district < DISTRICTS; district++) {
            lines += carry(store, district);
            source.getConnection().commit();
        }
        System.out.printf(
                "%d lines with %d rows each in %d districts carried in %.1f s, %d bytes a line and month%n",
                lines, ROWS_A_LINE, DISTRICTS, (System.nanoTime() - start) / 1e9, bytes / lines);
        jdbc.execute("SHUTDOWN");
        source.destroy();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** The migrations in the order of their numbers, as the program runs them. */
    private static Resource[] migrations() throws IOException {
        PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
        return Stream.of("common", "hsqldb")
                .flatMap(database -> {
                    try {
                        return Arrays.stream(found.getResources("classpath:db/migration/" + database + "/V*.sql"));
                    } catch (IOException fault) {
                        throw new UncheckedIOException(fault);
                    }
                })
                .sorted(Comparator.comparing(LedgerBenchmark::number))
                .toArray(Resource[]::new);
    }

    private static int number(Resource migration) {
        String name = String.valueOf(migration.getFilename());
        return Integer.parseInt(name.substring(1, name.indexOf('_')));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".data"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static int carry(LedgerStore store, int district) {
        Ledger before = store.find(FIRST, code(district));
        List<Entry> entries = new ArrayList<>();
        for (Line line : before.lines()) {
            entries.add(new Entry(
                    line.id().text(), null, "区教育局", "", "", "", null, "", LedgerColumns.byKey(line), 1, "ledger.csv"));
        }
        Ledger after =
                new LedgerRollForward(month(NEXT, district)).of(before, entries).ledger();
        store.replace(NEXT, code(district), after);
        Ledger kept = store.find(NEXT, code(district));
        if (!Changes.between(before, kept).balances() || kept.count().get(State.CLEARED) != LINES_A_DISTRICT / 10) {
            throw new IllegalStateException("the ledger of " + code(district) + " is " + kept.count());
        }
        return after.lines().size();
    }

    /** In the next month one of the people behind each line is insured, in every tenth school all of them are. */
    private static Month month(Period period, int district) {
        Map<ItemId, RuleResult> seen = new HashMap<>();
        Map<ItemId, Map<String, Standing>> standings = new HashMap<>();
        Wording wording = new Wording(Office.ROOMS);
        for (int i = 0; i < LINES_A_DISTRICT; i++) {
            String school = String.valueOf(3_000_000_000L + district * 1000L + i);
            int insured = period.equals(FIRST) ? 0 : i % 10 == 0 ? ROWS_A_LINE : 1;
            List<String> people = IntStream.range(0, ROWS_A_LINE)
                    .mapToObj(person -> Digest.of(school + person).substring(0, DIGITS_OF_A_HASH))
                    .toList();
            List<String> uninsured =
                    people.subList(insured, ROWS_A_LINE).stream().sorted().toList();
            Measure measure = Measure.of(BigDecimal.valueOf(uninsured.size()), BigDecimal.ZERO);
            RuleResult result = new RuleResult(
                            ItemId.of(Rule.NOT_INSURED, school, List.of()),
                            new Subject(
                                    Rule.NOT_INSURED,
                                    code(district),
                                    school,
                                    "第" + i + "中学",
                                    wording.problem(Rule.NOT_INSURED, List.of(), measure, "", ""),
                                    "社会保险法 第58条"),
                            measure,
                            !uninsured.isEmpty(),
                            true,
                            null,
                            "insurance_" + school + "_" + period + ".csv v1 rows 2-21")
                    .with(new RuleResult.Behind(new Population(uninsured, uninsured.size()), "", Weight.FULL));
            seen.put(result.id(), result);
            standings.put(
                    result.id(),
                    people.stream()
                            .collect(Collectors.toMap(
                                    person -> person,
                                    person -> uninsured.contains(person) ? Standing.UNCHANGED : Standing.INSURED)));
        }
        return new Month(
                period,
                seen,
                line -> Evidence.FULL,
                line -> standings.get(line.id().root()),
                new Month.Terms(90, true));
    }

    private static String code(int district) {
        return String.valueOf(230000 + district);
    }
}
