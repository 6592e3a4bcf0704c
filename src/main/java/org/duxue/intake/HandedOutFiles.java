package org.duxue.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files that a run has handed out, where its workers find them. */
final class HandedOutFiles {

    private static final int FILES_A_BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final Versions versions;

    HandedOutFiles(JdbcTemplate jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** Hands out files in place of those before. */
    void put(List<Claim> claims) {
        clear();
        List<Object[]> rows = new ArrayList<>();
        int number = 0;
        for (Claim claim : claims) {
            rows.add(new Object[] {
                number++,
                claim.file().relative(),
                claim.file().size(),
                claim.file().modified().toString(),
                claim.key().kind().key(),
                claim.key().sender(),
                claim.key().period().toString()
            });
            if (rows.size() == FILES_A_BATCH) {
                insert(rows);
                rows.clear();
            }
        }
        insert(rows);
    }

    private void insert(List<Object[]> rows) {
        this.jdbc.batchUpdate(
                "INSERT INTO handed_out_file (number, path, size, modified, kind, sender, period)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    void clear() {
        this.jdbc.update("DELETE FROM handed_out_file");
    }

    /** The files of a part, each with the newest version that is recorded by now. */
    List<Claim> of(Part part, Path input) {
        Map<SubmissionKey, Version> newest = new HashMap<>();
        this.versions.ofFilesBetween(part.from(), part.until()).forEach(one -> newest.put(one.key(), one));
        return this.jdbc.query(
                "SELECT * FROM handed_out_file WHERE number >= ? AND number < ? ORDER BY number",
                (row, n) -> {
                    SubmissionKey key = new SubmissionKey(
                            Kind.ofKey(row.getString("kind")),
                            row.getString("sender"),
                            Period.parse(row.getString("period")).orElseThrow());
                    String relative = row.getString("path");
                    DroppedFile file = new DroppedFile(
                            input.resolve(relative),
                            relative,
                            row.getLong("size"),
                            Instant.parse(row.getString("modified")));
                    return new Claim(file, key, newest.get(key));
                },
                part.from(),
                part.until());
    }
}
