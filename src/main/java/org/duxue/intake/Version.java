package org.duxue.intake;

import java.time.Instant;
import java.util.List;
import org.duxue.reading.TableFile.RowCounts;

/**
 * A version of a submission, as recorded: the state after a file arrived or was withdrawn. If a version consists of
 * several files, name and digest are those of the file that arrived, and status and rows those of all its parts.
 *
 * @param receivedAt modification time of the file it was read from
 * @param warnings number found when its files were read, explained or not
 * @param contextHash fingerprint of the context it was judged in
 * @param keptAs name of the stored rows of its file; empty for a rejected version
 * @param sheets that were read of its file; empty for a text file
 * @param combined the files it consists of, in order of arrival, if not only its own file
 */
public record Version(
        long id,
        SubmissionKey key,
        int number,
        String fileName,
        String relativePath,
        String sha256,
        Instant receivedAt,
        VersionStatus status,
        RowCounts rows,
        int warnings,
        String contextHash,
        String keptAs,
        List<String> sheets,
        List<Version> combined) {

    /** Number of a version that is not recorded yet. */
    static final long NEW = -1;

    public Version {
        sheets = List.copyOf(sheets);
        combined = List.copyOf(combined);
    }

    public boolean isEffective() {
        return this.status == VersionStatus.ACCEPTED || this.status == VersionStatus.PARTIAL;
    }

    /** Whether it was refused because the program failed on it, which its sender cannot fix. */
    public boolean isProgramFault() {
        return this.status == VersionStatus.REJECTED && ProgramFault.wasJudged(this.contextHash);
    }

    /** The files it consists of, in order of arrival; empty for a version that was rejected or withdrawn. */
    public List<Version> parts() {
        return this.combined.isEmpty() && isEffective() ? List.of(this) : this.combined;
    }

    /** The number of tables in its own file. */
    int tableCount() {
        return Math.max(1, this.sheets.size());
    }

    /** Whether it is a file that arrived, and not the state after a withdrawal. */
    public boolean isFile() {
        return this.status == VersionStatus.REJECTED || parts().stream().anyMatch(part -> part.id == this.id);
    }

    /** The row counts of its own file. */
    Version ownFile() {
        return this.combined.stream()
                .filter(part -> part.id == this.id)
                .findFirst()
                .orElse(this);
    }

    /** A copy that consists of these files. */
    Version of(List<Version> files) {
        boolean partial = files.stream().anyMatch(part -> part.status == VersionStatus.PARTIAL);
        VersionStatus whole =
                files.isEmpty() ? VersionStatus.WITHDRAWN : partial ? VersionStatus.PARTIAL : VersionStatus.ACCEPTED;
        return new Version(
                this.id,
                this.key,
                this.number,
                this.fileName,
                this.relativePath,
                this.sha256,
                this.receivedAt,
                whole,
                files.stream().map(Version::rows).reduce(new RowCounts(0, 0, 0), Version::sum),
                files.stream().mapToInt(Version::warnings).sum(),
                this.contextHash,
                this.keptAs,
                this.sheets,
                files);
    }

    private static RowCounts sum(RowCounts one, RowCounts other) {
        return new RowCounts(
                one.accepted() + other.accepted(), one.rejected() + other.rejected(), one.skipped() + other.skipped());
    }
}
