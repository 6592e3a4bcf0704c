package org.duxue.summary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.Figure;
import org.duxue.area.SubmissionAggregate;
import org.duxue.intake.SubmissionAggregateRepository;
import org.duxue.intake.VersionStatus;
import org.duxue.intake.Versions;
import org.duxue.shared.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;

/** The consolidated periods, their inputs, and the submissions that counted in them. */
public class Consolidations {

    private final JdbcClient jdbc;
    private final SimpleJdbcInsert districts;
    private final SimpleJdbcInsert submissions;
    private final SimpleJdbcInsert figures;
    private final Versions versions;

    public Consolidations(JdbcTemplate jdbc, Versions versions) {
        this.jdbc = JdbcClient.create(jdbc);
        this.districts = insert(jdbc, "consolidated_district", "period", "district");
        this.submissions = insert(
                jdbc,
                "effective_submission",
                "period",
                "district",
                "sender",
                "kind",
                "version_id",
                "judged_in",
                "partly");
        this.figures = insert(
                jdbc,
                "district_figure",
                "period",
                "district",
                "area",
                "indicator",
                "numerator",
                "denominator",
                "carried",
                "incomplete");
        this.versions = versions;
    }

    private static SimpleJdbcInsert insert(JdbcTemplate jdbc, String table, String... columns) {
        return new SimpleJdbcInsert(jdbc)
                .withTableName(table)
                .usingColumns(columns)
                .withoutTableColumnMetaDataAccess();
    }

    private JdbcClient.StatementSpec sql(String sql, Period period) {
        return this.jdbc.sql(sql).param("period", period.toString());
    }

    private JdbcClient.StatementSpec sql(String sql, Period period, String district) {
        return sql(sql, period).param("district", district);
    }

