package org.duxue.ledger;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

/** The ledgers of all consolidated periods, each a frozen snapshot. */
public class LedgerStore {

    private static final int LINES_A_BATCH = 1000;

    private final JdbcTemplate jdbc;

    public LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Ledger find(Period period, String district) {
        return new Ledger(this.jdbc.query(
                "SELECT * FROM ledger_line WHERE period = ? AND district = ?",
                (row, n) -> line(row),
                period.toString(),
                district));
    }

    /** How many lines of a district stood in each state at the end of each period up to the given one. */
    public SortedMap<Period, Map<State, Long>> counts(Period until, String district) {
        SortedMap<Period, Map<State, Long>> counts = new TreeMap<>();
        this.jdbc.query(
                "SELECT period, state, lines FROM ledger_count WHERE district = ? AND period <= ?",
                row -> {
                    Period period = Period.parse(row.getString("period")).orElseThrow();
                    counts.computeIfAbsent(period, month -> new EnumMap<>(State.class))
                            .put(State.ofKey(row.getString("state")), row.getLong("lines"));
                },
                district,
                until.toString());
        return counts;
    }

    /** A line's life: how it stood at the end of each period, the earliest first. */
    public List<Dated> history(String itemId) {
        return this.jdbc.query(
                "SELECT * FROM ledger_line WHERE item_id = ? ORDER BY period, district",
                (row, n) -> new Dated(Period.parse(row.getString("period")).orElseThrow(), line(row)),
                itemId);
    }

    /** A line at the end of a period. */
    public record Dated(Period period, Line line) {}

