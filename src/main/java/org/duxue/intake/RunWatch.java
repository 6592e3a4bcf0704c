package org.duxue.intake;

/** Checks whether the run that a partition belongs to still needs it. */
public interface RunWatch {

    /** Whether a job execution is still running and this process was not asked to stop. */
    boolean isWanted(long jobExecution);
}
