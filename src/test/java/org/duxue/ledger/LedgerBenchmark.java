package org.duxue.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Period;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;

/**
 * How long it takes to carry 100,000 lines in 100 districts to the next month: read from the store, brought forward,
 * written back, changes counted. Aim: below 60 s on two cores. Started by
 * {@code mvnw -Pbenchmark test-compile exec:exec@ledger}.
 */
final class LedgerBenchmark {

    private static final int DISTRICTS = 100;
    private static final int LINES_A_DISTRICT = 1000;
    private static final Period FIRST = Period.of(2023, 1);
    private static final Period NEXT = Period.of(2023, 2);

    private LedgerBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("ledger");
        SingleConnectionDataSource source = new SingleConnectionDataSource(
                "jdbc:hsqldb:file:" + folder.resolve("store") + ";hsqldb.default_table_type=cached", "sa", "", true);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/common/V2__ledger.sql"),
                        new ClassPathResource("db/migration/common/V4__ledger_evidence.sql"))
                .execute(source);
        source.setAutoCommit(false);
        source.resetConnection();
        LedgerStore store = new LedgerStore(new JdbcTemplate(source));
        for (int district = 0; district < DISTRICTS; district++) {
            Ledger opened = Ledger.EMPTY
                    .forward(month(FIRST, district, true), List.of())
                    .ledger();
            store.replace(FIRST, code(district), opened);
            source.getConnection().commit();
        }
        long start = System.nanoTime();
        int lines = 0;
        for (int district = 0; district < DISTRICTS; district++) {
            lines += carry(store, district);
            source.getConnection().commit();
        }
        System.out.printf(
                "%d lines in %d districts carried in %.1f s%n", lines, DISTRICTS, (System.nanoTime() - start) / 1e9);
        new JdbcTemplate(source).execute("SHUTDOWN");
        source.destroy();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static int carry(LedgerStore store, int district) {
        Ledger before = store.find(FIRST, code(district));
        List<Entry> entries = new ArrayList<>();
        for (Line line : before.lines()) {
            entries.add(new Entry(
                    line.id().text(), null, "区教育局", "", "", "", null, "", LedgerColumns.byKey(line), 1, "ledger.csv"));
        }
        Ledger after = before.forward(month(NEXT, district, false), entries).ledger();
        store.replace(NEXT, code(district), after);
        if (!Changes.between(before, store.find(NEXT, code(district))).balances()) {
            throw new IllegalStateException("the ledger of " + code(district) + " does not balance");
        }
        return after.lines().size();
    }

    /** Nine of ten are still short in the next month. */
    private static Month month(Period period, int district, boolean allShort) {
        Map<ItemId, Sighting> seen = new HashMap<>();
        for (int i = 0; i < LINES_A_DISTRICT; i++) {
            String school = String.valueOf(3_000_000_000L + district * 1000L + i);
            boolean isShort = allShort || i % 10 > 0;
            ItemId id = ItemId.of(Rule.SHORTAGE, school, List.of("junior", "pe"));
            Subject subject =
                    new Subject(Rule.SHORTAGE, code(district), school, "第" + i + "中学", "初中体育缺 1 人：应配 3 人，实有 2 人", "");
            Measure measure = Measure.of(BigDecimal.valueOf(isShort ? 2 : 3), BigDecimal.valueOf(3));
            seen.put(id, new Sighting(id, subject, measure, isShort, true, null, "staff_" + school + ".csv v1 rows 7"));
        }
        return new Month(period, seen, line -> Evidence.FULL, 90, true);
    }

    private static String code(int district) {
        return String.valueOf(230000 + district);
    }
}
