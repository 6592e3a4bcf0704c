package org.duxue.intake;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which files with explanations were looked at as they lie there, and what became of them. */
public class SeenExplanations {

    /** What a file was judged against that has nothing left to judge. */
    static final String SETTLED = "";

    private final JdbcTemplate jdbc;

    public SeenExplanations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a file. */
    enum Outcome {
        TAKEN,
        REFUSED,
        SUPERSEDED
    }

    /**
     * The last look at a path.
     *
     * @param judgedIn the warnings it was judged against, as a digest, when some of it did not fit them
     * @param at when, kept in no result
     */
    record Look(FileStamp stamp, Outcome outcome, String judgedIn, Instant at) {

        boolean isOf(DroppedFile file) {
            return this.stamp.equals(FileStamp.of(file)) && this.outcome != Outcome.SUPERSEDED;
        }
    }

    /** Whether the file was looked at as it is. */
    public boolean knows(DroppedFile file) {
        return find(file)
                .filter(look -> look.stamp().equals(FileStamp.of(file)))
                .isPresent();
    }

    Optional<Look> find(DroppedFile file) {
        return this.jdbc
                .query(
                        "SELECT * FROM explanation_file WHERE path = ?",
                        (row, n) -> new Look(
                                new FileStamp(
                                        row.getString("path"),
                                        row.getLong("size"),
                                        Instant.parse(row.getString("modified"))),
                                Outcome.valueOf(row.getString("outcome")),
                                row.getString("judged_in").strip(),
                                Instant.parse(row.getString("seen_at"))),
                        file.relative())
                .stream()
                .findFirst();
    }

    void note(DroppedFile file, Outcome outcome, String judgedIn, Instant at) {
        this.jdbc.update("DELETE FROM explanation_file WHERE path = ?", file.relative());
        this.jdbc.update(
                "INSERT INTO explanation_file (path, size, modified, outcome, judged_in, seen_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                file.relative(),
                file.size(),
                file.modified().toString(),
                outcome.name(),
                judgedIn,
                at.toString());
    }
}
