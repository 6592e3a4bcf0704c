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
import org.duxue.shared.Period;
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

    private void insert(List<Object[]> rows) {
        this.jdbc.batchUpdate(
                "INSERT INTO ledger_line (period, district, item_id, rule, school_code, subject, problem, measured,"
                        + " target, amount, base, found_measured, found_target, found_amount, found_base, first_period,"
                        + " last_period, state, unverified, cleared_by, closed_on, returns, due_on, responsible_unit,"
                        + " responsible_person, measure, progress, note, evidence, norm)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static @Nullable Object[] row(Period period, String district, Line line) {
        Handling handling = line.handling();
        return new @Nullable Object[] {
            period.toString(),
            district,
            line.id().text(),
            line.subject().rule().key(),
            line.subject().schoolCode(),
            StoredText.ofName(line.subject().name()),
            StoredText.of(line.subject().problem()),
            line.measure().measured(),
            line.measure().target(),
            line.measure().amount(),
            line.measure().base(),
            line.found().measured(),
            line.found().target(),
            line.found().amount(),
            line.found().base(),
            line.firstPeriod().toString(),
            line.lastPeriod().toString(),
            line.state().key(),
            line.unverified(),
            line.clearedBy() == null ? null : line.clearedBy().name(),
            line.closedOn(),
            line.returns(),
            handling.dueOn(),
            StoredText.of(handling.responsibleUnit()),
            StoredText.of(handling.responsiblePerson()),
            StoredText.of(handling.measure()),
            StoredText.of(handling.progress()),
            StoredText.of(handling.note()),
            StoredText.of(line.evidence()),
            StoredText.of(line.subject().norm())
        };
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
                        row.getString("problem"),
                        row.getString("norm")),
                measure(row, ""),
                measure(row, "found_"),
                Period.parse(row.getString("first_period")).orElseThrow(),
                Period.parse(row.getString("last_period")).orElseThrow(),
                State.ofKey(row.getString("state")),
                row.getBoolean("unverified"),
                clearedBy == null ? null : ClearedBy.valueOf(clearedBy),
                day(row.getDate("closed_on")),
                row.getInt("returns"),
                new Handling(
                        row.getDate("due_on").toLocalDate(),
                        row.getString("responsible_unit"),
                        row.getString("responsible_person"),
                        row.getString("measure"),
                        row.getString("progress"),
                        row.getString("note")),
                row.getString("evidence"));
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
