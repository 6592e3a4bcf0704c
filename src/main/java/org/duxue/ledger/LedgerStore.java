package org.duxue.ledger;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.intake.BatchInsert;
import org.duxue.shared.Message;
import org.duxue.shared.MessageJson;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledgers of all consolidated periods, each a frozen snapshot. */
public class LedgerStore {

    private static final int LINES_A_BATCH = 1000;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    public LedgerStore(JdbcTemplate jdbc) {
        this.batches = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
    }

    public Ledger find(Period period, String district) {
        return new Ledger(
                sql("SELECT * FROM ledger_line WHERE period = :period AND district = :district", period, district)
                        .query((row, n) -> line(row))
                        .list());
    }

    private JdbcClient.StatementSpec sql(String sql, Period period) {
        return this.jdbc.sql(sql).param("period", period.toString());
    }

    private JdbcClient.StatementSpec sql(String sql, Period period, String district) {
        return sql(sql, period).param("district", district);
    }

    /** The number of lines of a district in each state at the end of each period up to the given one. */
    public SortedMap<Period, Map<State, Long>> counts(Period until, String district) {
        SortedMap<Period, Map<State, Long>> counts = new TreeMap<>();
        sql(
                        "SELECT period, state, lines FROM ledger_count WHERE district = :district AND period <= :period",
                        until,
                        district)
                .query(row -> {
                    Period period = Period.parse(row.getString("period")).orElseThrow();
                    counts.computeIfAbsent(period, month -> new EnumMap<>(State.class))
                            .put(State.ofKey(row.getString("state")), row.getLong("lines"));
                });
        return counts;
    }

    /** The history of a line: its state at the end of each period, the earliest first. */
    public List<Dated> history(String itemId) {
        return this.jdbc
                .sql("SELECT * FROM ledger_line WHERE item_id = :item ORDER BY period, district")
                .param("item", itemId)
                .query((row, n) ->
                        new Dated(Period.parse(row.getString("period")).orElseThrow(), line(row)))
                .list();
    }

    /** A line at the end of a period. */
    public record Dated(Period period, Line line) {}

