package org.duxue.intake;

import java.time.Instant;
import org.duxue.reading.TableFile.RowCounts;

/**
 * A version of a submission, as recorded.
 *
 * @param receivedAt modification time of the file it was read from
 * @param judgedIn fingerprint of the setting it was judged in
 * @param keptAs name of the kept rows; empty for a rejected version
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
        String judgedIn,
        String keptAs,
        FileStamp seen) {

    public boolean isEffective() {
        return this.status != VersionStatus.REJECTED;
    }

    /** The name of the file that held it when it was last looked at; under this name stands what its sender was told. */
    String lastName() {
        String path = this.seen.relativePath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
