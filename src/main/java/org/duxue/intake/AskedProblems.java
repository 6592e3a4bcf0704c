package org.duxue.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.shared.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Questions about files that arise from other files. They change with those files, so they are determined again
 * whenever a month is consolidated.
 */
final class AskedProblems {

    private final JdbcClient jdbc;
    private final ProblemRows rows;

    AskedProblems(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.rows = ProblemRows.ofQuestions(jdbc);
    }

    /** Keyed by the database ids of the file versions. */
    Map<Long, List<Problem>> of(Collection<Long> files) {
        return this.rows.of(files);
    }

    List<Problem> of(long file) {
        return this.rows.of(file);
    }

    /** Which senders are asked about this sender because of its submissions for a month. */
    Set<String> about(SubmissionKey other) {
        return this.jdbc.sql("""
                        SELECT DISTINCT v.sender FROM version_question q JOIN submission_version v ON v.id = q.version_id
                        WHERE v.kind = :kind AND v.period = :period AND q.doubt_key = :sender""").params(named(other)).query(String.class).set();
    }

    void replace(SubmissionKey submission, Map<Long, List<Problem>> byFile) {
        this.jdbc.sql("""
                        DELETE FROM version_question WHERE version_id IN (SELECT id FROM submission_version
                        WHERE kind = :kind AND sender = :sender AND period = :period)""").params(named(submission)).update();
        this.rows.add(byFile.entrySet().stream()
                .map(file -> new ProblemRows.Of(file.getKey(), file.getValue()))
                .toList());
    }

    private static Map<String, String> named(SubmissionKey key) {
        return Map.of(
                "kind",
                key.kind().key(),
                "sender",
                key.sender(),
                "period",
                key.period().toString());
    }
}
