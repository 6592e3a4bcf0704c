package org.duxue.summary;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duxue.area.Account;
import org.duxue.area.Figure;
import org.duxue.intake.AccountStore;
import org.duxue.intake.Versions;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Which periods are consolidated, out of which inputs, and which submissions counted in them. */
public class Consolidations {

    private final JdbcTemplate jdbc;
    private final Versions versions;

    public Consolidations(JdbcTemplate jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    public SortedSet<Period> done() {
        return new TreeSet<>(this.jdbc.query(
                "SELECT period FROM consolidation WHERE done = TRUE",
                (row, n) -> Period.parse(row.getString(1)).orElseThrow()));
    }

    /** The latest consolidated period before the given one, whatever districts there were in it. */
    Optional<Period> before(Period period) {
        SortedSet<Period> earlier = done().headSet(period);
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.last());
    }

    /** The latest consolidated period before the given one that had the district. */
    public Optional<Period> before(Period period, String district) {
        return this.jdbc
                .query(
                        "SELECT MAX(c.period) FROM consolidation c JOIN consolidated_district d ON d.period = c.period"
                                + " WHERE c.done = TRUE AND d.district = ? AND c.period < ?",
                        (row, n) -> Optional.ofNullable(row.getString(1)).flatMap(Period::parse),
                        district,
                        period.toString())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Digest of the inputs of a consolidated period. */
    public Optional<String> inputs(Period period) {
        return this.jdbc
                .query(
                        "SELECT inputs FROM consolidation WHERE period = ? AND done = TRUE",
                        (row, n) -> row.getString(1),
                        period.toString())
                .stream()
                .findFirst();
    }

    /** How often a period was consolidated to the end. */
    public int runs(Period period) {
        return this.jdbc
                .query("SELECT runs FROM consolidation WHERE period = ?", (row, n) -> row.getInt(1), period.toString())
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** Notes what counts in the period; until it is finished the period is not consolidated. */
    void begin(Gathered gathered, String inputs, Accounts accounts) {
        String period = gathered.period().toString();
        int runs = runs(gathered.period());
        this.jdbc.update("DELETE FROM effective_submission WHERE period = ?", period);
        this.jdbc.update("DELETE FROM consolidated_district WHERE period = ?", period);
        this.jdbc.update("DELETE FROM consolidation WHERE period = ?", period);
        this.jdbc.update(
                "INSERT INTO consolidation (period, inputs, runs, done) VALUES (?, ?, ?, FALSE)", period, inputs, runs);
        this.jdbc.batchUpdate(
                "INSERT INTO consolidated_district (period, district) VALUES (?, ?)",
                gathered.districts().stream()
                        .map(district -> new Object[] {period, district.code()})
                        .toList());
        List<Object[]> rows = gathered.districts().stream()
                .flatMap(district -> gathered.of(district).stream())
                .filter(received -> received.effective() != null)
                .map(received -> row(received, accounts))
                .toList();
        this.jdbc.batchUpdate(
                "INSERT INTO effective_submission (period, district, sender, kind, version_id, judged_in)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static Object[] row(Received received, Accounts accounts) {
        return new Object[] {
            received.period().toString(),
            received.district().code(),
            received.sender(),
            received.kind().key(),
            java.util.Objects.requireNonNull(received.effective()).id(),
            accounts.judgedIn(received)
        };
    }

    void finish(Period period) {
        this.jdbc.update("UPDATE consolidation SET done = TRUE, runs = runs + 1 WHERE period = ?", period.toString());
    }

    /** What a sender's submission came to in a consolidated period. */
    public Optional<Account> account(Period period, String district, String sender, Kind kind) {
        return this.jdbc
                .query(
                        "SELECT version_id, judged_in FROM effective_submission"
                                + " WHERE period = ? AND district = ? AND sender = ? AND kind = ?",
                        (row, n) ->
                                this.versions.accounts().find(new AccountStore.Key(row.getLong(1), row.getString(2))),
                        period.toString(),
                        district,
                        sender,
                        kind.key())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Districts that had a submission in a consolidated period. */
    public List<String> districts(Period period) {
        return this.jdbc.query(
                "SELECT DISTINCT district FROM effective_submission WHERE period = ? ORDER BY district",
                (row, n) -> row.getString(1),
                period.toString());
    }

    /** Senders whose submission of a kind counted in a district in a consolidated period. */
    public List<String> senders(Period period, String district, Kind kind) {
        return this.jdbc.query(
                "SELECT sender FROM effective_submission WHERE period = ? AND district = ? AND kind = ? ORDER BY sender",
                (row, n) -> row.getString(1),
                period.toString(),
                district,
                kind.key());
    }

    /** Keeps what a district, or all of them, came to in a period, for the trends of later ones. */
    void keepTotals(Period period, String district, List<AreaLines> totals) {
        this.jdbc.update("DELETE FROM district_figure WHERE period = ? AND district = ?", period.toString(), district);
        List<Object[]> rows = totals.stream()
                .flatMap(area -> area.totals().stream())
                .flatMap(row -> Stream.ofNullable(row.figure()).map(figure -> new Object[] {
                    period.toString(),
                    district,
                    row.indicator().area().key(),
                    row.indicator().key(),
                    figure.numerator(),
                    figure.denominator()
                }))
                .toList();
        this.jdbc.batchUpdate(
                "INSERT INTO district_figure (period, district, area, indicator, numerator, denominator)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** What a district, or all of them, came to in the consolidated periods before the given one. */
    History totalsBefore(Period period, String district) {
        History history = new History();
        RowCallbackHandler add = row -> history.add(
                Period.parse(row.getString("period")).orElseThrow(),
                row.getString("area") + "." + row.getString("indicator"),
                new Figure(row.getBigDecimal("numerator"), row.getBigDecimal("denominator")));
        this.jdbc.query(
                "SELECT f.* FROM district_figure f JOIN consolidation c ON c.period = f.period"
                        + " WHERE c.done = TRUE AND f.district = ? AND f.period < ?",
                add,
                district,
                period.toString());
        return history;
    }
}
