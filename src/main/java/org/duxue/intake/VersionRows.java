package org.duxue.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Rows of the table of versions. */
final class VersionRows {

    static final String INSERT = """
            INSERT INTO submission_version (kind, sender, period, number, file_name, relative_path, sha256, received_at,
            status, rows_accepted, rows_rejected, rows_skipped, warnings, judged_in, kept_as, header, combined, sheets)
            VALUES (:kind, :sender, :period, :number, :file_name, :relative_path, :sha256, :received_at,
            :status, :rows_accepted, :rows_rejected, :rows_skipped, :warnings, :judged_in, :kept_as, :header, :combined, :sheets)""";

    private VersionRows() {}

    /** @param header keys of the columns of its file, separated by commas */
    static MapSqlParameterSource cells(Version version, String header, boolean combined) {
        return new MapSqlParameterSource("kind", version.key().kind().key())
                .addValue("sender", version.key().sender())
                .addValue("period", version.key().period().toString())
                .addValue("number", version.number())
                .addValue("file_name", version.fileName())
                .addValue("relative_path", version.relativePath())
                .addValue("sha256", version.sha256())
                .addValue("received_at", version.receivedAt().toString())
                .addValue("status", version.status().key())
                .addValue("rows_accepted", version.rows().accepted())
                .addValue("rows_rejected", version.rows().rejected())
                .addValue("rows_skipped", version.rows().skipped())
                .addValue("warnings", version.warnings())
                .addValue("judged_in", version.contextHash())
                .addValue("kept_as", version.keptAs())
                .addValue("header", header)
                .addValue("combined", combined)
                .addValue("sheets", String.join("\n", version.sheets()));
    }

    /** The version with the values of its own file. */
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
