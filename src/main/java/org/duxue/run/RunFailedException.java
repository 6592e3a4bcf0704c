package org.duxue.run;

import org.springframework.batch.core.job.JobExecution;

/** A job did not end well: a bug or the machine. */
final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunFailedException(String job, JobExecution execution) {
        super(
                "the job " + job + " ended as " + execution.getStatus(),
                execution.getAllFailureExceptions().stream().findFirst().orElse(null));
    }

    RunFailedException(String job, Exception cause) {
        super("the job " + job + " could not be started", cause);
    }
}