    void replace(Period period, String district, Ledger ledger) {
        delete(List.of("ledger_line", "ledger_count"), period, district);
        BatchInsert.into(
                this.batches,
                "ledger_count",
                ledger.count().entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> key(period, district)
                                .addValue("state", count.getKey().key())
                                .addValue("lines", count.getValue()))
                        .toList());
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (Line line : ledger.lines()) {
            rows.add(row(period, district, line));
            if (rows.size() == LINES_A_BATCH) {
                BatchInsert.into(this.batches, "ledger_line", rows);
                rows.clear();
            }
        }
        BatchInsert.into(this.batches, "ledger_line", rows);
    }

    private void delete(List<String> tables, Period period, String district) {
        for (String table : tables) {
            sql("DELETE FROM " + table + " WHERE period = :period AND district = :district", period, district)
                    .update();
        }
    }

    private static MapSqlParameterSource key(Period period, String district) {
        return new MapSqlParameterSource("period", period.toString()).addValue("district", district);
    }

    /** Deletes the ledgers of a period, as if it had never been consolidated. */
    public void forget(Period period) {
        for (String table : List.of("ledger_line", "ledger_count", "applied_entries", "applied_entry_problem")) {
            sql("DELETE FROM " + table + " WHERE period = :period", period).update();
        }
    }

    /** Replaces the recorded problems with the applied entries of a district. */
    void replaceApplied(Period period, String district, List<AppliedEntries> applied) {
        delete(List.of("applied_entries", "applied_entry_problem"), period, district);
        List<MapSqlParameterSource> sources = new ArrayList<>();
        List<MapSqlParameterSource> problems = new ArrayList<>();
        for (AppliedEntries one : applied) {
            int place = sources.size();
            sources.add(key(period, district)
                    .addValue("place", place)
                    .addValue("source", StoredText.ofName(one.source()))
                    .addValue("is_file", one.isFile())
                    .addValue("file_refused", one.fileRefused()));
            int seq = 0;
            for (Problem problem : one.problems()) {
                problems.add(row(
                        problem, key(period, district).addValue("place", place).addValue("seq", seq++)));
            }
        }
        BatchInsert.into(this.batches, "applied_entries", sources);
        BatchInsert.into(this.batches, "applied_entry_problem", problems);
    }

    private static MapSqlParameterSource row(Problem problem, MapSqlParameterSource key) {
        return key.addValue("row_number", problem.row())
                .addValue("column_key", problem.column())
                .addValue("cell", StoredText.of(problem.value()))
                .addValue("type", problem.type().name())
                .addValue("rule", problem.rule())
                .addValue("severity", problem.severity().name())
                .addValue("zh", "")
                .addValue("en", "")
                .addValue("content", MessageJson.write(problem.content()));
    }

    /** The problems with the applied entries of all districts of a period. */
    List<AppliedEntries> applied(Period period) {
        return sql("""
                        SELECT a.* FROM applied_entries a
                        JOIN consolidated_district d ON d.period = a.period AND d.district = a.district
                        WHERE a.period = :period ORDER BY a.district, a.place""", period)
                .query((row, n) -> new AppliedEntries(
                        row.getString("district"),
                        row.getString("source"),
                        row.getBoolean("is_file"),
                        row.getBoolean("file_refused"),
                        problems(period, row.getString("district"), row.getInt("place"))))
                .list();
    }

    private List<Problem> problems(Period period, String district, int place) {
        return sql("""
                        SELECT * FROM applied_entry_problem
                        WHERE period = :period AND district = :district AND place = :place ORDER BY seq""", period, district)
                .param("place", place)
                .query((row, n) -> new Problem(
                        row.getInt("row_number"),
                        row.getString("column_key"),
                        row.getString("cell"),
                        ProblemType.valueOf(row.getString("type")),
                        row.getString("rule"),
                        Severity.valueOf(row.getString("severity")),
                        problemContent(row),
                        QuestionKey.NONE))
                .list();
    }

    private static MapSqlParameterSource row(Period period, String district, Line line) {
        MapSqlParameterSource row = key(period, district)
                .addValue("item_id", line.id().text())
                .addValue("rule", line.subject().rule().key())
                .addValue("school_code", line.subject().schoolCode())
                .addValue("subject", StoredText.ofName(line.subject().name()))
                .addValue("problem", "")
                .addValue("first_period", line.firstPeriod().toString())
                .addValue(
                        "last_period",
                        line.lastPeriod() == null ? "" : line.lastPeriod().toString())
                .addValue("state", line.state().key())
                .addValue("unverified", line.unverified())
                .addValue(
                        "cleared_by",
                        line.clearedBy() == null ? null : line.clearedBy().name())
                .addValue("closed_on", line.closedOn())
                .addValue("returns", line.returns())
                .addValue("moved_from", line.movedFrom())
                .addValue("area", line.origin().area());
        add(row, "", line.measure());
        add(row, "found_", line.found());
        addGrounds(row, line);
        addEntered(row, line);
        return row;
    }

    private static void add(MapSqlParameterSource row, String prefix, Measure measure) {
        row.addValue(prefix + "measured", measure.measured())
                .addValue(prefix + "target", measure.target())
                .addValue(prefix + "amount", measure.amount())
                .addValue(prefix + "base", measure.base());
    }

    private static void addGrounds(MapSqlParameterSource row, Line line) {
        row.addValue("evidence", StoredText.of(line.evidence()))
                .addValue("norm", StoredText.of(line.subject().norm()))
                .addValue("content", MessageJson.write(line.subject().content()))
                .addValue("grounds_known", line.grounds().known())
                .addValue("grounds", line.grounds().text())
                .addValue("untold", line.grounds().unlisted())
                .addValue("mark", line.grounds().mark());
    }

    private static void addEntered(MapSqlParameterSource row, Line line) {
        Remediation handling = line.handling();
        row.addValue("due_on", handling.dueOn())
                .addValue("responsible_unit", StoredText.of(handling.responsibleUnit()))
                .addValue("responsible_person", StoredText.of(handling.responsiblePerson()))
                .addValue("measure", StoredText.of(handling.measure()))
                .addValue("progress", StoredText.of(handling.progress()))
                .addValue("note", StoredText.of(handling.note()))
                .addValue("evidence_file", StoredText.of(handling.evidenceFile()))
                .addValue("evidence_sha256", handling.evidenceSha256())
                .addValue("verified_by", StoredText.of(handling.verifiedBy()));
    }

    /** Rows recorded before messages were stored as data hold the two sentences. */
    private static Message problemContent(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return content.isEmpty()
                ? Message.literal(new Text(row.getString("zh"), row.getString("en")))
                : MessageJson.read(content);
    }

    private static Message content(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return content.isEmpty()
                ? LineMessages.BEFORE.with(row.getString("problem"), row.getString("rule"))
                : MessageJson.read(content);
    }

    private static Line line(ResultSet row) throws SQLException {
        String clearedBy = row.getString("cleared_by");
        return new Line(
                new ItemId(row.getString("item_id")),
                new Subject(
                        Rule.ofKey(row.getString("rule")),
                        row.getString("district"),
                        row.getString("school_code"),
                        row.getString("subject"),
                        content(row),
                        row.getString("norm")),
                measure(row, ""),
                measure(row, "found_"),
                Period.parse(row.getString("first_period")).orElseThrow(),
                Period.parse(row.getString("last_period")).orElse(null),
                State.ofKey(row.getString("state")),
                row.getBoolean("unverified"),
                clearedBy == null ? null : ClearedBy.valueOf(clearedBy),
                day(row.getDate("closed_on")),
                row.getInt("returns"),
                new Remediation(
                        row.getDate("due_on").toLocalDate(),
                        row.getString("responsible_unit"),
                        row.getString("responsible_person"),
                        row.getString("measure"),
                        row.getString("progress"),
                        row.getString("note"),
                        row.getString("evidence_file"),
                        row.getString("evidence_sha256"),
                        row.getString("verified_by")),
                row.getString("evidence"),
                new Grounds(
                        row.getBoolean("grounds_known"),
                        Grounds.parse(row.getString("grounds")),
                        row.getInt("untold"),
                        row.getString("mark")),
                new Line.Origin(row.getString("moved_from"), row.getString("area")));
    }

    private static Measure measure(ResultSet row, String prefix) throws SQLException {
        return new Measure(
                stripped(row.getBigDecimal(prefix + "measured")),
                stripped(row.getBigDecimal(prefix + "target")),
                row.getBigDecimal(prefix + "amount"),
                row.getBigDecimal(prefix + "base"));
    }

    private static BigDecimal stripped(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
