package org.duxue.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * DuckDB reads, checks, scores and adds up fitness files of primary schools. It checks ranges only: no duplicate ids, no
 * tolerated forms, no messages, and ids are not hashed.
 */
final class InDuckDb implements Peer {

    /** Scores by hash joins on dense look-up tables. */
    private static final String FIGURES = """
            WITH measured AS (
              SELECT filename, g, sex, ((g - 11) * 2 + sex - 1) * %1$d AS base,
                CAST(round(height * 10) AS BIGINT) AS h, CAST(round(weight * 10) AS BIGINT) AS w,
                vital, CAST(round(run50 * 10) AS INTEGER) AS run50, CAST(round(reach * 10) AS INTEGER) AS reach,
                rope, situps,
                CAST(substr(shuttle, 1, 1) AS INTEGER) * 60 + CAST(substr(shuttle, 3, 2) AS INTEGER) AS shuttle
              FROM (%2$s)
              WHERE height BETWEEN 80 AND 250 AND weight BETWEEN 14 AND 200 AND vital BETWEEN 500 AND 9999
                AND run50 BETWEEN 5 AND 20 AND reach BETWEEN -30 AND 40 AND rope BETWEEN 0 AND 300),
            scored AS (
              SELECT m.filename, m.g, m.sex, b.heavy,
                (b.hundredths + v.hundredths + r.hundredths + s.hundredths + p.hundredths
                  + coalesce(u.hundredths, 0) + coalesce(t.hundredths, 0) + 5) // 10
                  + 10 * least(20, v.bonus + r.bonus + s.bonus + p.bonus + coalesce(u.bonus, 0) + coalesce(t.bonus, 0))
                  AS tenths
              FROM measured m
              JOIN bmi b ON b.k = m.base + CAST((2 * m.w * 1000000 + m.h * m.h) // (2 * m.h * m.h) AS INTEGER)
              JOIN score0 v ON v.k = m.base + m.vital + 400
              JOIN score1 r ON r.k = m.base + m.run50 + 400
              JOIN score2 s ON s.k = m.base + m.reach + 400
              JOIN score3 p ON p.k = m.base + m.rope + 400
              LEFT JOIN score4 u ON u.k = m.base + m.situps + 400
              LEFT JOIN score5 t ON t.k = m.base + m.shuttle + 400),
            by_group AS (
              SELECT filename, g, sex, count(*) AS tested, count(*) FILTER (tenths >= 900) AS excellent,
                count(*) FILTER (tenths >= 800 AND tenths < 900) AS good,
                count(*) FILTER (tenths >= 600 AND tenths < 800) AS pass, sum(tenths) AS tenths, sum(heavy) AS heavy
              FROM scored GROUP BY ALL)
            SELECT sum(tested), sum(excellent), sum(good), sum(pass), sum(tenths), sum(heavy) FROM by_group
            """;

    private static final String GIVEN = """
            SELECT * FROM read_csv('%s', filename = true, header = true, auto_detect = false, delim = ',', quote = '"',
              columns = {'g': 'INTEGER', 'class': 'VARCHAR', 'id': 'VARCHAR', 'name': 'VARCHAR', 'sex': 'INTEGER',
              'height': 'DOUBLE', 'weight': 'DOUBLE', 'vital': 'INTEGER', 'run50': 'DOUBLE', 'reach': 'DOUBLE',
              'rope': 'INTEGER', 'situps': 'INTEGER', 'shuttle': 'VARCHAR'})
            """;

    /** Only the type of the running time is given: DuckDB would read it as a time of day. */
    private static final String DETECTED = """
            SELECT filename, "年级编号" AS g, "性别" AS sex, "身高" AS height, "体重" AS weight, "肺活量" AS vital,
              "50米跑" AS run50, "坐位体前屈" AS reach, "一分钟跳绳" AS rope, "一分钟仰卧起坐" AS situps,
              "50米×8往返跑" AS shuttle
            FROM read_csv('%s', filename = true, union_by_name = true, types = {'50米×8往返跑': 'VARCHAR'})
            """;

    private final String name;
    private final String source;
    private final Connection database;

    private InDuckDb(String name, String source, int threads) throws Exception {
        this.name = name;
        this.source = source;
        this.database = DriverManager.getConnection("jdbc:duckdb:");
        ScoreTables.fill(this.database);
        try (Statement sql = this.database.createStatement()) {
            sql.execute("SET threads = " + threads);
            for (int item = 0; item < 6; item++) {
                sql.execute("CREATE TABLE score" + item + " AS SELECT k, hundredths, bonus FROM score WHERE item = "
                        + item);
            }
        }
    }

    static Peer withColumnsGiven(int threads) throws Exception {
        return new InDuckDb("DuckDB, columns given, hash joins", GIVEN, threads);
    }

    static Peer asUsuallyWritten(int threads) throws Exception {
        return new InDuckDb("DuckDB, columns detected", DETECTED, threads);
    }

    @Override
    public String name() {
        return this.name;
    }

    @Override
    public Totals run(Path input) throws Exception {
        String files = input.resolve("*/fitness_*.csv").toString();
        String query = FIGURES.formatted(ScoreTables.SPAN, this.source.formatted(files));
        try (Statement sql = this.database.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return new Totals(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
        }
    }
}
