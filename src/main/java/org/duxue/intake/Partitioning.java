package org.duxue.intake;

import org.springframework.batch.core.partition.PartitionHandler;

/**
 * How the reading of a run is distributed, and how much each worker takes at once.
 *
 * @param bytesPerPartition maximum bytes of a partition, unless a single submission has more
 */
public record Partitioning(PartitionHandler handler, long bytesPerPartition) {

    /** The step that reads a partition of the files. */
    public static final String READ_PART = "readPart";
}