    void replace(Period period, String district, Ledger ledger) {
        this.jdbc.update("DELETE FROM ledger_line WHERE period = ? AND district = ?", period.toString(), district);
        this.jdbc.update("DELETE FROM ledger_count WHERE period = ? AND district = ?", period.toString(), district);
        this.jdbc.batchUpdate(
                "INSERT INTO ledger_count (period, district, state, lines) VALUES (?, ?, ?, ?)",
                ledger.count().entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> new Object[] {
                            period.toString(), district, count.getKey().key(), count.getValue()
                        })
                        .toList());
        List<Object[]> rows = new ArrayList<>();
        for (Line line : ledger.lines()) {
            rows.add(row(period, district, line));
            if (rows.size() == LINES_A_BATCH) {
                insert(rows);
                rows.clear();
            }
        }
        insert(rows);
    }

    /** The ledgers of a period are gone, as if it had never been consolidated. */
    public void forget(Period period) {
        for (String table : List.of("ledger_line", "ledger_count", "applied_entries", "applied_entry_problem")) {
            this.jdbc.update("DELETE FROM " + table + " WHERE period = ?", period.toString());
        }
    }

    /** Records what there is to correct in the entries of a district that were applied. */
    void replaceApplied(Period period, String district, List<AppliedEntries> applied) {
        for (String table : List.of("applied_entries", "applied_entry_problem")) {
            this.jdbc.update(
                    "DELETE FROM " + table + " WHERE period = ? AND district = ?", period.toString(), district);
        }
        for (int place = 0; place < applied.size(); place++) {
            AppliedEntries one = applied.get(place);
            this.jdbc.update(
                    "INSERT INTO applied_entries (period, district, place, source, is_file, file_refused)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    period.toString(),
                    district,
                    place,
                    StoredText.ofName(one.source()),
                    one.isFile(),
                    one.fileRefused());
            this.jdbc.batchUpdate(
                    "INSERT INTO applied_entry_problem (period, district, place, seq, row_number, column_key, cell,"
                            + " type, rule, severity, zh, en, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', ?)",
                    problems(period, district, place, one.problems()));
        }
    }

    private static List<Object[]> problems(Period period, String district, int place, List<Problem> problems) {
        List<Object[]> rows = new ArrayList<>();
        for (Problem problem : problems) {
            rows.add(new Object[] {
                period.toString(),
                district,
                place,
                rows.size(),
                problem.row(),
                problem.column(),
                StoredText.of(problem.value()),
                problem.type().name(),
                problem.rule(),
                problem.severity().name(),
                MessageJson.write(problem.content())
            });
        }
        return rows;
    }

    /** What there is to correct in the entries of all districts of a period that were applied. */
    List<AppliedEntries> applied(Period period) {
        return this.jdbc.query(
                "SELECT a.* FROM applied_entries a JOIN consolidated_district d"
                        + " ON d.period = a.period AND d.district = a.district"
                        + " WHERE a.period = ? ORDER BY a.district, a.place",
                (row, n) -> new AppliedEntries(
                        row.getString("district"),
                        row.getString("source"),
                        row.getBoolean("is_file"),
                        row.getBoolean("file_refused"),
                        problems(period, row.getString("district"), row.getInt("place"))),
                period.toString());
    }

    private List<Problem> problems(Period period, String district, int place) {
        return this.jdbc.query(
                "SELECT * FROM applied_entry_problem WHERE period = ? AND district = ? AND place = ? ORDER BY seq",
                (row, n) -> new Problem(
                        row.getInt("row_number"),
                        row.getString("column_key"),
                        row.getString("cell"),
                        ProblemType.valueOf(row.getString("type")),
                        row.getString("rule"),
                        Severity.valueOf(row.getString("severity")),
                        problemContent(row),
                        QuestionKey.NONE),
                period.toString(),
                district,
                place);
    }

    private void insert(List<Object[]> rows) {
        this.jdbc.batchUpdate(
                "INSERT INTO ledger_line (period, district, item_id, rule, school_code, subject, problem, measured,"
                        + " target, amount, base, found_measured, found_target, found_amount, found_base, first_period,"
                        + " last_period, state, unverified, cleared_by, closed_on, returns, due_on, responsible_unit,"
                        + " responsible_person, measure, progress, note, evidence, norm, grounds_known, grounds, untold,"
                        + " mark, moved_from, area, evidence_file, evidence_sha256, verified_by, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static @Nullable Object[] row(Period period, String district, Line line) {
        @Nullable Object[] found = {
            period.toString(),
            district,
            line.id().text(),
            line.subject().rule().key(),
            line.subject().schoolCode(),
            StoredText.ofName(line.subject().name()),
            "",
            line.measure().measured(),
            line.measure().target(),
            line.measure().amount(),
            line.measure().base(),
            line.found().measured(),
            line.found().target(),
            line.found().amount(),
            line.found().base(),
            line.firstPeriod().toString(),
            line.lastPeriod() == null ? "" : line.lastPeriod().toString(),
            line.state().key(),
            line.unverified(),
            line.clearedBy() == null ? null : line.clearedBy().name(),
            line.closedOn(),
            line.returns()
        };
        @Nullable Object[] entered = entered(line);
        @Nullable Object[] all = Arrays.copyOf(found, found.length + entered.length);
        System.arraycopy(entered, 0, all, found.length, entered.length);
        return all;
    }

    /** What people entered, and what the finding rests on. */
    private static @Nullable Object[] entered(Line line) {
        Remediation handling = line.handling();
        return new @Nullable Object[] {
            handling.dueOn(),
            StoredText.of(handling.responsibleUnit()),
            StoredText.of(handling.responsiblePerson()),
            StoredText.of(handling.measure()),
            StoredText.of(handling.progress()),
            StoredText.of(handling.note()),
            StoredText.of(line.evidence()),
            StoredText.of(line.subject().norm()),
            line.grounds().known(),
            line.grounds().text(),
            line.grounds().untold(),
            line.grounds().mark(),
            line.movedFrom(),
            line.origin().area(),
            StoredText.of(handling.evidenceFile()),
            handling.evidenceSha256(),
            StoredText.of(handling.verifiedBy()),
            MessageJson.write(line.subject().content())
        };
    }

    /** Those recorded before messages were kept as data have their two sentences. */
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