    public SortedSet<Period> done() {
        return this.jdbc.sql("SELECT period FROM consolidation WHERE done = TRUE").query(String.class).list().stream()
                .flatMap(period -> Period.parse(period).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The latest consolidated period before the given one, whatever districts there were in it. */
    public Optional<Period> before(Period period) {
        SortedSet<Period> earlier = done().headSet(period);
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.last());
    }

    /** The latest consolidated period before the given one that had the district. */
    public Optional<Period> before(Period period, String district) {
        return sql("""
                        SELECT c.period FROM consolidation c JOIN consolidated_district d ON d.period = c.period
                        WHERE c.done = TRUE AND d.district = :district AND c.period < :period
                        ORDER BY c.period DESC LIMIT 1""", period, district).query(String.class).optional().flatMap(Period::parse);
    }

    /** Digest of the inputs of a consolidated period. */
    public Optional<String> inputs(Period period) {
        return sql("SELECT inputs FROM consolidation WHERE period = :period AND done = TRUE", period)
                .query(String.class)
                .optional();
    }

    /** How often a consolidation of a period was completed. */
    public int runs(Period period) {
        return sql("SELECT runs FROM consolidation WHERE period = :period", period)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * Records the submissions that count in the period; until it is finished the period is not consolidated. Completed
     * work of an interrupted run with the same inputs is kept.
     */
    public void begin(PeriodSnapshot snapshot, String inputs, SubmissionAggregates aggregates) {
        Period period = snapshot.period();
        if (isBrokenOff(period, inputs)) {
            return;
        }
        int runs = runs(period);
        for (String table : List.of("effective_submission", "district_sum", "consolidated_district", "consolidation")) {
            sql("DELETE FROM " + table + " WHERE period = :period", period).update();
        }
        sql("INSERT INTO consolidation (period, inputs, runs, done) VALUES (:period, :inputs, :runs, FALSE)", period)
                .param("inputs", inputs)
                .param("runs", runs)
                .update();
        this.districts.executeBatch(snapshot.districts().stream()
                .map(district ->
                        new MapSqlParameterSource("period", period.toString()).addValue("district", district.code()))
                .toArray(SqlParameterSource[]::new));
        this.submissions.executeBatch(snapshot.districts().stream()
                .flatMap(district -> snapshot.of(district).stream())
                .flatMap(obligation -> Stream.ofNullable(obligation.effective())
                        .map(version -> new MapSqlParameterSource("period", period.toString())
                                .addValue("district", obligation.district().code())
                                .addValue("sender", obligation.sender())
                                .addValue("partly", version.status() == VersionStatus.PARTIAL)
                                .addValue("kind", obligation.kind().key())
                                .addValue("version_id", version.id())
                                .addValue("judged_in", aggregates.contextHash(obligation))))
                .toArray(SqlParameterSource[]::new));
    }

    private boolean isBrokenOff(Period period, String inputs) {
        return sql("SELECT inputs FROM consolidation WHERE period = :period AND done = FALSE", period)
                .query(String.class)
                .optional()
                .filter(inputs::equals)
                .isPresent();
    }

    /** The districts of a period whose findings were not followed yet, by code. */
    public List<String> toFollow(Period period) {
        return sql("""
                        SELECT district FROM consolidated_district
                        WHERE period = :period AND followed = FALSE ORDER BY district""", period).query(String.class).list();
    }

    public void followed(Period period, String district) {
        sql("""
                        UPDATE consolidated_district SET followed = TRUE
                        WHERE period = :period AND district = :district""", period, district).update();
    }

    public void finish(Period period) {
        sql("UPDATE consolidation SET done = TRUE, runs = runs + 1 WHERE period = :period", period)
                .update();
    }

    /** The versions that counted in a period, by sender and kind. */
    Map<String, Long> effective(Period period) {
        Map<String, Long> versions = new HashMap<>();
        this.jdbc
                .sql("SELECT sender, kind, version_id FROM effective_submission WHERE period = :period")
                .param("period", period.toString())
                .query((RowCallbackHandler) row ->
                        versions.put(row.getString("sender") + row.getString("kind"), row.getLong("version_id")));
        return versions;
    }

    /**
     * Resets the period as if it had never been consolidated; its results are deleted, and only the number of runs is
     * kept.
     */
    public void forget(Period period) {
        for (String table :
                List.of("effective_submission", "consolidated_district", "district_figure", "district_sum")) {
            sql("DELETE FROM " + table + " WHERE period = :period", period).update();
        }
        sql("UPDATE consolidation SET done = FALSE, inputs = '' WHERE period = :period", period)
                .update();
    }

    /** The aggregates of submissions, each in the context it was validated in. */
    Map<SubmissionAggregateRepository.Key, SubmissionAggregate> aggregates(
            Collection<SubmissionAggregateRepository.Key> keys) {
        return this.versions.aggregates().find(keys);
    }

    /**
     * The submissions that counted in a district in a consolidated period: sender, kind, version and context of each
     * submission.
     */
    Set<Counted> counted(Period period, String district) {
        return sql("""
                        SELECT sender, kind, version_id, judged_in FROM effective_submission
                        WHERE period = :period AND district = :district""", period, district)
                .query((row, n) -> new Counted(
                        row.getString("sender"),
                        row.getString("kind"),
                        row.getLong("version_id"),
                        row.getString("judged_in")))
                .set();
    }

    /** The versions of these that counted with only some of their rows. */
    Set<Long> partlyCounted(Period period, String district) {
        return sql("""
                        SELECT version_id FROM effective_submission
                        WHERE period = :period AND district = :district AND partly = TRUE""", period, district).query(Long.class).set();
    }

    record Counted(String sender, String kind, long versionId, String contextHash) {}

    /** Districts that had a submission in a consolidated period. */
    public List<String> districts(Period period) {
        return sql(
                        "SELECT DISTINCT district FROM effective_submission WHERE period = :period ORDER BY district",
                        period)
                .query(String.class)
                .list();
    }

    /** Stores the totals of a district, or of all, in a period for the trends of later ones. */
    void keepTotals(Period period, String district, List<AreaLines> totals) {
        sql("DELETE FROM district_figure WHERE period = :period AND district = :district", period, district)
                .update();
        this.figures.executeBatch(totals.stream()
                .flatMap(area -> area.totals().stream()
                        .flatMap(row -> Stream.ofNullable(row.figure())
                                .map(figure -> new MapSqlParameterSource("period", period.toString())
                                        .addValue("district", district)
                                        .addValue("area", row.indicator().area().key())
                                        .addValue("indicator", row.indicator().key())
                                        .addValue("numerator", figure.numerator())
                                        .addValue("denominator", figure.denominator())
                                        .addValue("carried", area.freshness().isCarried())
                                        .addValue("incomplete", area.isIncomplete()))))
                .toArray(SqlParameterSource[]::new));
    }

    /** The totals of a district, or of all, in the consolidated periods before the given one. */
    History totalsBefore(Period period, String district) {
        History history = new History();
        sql("""
                        SELECT f.* FROM district_figure f JOIN consolidation c ON c.period = f.period
                        WHERE c.done = TRUE AND f.district = :district AND f.period < :period""", period, district).query(row -> {
            history.add(
                    Period.parse(row.getString("period")).orElseThrow(),
                    row.getString("area") + "." + row.getString("indicator"),
                    new History.Past(
                            new Figure(row.getBigDecimal("numerator"), row.getBigDecimal("denominator")),
                            row.getBoolean("carried"),
                            row.getBoolean("incomplete")));
        });
        return history;
    }
}
