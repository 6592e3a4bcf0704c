package org.duxue.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** Rows of the table of versions. */
final class VersionRows {

    static final String INSERT =
            "INSERT INTO submission_version (kind, sender, period, number, file_name, relative_path, sha256, received_at,"
                    + " status, rows_accepted, rows_rejected, rows_skipped, warnings, judged_in, kept_as, header, combined, sheets)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private VersionRows() {}

    /** @param header keys of the columns of its file, by commas */
    static Object[] cells(Version version, String header, boolean combined) {
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
            version.contextHash(),
            version.keptAs(),
            header,
            combined,
            String.join("\n", version.sheets())
        };
    }

    /** The version as its own file has it. */
    static Version version(ResultSet row) throws SQLException {
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
                Instant.parse(row.getString("received_at")),
                VersionStatus.ofKey(row.getString("status")),
                new RowCounts(row.getInt("rows_accepted"), row.getInt("rows_rejected"), row.getInt("rows_skipped")),
                row.getInt("warnings"),
                row.getString("judged_in"),
                row.getString("kept_as"),
                row.getString("sheets").lines().toList(),
                List.of());
    }
}
