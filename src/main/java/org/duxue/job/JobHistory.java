package org.duxue.job;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/** The last executions of both jobs in the job tables. */
public class JobHistory {

    private static final int MOST_RECENT = 10;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JobRepository repository;
    private final DuxueJobs jobs;

    JobHistory(JobRepository repository, DuxueJobs jobs) {
        this.repository = repository;
        this.jobs = jobs;
    }

    /**
     * An execution of a job.
     *
     * @param period empty for an intake
     * @param began in Asia/Shanghai, the zone of all displayed times
     * @param took absent while it is running
     */
    public record Recent(
            String job,
            String period,
            BatchStatus status,
            LocalDateTime began,
            @Nullable Duration took) {}

    /** The newest first by execution id, regardless of the clock. */
    public List<Recent> recent() {
        return this.jobs.all().stream()
                .flatMap(job -> executions(job).stream())
                .sorted(Comparator.comparing(JobExecution::getId).reversed())
                .limit(MOST_RECENT)
                .map(JobHistory::recent)
                .toList();
    }

    private static Recent recent(JobExecution execution) {
        LocalDateTime start = execution.getStartTime();
        LocalDateTime end = execution.getEndTime();
        return new Recent(
                execution.getJobInstance().getJobName(),
                execution.getJobParameters().getString(ConsolidateJob.PERIOD, ""),
                execution.getStatus(),
                execution
                        .getCreateTime()
                        .atZone(ZoneId.systemDefault())
                        .withZoneSameInstant(ZONE)
                        .toLocalDateTime(),
                start == null || end == null ? null : Duration.between(start, end));
    }

    List<JobExecution> executions(Job job) {
        return this.repository.getJobInstances(job.getName(), 0, MOST_RECENT).stream()
                .flatMap(instance -> this.repository.getJobExecutions(instance).stream())
                .toList();
    }
}
