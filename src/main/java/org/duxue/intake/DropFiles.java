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
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of dropped files, on which every step of an intake works. */
public class DropFiles {

    /** Maximum number of paths in one query. */
    static final int AT_ONCE = 200;

    private static final int LONGEST_LIST = 16_000;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final ProblemRows problems;

    public DropFiles(JdbcTemplate jdbc) {
        this.batches = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
        this.problems = ProblemRows.ofFiles(jdbc);
    }

    /** The number of the last run that planned anything; 0 if there was none. */
    public long lastRun() {
        return this.jdbc
                .sql("SELECT COALESCE(MAX(run), 0) FROM drop_run")
                .query(Long.class)
                .single();
    }

    /** Whether an earlier version of the program recorded files in its own format. */
    boolean isFromEarlierVersion() {
        return this.jdbc
                .sql("SELECT id FROM drop_file WHERE run = 0 FETCH FIRST 1 ROWS ONLY")
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** The recorded files with these paths; at most {@link #AT_ONCE} of them. */
    Map<String, DropFile> at(Collection<String> paths) {
        if (paths.isEmpty()) {
            return Map.of();
        }
        List<String> asked = new ArrayList<>(paths);
        asked.addAll(Collections.nCopies(AT_ONCE - asked.size(), asked.get(0)));
        Map<String, DropFile> found = new HashMap<>();
        files("path IN (:paths)", Map.of("paths", asked)).forEach(file -> found.put(file.path(), file));
        return found;
    }

    private List<DropFile> files(String which, Map<String, ?> values) {
        return select(which, values).query((row, n) -> file(row)).list();
    }

    private JdbcClient.StatementSpec select(String which, Map<String, ?> values) {
        return this.jdbc.sql("SELECT * FROM drop_file WHERE " + which).params(values);
    }

    /** The work planned for a file, or its outcome if it was decided without reading the file. */
    record Planned(DropFile file, List<Problem> problems) {}

    /** Records a plan and replaces the earlier records of the same files. */
    void plan(long run, Counts seen, List<Planned> all) {
        this.jdbc.sql("DELETE FROM drop_run WHERE run = :run").param("run", run).update();
        this.jdbc
                .sql("""
                        INSERT INTO drop_run (run, unchanged, superseded, unreadable, asked)
                        VALUES (:run, :unchanged, :superseded, :unreadable, FALSE)""")
                .param("run", run)
                .param("unchanged", seen.unchanged())
                .param("superseded", seen.superseded())
                .param("unreadable", Text.within(LONGEST_LIST, String.join("\n", seen.unreadable())))
                .update();
        List<MapSqlParameterSource> added = new ArrayList<>();
        List<MapSqlParameterSource> changed = new ArrayList<>();
        for (Planned one : all) {
            (one.file().id() == DropFile.NEW ? added : changed).add(cells(one.file()));
        }
        BatchInsert.into(this.batches, "drop_file", added);
        update("""
                UPDATE drop_file SET size = :size, modified = :modified, type = :type, kind = :kind, sender = :sender,
                period = :period, first_run = :first_run, run = :run, seq = :seq, state = :state, outcome = :outcome,
                version_id = :version_id, judged_in = :judged_in, feedback = :feedback,
                rows_accepted = 0, rows_rejected = 0, rows_skipped = 0, warnings = 0 WHERE path = :path""", changed);
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

    private void update(String sql, List<MapSqlParameterSource> rows) {
        new NamedParameterJdbcTemplate(this.batches).batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource cells(DropFile file) {
        return new MapSqlParameterSource("path", file.path())
                .addValue("size", file.stamp().size())
                .addValue("modified", file.stamp().modified().toString())
                .addValue("type", file.type().key())
                .addValue("kind", file.about().kind())
                .addValue("sender", file.about().sender())
                .addValue("period", file.about().period())
                .addValue("first_run", file.firstRun())
                .addValue("run", file.run())
                .addValue("seq", file.seq())
                .addValue("state", file.state().key())
                .addValue("outcome", file.outcome().key())
                .addValue("version_id", file.versionId())
                .addValue("judged_in", file.judgedIn())
                .addValue("feedback", file.feedback());
    }

    /** Files of a type that a run has still to read, in a range of sequence numbers, in order. */
    List<DropFile> planned(long run, DropType type, int from, int until, int most) {
        return files(
                "run = :run AND seq >= :from AND seq < :until AND type = :type AND state = 'planned'"
                        + " ORDER BY seq FETCH FIRST " + most + " ROWS ONLY",
                Map.of("run", run, "from", from, "until", until, "type", type.key()));
    }

    /** The weights of the submissions that a run has still to read, in order. */
    List<FileRange.Weight> weights(long run) {
        return this.jdbc
                .sql("""
                        SELECT seq, kind, sender, period, size FROM drop_file
                        WHERE run = :run AND type = 'submission' AND state = 'planned' ORDER BY seq""")
                .param("run", run)
                .query((row, n) -> new FileRange.Weight(
                        row.getInt(1),
                        new DropFile.About(row.getString(2), row.getString(3), row.getString(4)),
                        row.getLong(5)))
                .list();
    }

    /** Restores the state of a file from before it was planned. */
    void restore(DropFile file) {
        this.jdbc
                .sql("UPDATE drop_file SET state = 'settled', run = first_run WHERE id = :id")
                .param("id", file.id())
                .update();
    }

    /** A file with its number of data rows and the number of open warnings reported to its sender. */
    record Done(DropFile file, RowCounts rows, int openWarnings) {}

    /** Every file that a run processed, by path. */
    List<Done> ofRun(long run) {
        return select("run = :run ORDER BY path", Map.of("run", run))
                .query((row, n) -> done(row))
                .list();
    }

    /** Submissions with newly read files whose questions were not determined yet, because the run was interrupted. */
    public List<SubmissionKey> withoutQuestions() {
        return this.jdbc.sql("SELECT run FROM drop_run WHERE asked = FALSE").query(Long.class).list().stream()
                .flatMap(run -> accepted(run).stream())
                .distinct()
                .toList();
    }

    private List<SubmissionKey> accepted(long run) {
        return this.jdbc
                .sql("""
                        SELECT DISTINCT kind, sender, period FROM drop_file WHERE run = :run AND type = 'submission'
                        AND outcome IN ('accepted', 'partial') ORDER BY period, kind, sender""")
                .param("run", run)
                .query((row, n) -> new SubmissionKey(
                        Kind.ofKey(row.getString(1)),
                        row.getString(2),
                        Period.parse(row.getString(3)).orElseThrow()))
                .list();
    }

    /** Records that the questions about all files read so far have been determined. */
    public void markQuestionsAsked() {
        this.jdbc.sql("UPDATE drop_run SET asked = TRUE WHERE asked = FALSE").update();
    }

    /** Paths that a run could not read. */
    List<String> waiting(long run) {
        List<String> paths = new ArrayList<>(counts(run).unreadable());
        files("run = :run AND state = 'later' ORDER BY path", Map.of("run", run))
                .forEach(file -> paths.add(file.path()));
        return paths;
    }

    /** Every file of the submissions that the files of a run in a range of sequence numbers belong to. */
    List<DropFile> related(long run, int from, int until) {
        return files("""
                type = 'submission' AND id IN (SELECT s.id FROM drop_file s
                JOIN drop_file f ON f.kind = s.kind AND f.sender = s.sender AND f.period = s.period
                WHERE f.run = :run AND f.seq >= :from AND f.seq < :until)""", Map.of("run", run, "from", from, "until", until));
    }

    /** Every file of a submission. */
    List<DropFile> of(SubmissionKey key) {
        return files(
                "type = 'submission' AND kind = :kind AND sender = :sender AND period = :period ORDER BY path",
                Map.of(
                        "kind",
                        key.kind().key(),
                        "sender",
                        key.sender(),
                        "period",
                        key.period().toString()));
    }

    /** Every file of a type, sender and month. */
    public List<DropFile> of(DropType type, String sender, Period period) {
        return files(
                "type = :type AND sender = :sender AND period = :period ORDER BY path",
                Map.of("type", type.key(), "sender", sender, "period", period.toString()));
    }

    /** The most recently read file of a sender, type and month. */
    public Optional<DropFile> last(DropType type, String sender, String period) {
        return files(
                        "type = :type AND sender = :sender AND period = :period AND state = 'settled'"
                                + " AND outcome <> 'superseded' ORDER BY run DESC, seq DESC FETCH FIRST 1 ROWS ONLY",
                        Map.of("type", type.key(), "sender", sender, "period", period))
                .stream()
                .findFirst();
    }

    /** Files with feedback about a version. */
    List<DropFile> ofVersion(long versionId) {
        return files("version_id = :version ORDER BY path", Map.of("version", versionId));
    }

    /** Files with explanations that matched no question when they were read. */
    List<DropFile> unresolved() {
        return files(
                "outcome IN ('accepted', 'partial') AND type = 'explanation' AND judged_in <> '' ORDER BY path",
                Map.of());
    }

    /** Rejected files that are still in the folder unchanged. */
    List<Done> standingRejections(Path folder) {
        return select("outcome = 'rejected' AND state = 'settled' ORDER BY path", Map.of())
                .query((row, n) -> done(row))
                .list()
                .stream()
                .filter(done -> isThere(done.file(), folder))
                .toList();
    }

    /** Files that were withdrawn. */
    List<DropFile> withdrawn() {
        return files("outcome = 'withdrawn'", Map.of());
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
     * The outcome of a file.
     *
     * @param openWarnings warnings that its sender has to confirm, without those that are explained
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
        update("""
                UPDATE drop_file SET state = :state, outcome = :outcome, rows_accepted = :accepted,
                rows_rejected = :rejected, rows_skipped = :skipped, warnings = :warnings, version_id = :version_id,
                judged_in = :judged_in, feedback = :feedback WHERE id = :id""", all.stream().map(DropFiles::cells).toList());
    }

    public void settle(Settled one, List<Problem> problems) {
        settle(List.of(one));
        this.problems.replace(new ProblemRows.Of(one.file().id(), problems));
    }

    private static MapSqlParameterSource cells(Settled one) {
        boolean later = one.outcome() == DropOutcome.LATER;
        return new MapSqlParameterSource("id", one.file().id())
                .addValue("state", (later ? DropFile.State.LATER : DropFile.State.SETTLED).key())
                .addValue("outcome", one.outcome().key())
                .addValue("accepted", one.rows().accepted())
                .addValue("rejected", one.rows().rejected())
                .addValue("skipped", one.rows().skipped())
                .addValue("warnings", one.openWarnings())
                .addValue("version_id", one.versionId())
                .addValue("judged_in", one.judgedIn())
                .addValue("feedback", one.feedback());
    }

    /** Other results of a run: numbers of unchanged and superseded files, and the paths that cannot be read. */
    record Counts(int unchanged, int superseded, List<String> unreadable) {}

    Counts counts(long run) {
        return this.jdbc
                .sql("SELECT unchanged, superseded, unreadable FROM drop_run WHERE run = :run")
                .param("run", run)
                .query((row, n) -> new Counts(
                        row.getInt(1), row.getInt(2), row.getString(3).lines().toList()))
                .optional()
                .orElse(new Counts(0, 0, List.of()));
    }

    /** Updates the number of open warnings after the questions about a file have changed. */
    void countOpenWarnings(long id, int warnings) {
        this.jdbc
                .sql("UPDATE drop_file SET warnings = :warnings WHERE id = :id")
                .param("warnings", warnings)
                .param("id", id)
                .update();
    }

    /** Adjusts the counts of a run for files that counted and were replaced; they are still in the folder. */
    void countReplaced(long run, int files) {
        this.jdbc
                .sql(
                        "UPDATE drop_run SET unchanged = unchanged - :files, superseded = superseded + :files WHERE run = :run")
                .param("files", files)
                .param("run", run)
                .update();
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
