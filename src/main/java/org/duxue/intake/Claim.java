package org.duxue.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file and what it is a version of.
 *
 * @param newest the newest version recorded so far
 */
public record Claim(
        DroppedFile file, SubmissionKey key, @Nullable Version newest) {}
