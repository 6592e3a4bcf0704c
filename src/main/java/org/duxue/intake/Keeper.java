package org.duxue.intake;

import java.io.IOException;

/** Where the accepted rows of files go. */
public interface Keeper {

    /** Keeps nothing, for judging alone. */
    Keeper OF_NOTHING = (claim, sha256) -> Keeping.NOTHING;

    /** Starts keeping; nothing is in place until {@link Keeping#commit}. */
    Keeping start(Claim claim, String sha256) throws IOException;
}
