package org.duxue.job.remote;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the progress of the partitions of a job. Everything is written through the {@link JobRepository}; status is
 * read with one query, because the repository would read every step with its context, twice a second.
 */
final class PartitionStatus {

    private final JobRepository jobs;
    private final JdbcClient jdbc;

    PartitionStatus(JobRepository jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /**
     * The progress of a partition.
     *
     * @param commits the number of commits of the partition
     * @param files recorded files
     */
    record Progress(BatchStatus status, long commits, long files) {}

    /** The status of each partition by its number. */
    Map<Long, Progress> of(long job, Set<Long> partitions) {
        Map<Long, Progress> progress = new HashMap<>();
        this.jdbc.sql("""
                        SELECT STEP_EXECUTION_ID, STATUS, VERSION, WRITE_COUNT FROM BATCH_STEP_EXECUTION
                        WHERE JOB_EXECUTION_ID = :job""").param("job", job).query(row -> {
            long partition = row.getLong("STEP_EXECUTION_ID");
            if (partitions.contains(partition)) {
                progress.put(
                        partition,
                        new Progress(
                                BatchStatus.valueOf(row.getString("STATUS")),
                                row.getLong("VERSION"),
                                row.getLong("WRITE_COUNT")));
            }
        });
        return progress;
    }

    /** Whether a job is still running: neither stopped, nor restarted by another process. */
    boolean isRunning(long job) {
        return this.jdbc
                .sql("SELECT STATUS FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = :job AND END_TIME IS NULL")
                .param("job", job)
                .query(String.class)
                .optional()
                .map(BatchStatus::valueOf)
                .filter(status -> status == BatchStatus.STARTING || status == BatchStatus.STARTED)
                .isPresent();
    }

    /**
     * Resets a failed partition so that it can be restarted; a worker that is still working on it can no longer save.
     *
     * @return false when a worker saved part of it concurrently and is therefore still working
     */
    boolean reopen(long partition) {
        StepExecution step = Objects.requireNonNull(this.jobs.getStepExecution(partition));
        step.setStatus(BatchStatus.STARTING);
        step.setExitStatus(ExitStatus.EXECUTING);
        try {
            this.jobs.update(step);
            return true;
        } catch (OptimisticLockingFailureException atWork) {
            return false;
        }
    }
}
