package org.duxue.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of withdrawn files. */
public class Withdrawals {

    private static final int LONGEST_REASON = 4000;

    private final JdbcClient jdbc;

    public Withdrawals(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /**
     * A withdrawn file.
     *
     * @param number of the version it was
     * @param file its path below the drop folder
     */
    public record WithdrawnFile(SubmissionKey key, int number, String file, String sha256, Withdrawal why) {}

    void add(Withdrawal one) {
        this.jdbc
                .sql("""
                        INSERT INTO withdrawal (version_id, reason, withdrawn_by, withdrawn_at)
                        VALUES (:version, :reason, :by, :day)""")
                .param("version", one.versionId())
                .param("reason", Text.within(LONGEST_REASON, one.reason()))
                .param("by", one.by())
                .param("day", one.day().toString())
                .update();
    }

    /** All withdrawals, by version id. */
    Map<Long, Withdrawal> all() {
        Map<Long, Withdrawal> all = new HashMap<>();
        this.jdbc.sql("SELECT * FROM withdrawal").query(row -> {
            Withdrawal one = withdrawal(row);
            all.put(one.versionId(), one);
        });
        return all;
    }

    /** The withdrawals of a month, by sender and kind. */
    public List<WithdrawnFile> of(Period period) {
        return this.jdbc
                .sql("""
                        SELECT w.*, v.kind, v.sender, v.number, v.relative_path, v.sha256 FROM withdrawal w
                        JOIN submission_version v ON v.id = w.version_id WHERE v.period = :period
                        ORDER BY v.sender, v.kind, v.number""")
                .param("period", period.toString())
                .query((row, n) -> new WithdrawnFile(
                        new SubmissionKey(Kind.ofKey(row.getString("kind")), row.getString("sender"), period),
                        row.getInt("number"),
                        row.getString("relative_path"),
                        row.getString("sha256"),
                        withdrawal(row)))
                .list();
    }

    /** All withdrawals of a month as one text; empty if there is none. */
    public String digest(Period period) {
        return of(period).stream()
                .map(one -> one.key() + " " + one.number() + " " + one.why().reason()
                        + one.why().day())
                .collect(Collectors.joining("\n"));
    }

    private static Withdrawal withdrawal(ResultSet row) throws SQLException {
        return new Withdrawal(
                row.getLong("version_id"),
                row.getString("reason"),
                row.getString("withdrawn_by"),
                LocalDate.parse(row.getString("withdrawn_at")));
    }
}
