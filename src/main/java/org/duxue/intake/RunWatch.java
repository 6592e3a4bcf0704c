package org.duxue.intake;

/** Tells whether the run of a part that is being read still wants it. */
public interface RunWatch {

    /** Whether a job execution goes on and the process that reads for it is not told to end. */
    boolean isWanted(long jobExecution);
}
