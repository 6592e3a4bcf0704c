package org.duxue.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.duxue.intake.DroppedFile;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which entries files were looked at as they lie there, and what became of them. */
public class SeenEntries {

    private final JdbcTemplate jdbc;

    public SeenEntries(JdbcTemplate jdbc) {
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
     * @param at when, kept in no result
     */
    record Look(long size, Instant modified, Outcome outcome, Instant at) {

        boolean isOf(DroppedFile file) {
            return this.size == file.size() && this.modified.equals(file.modified());
        }
    }

    /** Whether the file was looked at as it is. */
    public boolean knows(DroppedFile file) {
        return find(file).filter(look -> look.isOf(file)).isPresent();
    }

    Optional<Look> find(DroppedFile file) {
        return this.jdbc
                .query(
                        "SELECT * FROM entries_seen WHERE path = ?",
                        (row, n) -> new Look(
                                row.getLong("size"),
                                Instant.parse(row.getString("modified")),
                                Outcome.valueOf(row.getString("outcome")),
                                Instant.parse(row.getString("seen_at"))),
                        file.relative())
                .stream()
                .findFirst();
    }

    void note(DroppedFile file, Outcome outcome, Instant at) {
        Optional<Entries.Key> key = Entries.Key.of(file);
        this.jdbc.update("DELETE FROM entries_seen WHERE path = ?", file.relative());
        this.jdbc.update(
                "INSERT INTO entries_seen (path, size, modified, outcome, seen_at, district, period)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                file.relative(),
                file.size(),
                file.modified().toString(),
                outcome.name(),
                at.toString(),
                key.map(Entries.Key::district).orElse(""),
                key.map(of -> of.period().toString()).orElse(""));
        if (outcome != Outcome.SUPERSEDED) {
            key.ifPresent(of -> supersedeOthers(of, file));
        }
    }

    /** What was looked at last is told by this and not by the time of the look: clocks are set back. */
    private void supersedeOthers(Entries.Key key, DroppedFile file) {
        this.jdbc.update(
                "UPDATE entries_seen SET outcome = ? WHERE district = ? AND period = ? AND path <> ?",
                Outcome.SUPERSEDED.name(),
                key.district(),
                key.period().toString(),
                file.relative());
    }

    /** The name of the newest file of a district and month, if that one was refused. */
    Optional<String> refusedLast(Entries.Key key) {
        return this.jdbc
                .query(
                        "SELECT path, outcome FROM entries_seen WHERE district = ? AND period = ?"
                                + " AND outcome <> 'SUPERSEDED' ORDER BY seen_at DESC",
                        (row, n) -> Map.entry(row.getString(1), Outcome.valueOf(row.getString(2))),
                        key.district(),
                        key.period().toString())
                .stream()
                .findFirst()
                .filter(latest -> latest.getValue() == Outcome.REFUSED)
                .map(latest -> latest.getKey().substring(latest.getKey().lastIndexOf('/') + 1));
    }
}
