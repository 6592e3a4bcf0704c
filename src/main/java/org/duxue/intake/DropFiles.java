package org.duxue.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files of the drop folder, as the table has them that every step of an intake works on. */
public class DropFiles {

    /** Paths that are asked for at once. */
    static final int AT_ONCE = 200;

    private static final int LONGEST_LIST = 16_000;

    private static final String AT_PATHS = "SELECT * FROM drop_file WHERE path IN (?" + ", ?".repeat(AT_ONCE - 1) + ")";

    private final JdbcTemplate jdbc;
    private final ProblemRows problems;

    public DropFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.problems = ProblemRows.ofFiles(jdbc);
    }

    /** The number of the last run that planned anything; 0 before the first. */
    public long lastRun() {
        return Optional.ofNullable(this.jdbc.queryForObject("SELECT MAX(run) FROM drop_run", Long.class))
                .orElse(0L);
    }

    /** Whether an earlier version of the program recorded files in another way. */
    boolean isFromEarlierVersion() {
        return !this.jdbc
                .queryForList("SELECT id FROM drop_file WHERE run = 0 FETCH FIRST 1 ROWS ONLY", Long.class)
                .isEmpty();
    }

    /** What is recorded of files, by their paths; at most {@link #AT_ONCE} of them. */
    Map<String, DropFile> at(Collection<String> paths) {
        if (paths.isEmpty()) {
            return Map.of();
        }
        List<String> asked = new ArrayList<>(paths);
        asked.addAll(Collections.nCopies(AT_ONCE - asked.size(), asked.get(0)));
        Map<String, DropFile> found = new HashMap<>();
        this.jdbc.query(
                AT_PATHS,
                row -> {
                    DropFile file = file(row);
                    found.put(file.path(), file);
                },
                asked.toArray());
        return found;
    }

    /** What there is to do with a file, or what became of it before anybody read it. */
    record Planned(DropFile file, List<Problem> problems) {}

    /** Records a plan in place of what was recorded of the same files. */
    void plan(long run, Counts seen, List<Planned> all) {
        this.jdbc.update("DELETE FROM drop_run WHERE run = ?", run);
        this.jdbc.update(
                "INSERT INTO drop_run (run, unchanged, superseded, unreadable, asked) VALUES (?, ?, ?, ?, FALSE)",
                run,
                seen.unchanged(),
                seen.superseded(),
                Text.within(LONGEST_LIST, String.join("\n", seen.unreadable())));
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (Planned one : all) {
            (one.file().id() == DropFile.NEW ? added : changed).add(cells(one.file()));
        }
        this.jdbc.batchUpdate(
                "INSERT INTO drop_file (size, modified, type, kind, sender, period, first_run, run, seq, state, outcome,"
                        + " version_id, judged_in, feedback, path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added);
        this.jdbc.batchUpdate(
                "UPDATE drop_file SET size = ?, modified = ?, type = ?, kind = ?, sender = ?, period = ?, first_run = ?,"
                        + " run = ?, seq = ?, state = ?, outcome = ?, version_id = ?, judged_in = ?, feedback = ?,"
                        + " rows_accepted = 0, rows_rejected = 0, rows_skipped = 0, warnings = 0 WHERE path = ?",
                changed);
        addProblems(all.stream().filter(one -> !one.problems().isEmpty()).toList());
    }

    private void addProblems(List<Planned> all) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Planned> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            Map<String, DropFile> recorded =
                    at(some.stream().map(one -> one.file().path()).toList());
            some.forEach(one -> this.problems.replace(new ProblemRows.Of(
                    Objects.requireNonNull(recorded.get(one.file().path())).id(), one.problems())));
        }
    }

    private static Object[] cells(DropFile file) {
        return new Object[] {
            file.stamp().size(),
            file.stamp().modified().toString(),
            file.type().key(),
            file.about().kind(),
            file.about().sender(),
            file.about().period(),
            file.firstRun(),
            file.run(),
            file.seq(),
            file.state().key(),
            file.outcome().key(),
            file.versionId(),
            file.judgedIn(),
            file.feedback(),
            file.path()
        };
    }

    /** Files of a type that a run has still to read, from one number up to another, in their order. */
    List<DropFile> planned(long run, DropType type, int from, int until, int most) {
        return this.jdbc.query(
                "SELECT * FROM drop_file WHERE run = ? AND seq >= ? AND seq < ? AND type = ? AND state = 'planned'"
                        + " ORDER BY seq FETCH FIRST " + most + " ROWS ONLY",
                (row, n) -> file(row),
                run,
                from,
                until,
                type.key());
    }

    /** What the submissions weigh that a run has still to read, in their order. */
    List<FileRange.Weight> weights(long run) {
        return this.jdbc.query(
                "SELECT seq, kind, sender, period, size FROM drop_file WHERE run = ? AND type = 'submission'"
                        + " AND state = 'planned' ORDER BY seq",
                (row, n) -> new FileRange.Weight(
                        row.getInt(1),
                        new DropFile.About(row.getString(2), row.getString(3), row.getString(4)),
                        row.getLong(5)),
                run);
    }

    /** It is as it was before it was planned. */
    void restore(DropFile file) {
        this.jdbc.update("UPDATE drop_file SET state = 'settled', run = first_run WHERE id = ?", file.id());
    }

    /** A file with how many data rows it had, and what its sender is told that there is to confirm. */
    record Done(DropFile file, RowCounts rows, int openWarnings) {}

    /** Everything that a run had something to do with, by path. */
    List<Done> ofRun(long run) {
        return this.jdbc.query("SELECT * FROM drop_file WHERE run = ? ORDER BY path", (row, n) -> done(row), run);
    }

    /** Submissions of which a file was taken in and about which nobody was asked since, as the run was broken off. */
    public List<SubmissionKey> notAsked() {
        return this.jdbc.queryForList("SELECT run FROM drop_run WHERE asked = FALSE", Long.class).stream()
                .flatMap(run -> takenIn(run).stream())
                .distinct()
                .toList();
    }

    private List<SubmissionKey> takenIn(long run) {
        return this.jdbc.query(
                "SELECT DISTINCT kind, sender, period FROM drop_file WHERE run = ? AND type = 'submission'"
                        + " AND outcome IN ('accepted', 'partial') ORDER BY period, kind, sender",
                (row, n) -> new SubmissionKey(
                        Kind.ofKey(row.getString(1)),
                        row.getString(2),
                        Period.parse(row.getString(3)).orElseThrow()),
                run);
    }

    /** What was taken in until now has been asked about. */
    public void asked() {
        this.jdbc.update("UPDATE drop_run SET asked = TRUE WHERE asked = FALSE");
    }

    /** Paths that a run could not read. */
    List<String> waiting(long run) {
        List<String> paths = new ArrayList<>(counts(run).unreadable());
        paths.addAll(this.jdbc.queryForList(
                "SELECT path FROM drop_file WHERE run = ? AND state = 'later' ORDER BY path", String.class, run));
        return paths;
    }

    /** Every file of the submissions that files of a run belong to, those of a span of its numbers. */
    List<DropFile> besides(long run, int from, int until) {
        return this.jdbc.query(
                "SELECT * FROM drop_file WHERE type = 'submission' AND id IN (SELECT s.id FROM drop_file s JOIN drop_file f"
                        + " ON f.kind = s.kind AND f.sender = s.sender AND f.period = s.period"
                        + " WHERE f.run = ? AND f.seq >= ? AND f.seq < ?)",
                (row, n) -> file(row),
                run,
                from,
                until);
    }

    /** Every file of a submission. */
    List<DropFile> of(SubmissionKey key) {
        return this.jdbc.query(
                "SELECT * FROM drop_file WHERE type = 'submission' AND kind = ? AND sender = ? AND period = ? ORDER BY path",
                (row, n) -> file(row),
                key.kind().key(),
                key.sender(),
                key.period().toString());
    }

    /** Every file of a type, sender and month. */
    public List<DropFile> of(DropType type, String sender, Period period) {
        return this.jdbc.query(
                "SELECT * FROM drop_file WHERE type = ? AND sender = ? AND period = ? ORDER BY path",
                (row, n) -> file(row),
                type.key(),
                sender,
                period.toString());
    }

    /** The file of a sender, type and month that was read last. */
    public Optional<DropFile> last(DropType type, String sender, String period) {
        return this.jdbc
                .query(
                        "SELECT * FROM drop_file WHERE type = ? AND sender = ? AND period = ? AND state = 'settled'"
                                + " AND outcome <> 'superseded' ORDER BY run DESC, seq DESC FETCH FIRST 1 ROWS ONLY",
                        (row, n) -> file(row),
                        type.key(),
                        sender,
                        period)
                .stream()
                .findFirst();
    }

    /** Files whose sender was told of a version. */
    List<DropFile> ofVersion(long versionId) {
        return this.jdbc.query(
                "SELECT * FROM drop_file WHERE version_id = ? ORDER BY path", (row, n) -> file(row), versionId);
    }

    /** Files with explanations that did not fit what was asked when they were read. */
    List<DropFile> unresolved() {
        return this.jdbc.query(
                "SELECT * FROM drop_file WHERE outcome IN ('accepted', 'partial') AND type = 'explanation' AND judged_in <> ''"
                        + " ORDER BY path",
                (row, n) -> file(row));
    }

    /** Rejected files that still lie as they were read. */
    List<Done> standingRejections(Path folder) {
        return this.jdbc
                .query(
                        "SELECT * FROM drop_file WHERE outcome = 'rejected' AND state = 'settled' ORDER BY path",
                        (row, n) -> done(row))
                .stream()
                .filter(done -> isThere(done.file(), folder))
                .toList();
    }

    /** Files that were taken back. */
    List<DropFile> withdrawn() {
        return this.jdbc.query("SELECT * FROM drop_file WHERE outcome = 'withdrawn'", (row, n) -> file(row));
    }

    static boolean isThere(DropFile file, Path folder) {
        Path path = folder.resolve(file.path());
        try {
            return Files.isRegularFile(path)
                    && Files.size(path) == file.stamp().size()
                    && Files.getLastModifiedTime(path)
                            .toInstant()
                            .equals(file.stamp().modified());
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * What became of a file.
     *
     * @param openWarnings what its sender is told that there is to confirm: without what is explained
     */
    public record Settled(
            DropFile file,
            DropOutcome outcome,
            RowCounts rows,
            int openWarnings,
            @Nullable Long versionId,
            String judgedIn,
            String feedback) {}

    public void settle(List<Settled> all) {
        this.jdbc.batchUpdate(
                "UPDATE drop_file SET state = ?, outcome = ?, rows_accepted = ?, rows_rejected = ?, rows_skipped = ?,"
                        + " warnings = ?, version_id = ?, judged_in = ?, feedback = ? WHERE id = ?",
                all.stream().map(DropFiles::cells).toList());
    }

    public void settle(Settled one, List<Problem> told) {
        settle(List.of(one));
        this.problems.replace(new ProblemRows.Of(one.file().id(), told));
    }

    private static Object[] cells(Settled one) {
        boolean later = one.outcome() == DropOutcome.LATER;
        return new Object[] {
            (later ? DropFile.State.LATER : DropFile.State.SETTLED).key(),
            one.outcome().key(),
            one.rows().accepted(),
            one.rows().rejected(),
            one.rows().skipped(),
            one.openWarnings(),
            one.versionId(),
            one.judgedIn(),
            one.feedback(),
            one.file().id()
        };
    }

    /** What else a run found in the folder: files that count as they did, files that others have replaced, and what cannot be read. */
    record Counts(int unchanged, int superseded, List<String> unreadable) {}

    Counts counts(long run) {
        return this.jdbc
                .query(
                        "SELECT unchanged, superseded, unreadable FROM drop_run WHERE run = ?",
                        (row, n) -> new Counts(
                                row.getInt(1),
                                row.getInt(2),
                                row.getString(3).lines().toList()),
                        run)
                .stream()
                .findFirst()
                .orElse(new Counts(0, 0, List.of()));
    }

    /** What is asked about a file has changed. */
    void countOpenWarnings(long id, int warnings) {
        this.jdbc.update("UPDATE drop_file SET warnings = ? WHERE id = ?", warnings, id);
    }

    /** A file that counted until now is replaced, and lies there still. */
    void countReplaced(long run, int files) {
        this.jdbc.update(
                "UPDATE drop_run SET unchanged = unchanged - ?, superseded = superseded + ? WHERE run = ?",
                files,
                files,
                run);
    }

    List<Problem> problems(long id) {
        return this.problems.of(id);
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(
                file(row),
                new RowCounts(row.getInt("rows_accepted"), row.getInt("rows_rejected"), row.getInt("rows_skipped")),
                row.getInt("warnings"));
    }

    private static DropFile file(ResultSet row) throws SQLException {
        long version = row.getLong("version_id");
        boolean hasVersion = !row.wasNull();
        return new DropFile(
                row.getLong("id"),
                new FileStamp(row.getString("path"), row.getLong("size"), Instant.parse(row.getString("modified"))),
                DropType.ofKey(row.getString("type")),
                new DropFile.About(row.getString("kind"), row.getString("sender"), row.getString("period")),
                row.getLong("first_run"),
                row.getLong("run"),
                row.getInt("seq"),
                DropFile.State.ofKey(row.getString("state")),
                DropOutcome.ofKey(row.getString("outcome")),
                hasVersion ? version : null,
                row.getString("judged_in"),
                row.getString("feedback"));
    }
}
