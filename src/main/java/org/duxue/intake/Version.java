package org.duxue.intake;

import java.time.Instant;
import java.util.List;
import org.duxue.reading.TableFile.RowCounts;

/**
 * A version of a submission, as recorded: what counts after a file came or was taken back. Of a version that consists of
 * several files the name and the digest are those of the file that came, and status and rows those of all its parts.
 *
 * @param receivedAt modification time of the file it was read from
 * @param warnings that were seen when its files were read, explained or not
 * @param contextHash fingerprint of the setting it was judged in
 * @param keptAs name of the kept rows of its file; empty for a rejected version
 * @param sheets that were read of its file; none for a text file
 * @param combined the files it consists of, in the order in which they came, where it is not its own file alone
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

    /** Whether it was refused because the program failed over it, which its sender can do nothing about. */
    public boolean isProgramFault() {
        return this.status == VersionStatus.REJECTED && ProgramFault.wasJudged(this.contextHash);
    }

    /** The files it consists of, in the order in which they came; none of a version that was rejected or taken back. */
    public List<Version> parts() {
        return this.combined.isEmpty() && isEffective() ? List.of(this) : this.combined;
    }

    /** How many tables its own file has. */
    int tableCount() {
        return Math.max(1, this.sheets.size());
    }

    /** Whether it is a file that came, and not what counts since one was taken back. */
    public boolean isFile() {
        return this.status == VersionStatus.REJECTED || parts().stream().anyMatch(part -> part.id == this.id);
    }

    /** What its own file has. */
    Version ownFile() {
        return this.combined.stream()
                .filter(part -> part.id == this.id)
                .findFirst()
                .orElse(this);
    }

    /** The same, made of these files. */
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
