package org.duxue.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.shared.Problem;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What senders are asked about files because of other files: it changes with them, and is decided again whenever a month is
 * consolidated.
 */
final class AskedProblems {

    private final JdbcTemplate jdbc;
    private final ProblemRows rows;

    AskedProblems(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rows = ProblemRows.ofQuestions(jdbc);
    }

    /** By the numbers of the versions of files. */
    Map<Long, List<Problem>> of(Collection<Long> files) {
        return this.rows.of(files);
    }

    List<Problem> of(long file) {
        return this.rows.of(file);
    }

    /** Who is asked about a sender because of what it sent for a month. */
    Set<String> about(SubmissionKey other) {
        return Set.copyOf(this.jdbc.queryForList(
                "SELECT DISTINCT v.sender FROM version_question q JOIN submission_version v ON v.id = q.version_id"
                        + " WHERE v.kind = ? AND v.period = ? AND q.doubt_key = ?",
                String.class,
                other.kind().key(),
                other.period().toString(),
                other.sender()));
    }

    void replace(SubmissionKey submission, Map<Long, List<Problem>> byFile) {
        this.jdbc.update(
                "DELETE FROM version_question WHERE version_id IN"
                        + " (SELECT id FROM submission_version WHERE kind = ? AND sender = ? AND period = ?)",
                submission.kind().key(),
                submission.sender(),
                submission.period().toString());
        this.rows.add(byFile.entrySet().stream()
                .map(file -> new ProblemRows.Of(file.getKey(), file.getValue()))
                .toList());
    }
}
