package org.duxue.intake;

import org.springframework.batch.core.partition.PartitionHandler;

/**
 * Who reads the files of a run, and how much each takes at once.
 *
 * @param bytesAPart most bytes of a part, unless a single submission has more
 */
public record Partitioning(PartitionHandler handler, long bytesAPart) {

    /** The step that reads a part of the files. */
    public static final String READ_PART = "readPart";
}
