package org.duxue.job;

import org.springframework.batch.core.job.JobExecution;

/** A job failed because of a bug or of the machine. */
public final class JobFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobFailedException(String job, JobExecution execution) {
        super(
                "the job " + job + " ended as " + execution.getStatus(),
                execution.getAllFailureExceptions().stream().findFirst().orElse(null));
    }

    public JobFailedException(String job, Exception cause) {
        super("the job " + job + " could not be started", cause);
    }
}
