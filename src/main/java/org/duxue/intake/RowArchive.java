package org.duxue.intake;

import java.io.IOException;

/** Where the accepted rows of files are written. */
public interface RowArchive {

    /** Writes nothing; for checks. */
    RowArchive DISCARDING = (submission, sha256) -> RowArchiveWriter.NOTHING;

    /** Starts writing; nothing is in its final place until {@link RowArchiveWriter#commit}. */
    RowArchiveWriter start(SubmissionFile submission, String sha256) throws IOException;
}
