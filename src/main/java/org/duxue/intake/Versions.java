package org.duxue.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.duxue.area.Account;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Doubt;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** The record of every version ever read, and what it adds up to. */
public class Versions {

    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_VALUE = 400;
    private static final int LONGEST_KEY = 1000;

    private static final String[] ID = {"id"};

    private static final String INSERT_PROBLEM =
            "INSERT INTO version_problem (version_id, seq, row_number, column_key, cell_value, type, rule, severity,"
                    + " message_zh, message_en, doubt_key, doubt_value)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final AccountStore accounts;

    public Versions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.accounts = new AccountStore(jdbc);
    }

    /** What the versions came to. */
    public AccountStore accounts() {
        return this.accounts;
    }

    /** The newest version of every submission. */
    public Map<SubmissionKey, Version> newest() {
        Map<SubmissionKey, Version> newest = new HashMap<>();
        this.jdbc.query("SELECT * FROM submission_version ORDER BY number", row -> {
            Version version = version(row);
            newest.put(version.key(), version);
        });
        return newest;
    }

    /** Every version of the submissions that were handed out under numbers of a span, the oldest first. */
    List<Version> ofFilesBetween(int from, int until) {
        return this.jdbc.query(
                "SELECT v.* FROM submission_version v JOIN handed_out_file f ON f.kind = v.kind AND f.sender = v.sender"
                        + " AND f.period = v.period WHERE f.number >= ? AND f.number < ? ORDER BY v.number",
                (row, n) -> version(row),
                from,
                until);
    }

    /** Every version of a kind and period, the oldest first. */
    public List<Version> of(Kind kind, Period from, Period to) {
        return this.jdbc.query(
                "SELECT * FROM submission_version WHERE kind = ? AND period BETWEEN ? AND ? ORDER BY period, number",
                (row, n) -> version(row),
                kind.key(),
                from.toString(),
                to.toString());
    }

    /** Months that have an effective submission of their own. */
    public SortedSet<Period> periods() {
        return new TreeSet<>(this.jdbc.query(
                "SELECT DISTINCT period FROM submission_version WHERE status <> 'rejected'",
                (row, n) -> Period.parse(row.getString(1)).orElseThrow()));
    }

    /** Of every kind the latest accepted version of a sender up to a month, by kind. */
    List<Version> latestAccepted(String sender, Period until) {
        Map<Kind, Version> latest = new EnumMap<>(Kind.class);
        this.jdbc.query(
                "SELECT * FROM submission_version WHERE sender = ? AND period <= ? AND status <> 'rejected'"
                        + " ORDER BY period, number",
                row -> {
                    Version version = version(row);
                    latest.put(version.key().kind(), version);
                },
                sender,
                until.toString());
        return List.copyOf(latest.values());
    }

    /** Whether no other version of the same submission came after it. */
    boolean isNewest(Version version) {
        Integer newest = this.jdbc.queryForObject(
                "SELECT MAX(number) FROM submission_version WHERE kind = ? AND sender = ? AND period = ?",
                Integer.class,
                version.key().kind().key(),
                version.key().sender(),
                version.key().period().toString());
        return newest != null && newest == version.number();
    }

    /** English keys of the columns of a version as they stand in its file; an empty one is not known. */
    List<String> header(long versionId) {
        return this.jdbc
                .query("SELECT header FROM submission_version WHERE id = ?", (row, n) -> row.getString(1), versionId)
                .stream()
                .findFirst()
                .filter(header -> !header.isEmpty())
                .map(header -> List.of(header.split(",", -1)))
                .orElse(List.of());
    }

    /** Records new versions with their problems and their accounts. */
    public void add(List<Verdict.Judged> all) {
        List<Object[]> problems = new ArrayList<>();
        List<Map.Entry<AccountStore.Key, Account>> accounts = new ArrayList<>();
        for (Verdict.Judged judged : all) {
            long id =
                    insert(version(judged), cut(String.join(",", judged.sheet().keys()), LONGEST_MESSAGE));
            problems.addAll(cells(id, judged.problems()));
            if (judged.account() != null) {
                accounts.add(Map.entry(new AccountStore.Key(id, judged.judgedIn()), judged.account()));
            }
        }
        this.jdbc.batchUpdate(INSERT_PROBLEM, problems);
        this.accounts.add(accounts);
    }

    private static Version version(Verdict.Judged judged) {
        Claim claim = judged.claim();
        return new Version(
                0,
                claim.key(),
                claim.newest() == null ? 1 : claim.newest().number() + 1,
                claim.file().name(),
                claim.file().relative(),
                judged.sha256(),
                claim.file().modified(),
                judged.status(),
                judged.rows(),
                judged.warnings(),
                judged.judgedIn(),
                judged.keptAs(),
                FileStamp.of(claim.file()));
    }

    /** Remembers by which file an unchanged version was seen, so that it need not be read again. */
    public void seen(Claim claim) {
        if (claim.newest() != null) {
            this.jdbc.update(
                    "UPDATE submission_version SET seen_path = ?, seen_size = ?, seen_modified = ? WHERE id = ?",
                    claim.file().relative(),
                    claim.file().size(),
                    claim.file().modified().toString(),
                    claim.newest().id());
        }
    }

    /** A refused version that is refused again, against something else: what is wrong with it may be another thing now. */
    void judgedAgain(Version version, Verdict.Judged judged) {
        this.jdbc.update(
                "UPDATE submission_version SET judged_in = ?, rows_accepted = ?, rows_rejected = ?, rows_skipped = ?,"
                        + " warnings = ? WHERE id = ?",
                judged.judgedIn(),
                judged.rows().accepted(),
                judged.rows().rejected(),
                judged.rows().skipped(),
                judged.warnings(),
                version.id());
        seen(judged.claim());
        this.jdbc.update("DELETE FROM version_problem WHERE version_id = ?", version.id());
        this.jdbc.batchUpdate(INSERT_PROBLEM, cells(version.id(), judged.problems()));
    }

    public List<Problem> problems(long versionId) {
        return this.jdbc.query(
                "SELECT * FROM version_problem WHERE version_id = ? ORDER BY seq",
                (row, n) -> new Problem(
                        row.getInt("row_number"),
                        row.getString("column_key"),
                        row.getString("cell_value"),
                        ProblemType.valueOf(row.getString("type")),
                        row.getString("rule"),
                        Severity.valueOf(row.getString("severity")),
                        new Text(row.getString("message_zh"), row.getString("message_en")),
                        new Doubt(row.getString("doubt_key"), row.getString("doubt_value"))),
                versionId);
    }

    /** The database numbers the versions, since several processes may record some at once. */
    private long insert(Version version, String header) {
        KeyHolder number = new GeneratedKeyHolder();
        this.jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO submission_version (kind, sender, period, number, file_name, relative_path,"
                                    + " sha256, received_at, status, rows_accepted, rows_rejected, rows_skipped,"
                                    + " warnings, judged_in, kept_as, seen_path, seen_size, seen_modified, header)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            ID);
                    new ArgumentPreparedStatementSetter(cells(version, header)).setValues(insert);
                    return insert;
                },
                number);
        return Objects.requireNonNull(number.getKey()).longValue();
    }

    private static Object[] cells(Version version, String header) {
        return new Object[] {
            version.key().kind().key(),
            version.key().sender(),
            version.key().period().toString(),
            version.number(),
            version.fileName(),
            version.relativePath(),
            version.sha256(),
            version.receivedAt().toString(),
            version.status().key(),
            version.rows().accepted(),
            version.rows().rejected(),
            version.rows().skipped(),
            version.warnings(),
            version.judgedIn(),
            version.keptAs(),
            version.seen().relativePath(),
            version.seen().size(),
            version.seen().modified().toString(),
            header
        };
    }

    private static List<Object[]> cells(long versionId, List<Problem> problems) {
        List<Object[]> rows = new ArrayList<>();
        for (Problem problem : problems) {
            rows.add(new Object[] {
                versionId,
                rows.size(),
                problem.row(),
                problem.column(),
                cut(problem.value(), LONGEST_VALUE),
                problem.type().name(),
                problem.rule(),
                problem.severity().name(),
                cut(problem.message().zh(), LONGEST_MESSAGE),
                cut(problem.message().en(), LONGEST_MESSAGE),
                cut(problem.doubt().key(), LONGEST_KEY),
                cut(problem.doubt().value(), LONGEST_VALUE)
            });
        }
        return rows;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static Version version(ResultSet row) throws SQLException {
        String received = row.getString("received_at");
        String seen = row.getString("seen_modified");
        Instant receivedAt = Instant.parse(received);
        return new Version(
                row.getLong("id"),
                new SubmissionKey(
                        Kind.ofKey(row.getString("kind")),
                        row.getString("sender"),
                        Period.parse(row.getString("period")).orElseThrow()),
                row.getInt("number"),
                row.getString("file_name"),
                row.getString("relative_path"),
                row.getString("sha256"),
                receivedAt,
                VersionStatus.ofKey(row.getString("status")),
                new RowCounts(row.getInt("rows_accepted"), row.getInt("rows_rejected"), row.getInt("rows_skipped")),
                row.getInt("warnings"),
                row.getString("judged_in"),
                row.getString("kept_as"),
                new FileStamp(
                        row.getString("seen_path"),
                        row.getLong("seen_size"),
                        seen.equals(received) ? receivedAt : Instant.parse(seen)));
    }
}
