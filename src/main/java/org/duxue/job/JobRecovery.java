package org.duxue.job;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Sets executions that a dead process left behind to failed, so that the next call resumes them. Their chunks were
 * rolled back or are recorded, so nothing is done twice.
 */
public class JobRecovery {

    private static final int MOST_TRIES = 10;

    private final JobOperator operator;
    private final JobRepository repository;
    private final DuxueJobs jobs;
    private final JobHistory history;

    JobRecovery(JobOperator operator, JobRepository repository, DuxueJobs jobs, JobHistory history) {
        this.operator = operator;
        this.repository = repository;
        this.jobs = jobs;
        this.history = history;
    }

    /** Must be called before anything is started. */
    public void recoverDeadRuns() {
        for (Job job : this.jobs.all()) {
            for (JobExecution dead : this.repository.findRunningJobExecutions(job.getName())) {
                recover(dead);
            }
            for (JobExecution execution : this.history.executions(job)) {
                if (execution.getStatus() == BatchStatus.UNKNOWN || hasStepWithoutEnd(execution)) {
                    fail(execution);
                }
            }
        }
    }

    /** The database was lost while a step was ending: the job is recorded as failed, but its step as running. */
    private static boolean hasStepWithoutEnd(JobExecution execution) {
        return execution.getStatus() == BatchStatus.FAILED
                && execution.getStepExecutions().stream()
                        .map(StepExecution::getStatus)
                        .anyMatch(status -> status.isRunning() || status == BatchStatus.UNKNOWN);
    }

    /** A worker may be saving a partition of it concurrently. */
    private void recover(JobExecution dead) {
        for (int tries = 1; ; tries++) {
            try {
                this.operator.recover(Objects.requireNonNull(this.repository.getJobExecution(dead.getId())));
                return;
            } catch (OptimisticLockingFailureException changed) {
                if (tries == MOST_TRIES) {
                    throw changed;
                }
            }
        }
    }

    /** Fails an execution in state UNKNOWN, which {@link JobOperator#recover} does not touch. */
    private void fail(JobExecution unknown) {
        for (StepExecution step : unknown.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                this.repository.update(step);
            }
        }
        unknown.setStatus(BatchStatus.FAILED);
        unknown.setExitStatus(ExitStatus.FAILED);
        unknown.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
        this.repository.update(unknown);
    }
}
