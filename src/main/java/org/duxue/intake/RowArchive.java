package org.duxue.intake;

import java.io.IOException;

/** Where the accepted rows of files go. */
public interface RowArchive {

    /** Keeps nothing, for judging alone. */
    RowArchive OF_NOTHING = (submission, sha256) -> RowArchiveWriter.NOTHING;

    /** Starts keeping; nothing is in place until {@link RowArchiveWriter#commit}. */
    RowArchiveWriter start(SubmissionFile submission, String sha256) throws IOException;
}
