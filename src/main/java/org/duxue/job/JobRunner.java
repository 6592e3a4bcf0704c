package org.duxue.job;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.job.remote.StandstillException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.batch.autoconfigure.JobExecutionEvent;
import org.springframework.context.ApplicationEventPublisher;

/** Runs one job at a time to its end, and stops it when the process ends. */
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Running running;
    private volatile boolean stopping;

    JobRunner(JobOperator operator, JobRepository repository, ApplicationEventPublisher events) {
        this.operator = operator;
        this.repository = repository;
        this.events = events;
    }

    private record Running(Job job, JobParameters parameters) {}

    /** Returns when the job is completed; any other outcome is an exception. */
    void run(Job job, JobParameters parameters) {
        if (this.stopping) {
            throw new StoppedException();
        }
        this.running = new Running(job, parameters);
        try {
            deleteInstanceWithoutExecution(job, parameters);
            JobExecution execution = this.operator.start(job, parameters);
            this.events.publishEvent(new JobExecutionEvent(execution));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                standstill(execution).ifPresent(still -> {
                    throw new UnavailableException(still.line(), still);
                });
                throw this.stopping ? new StoppedException() : new JobFailedException(job.getName(), execution);
            }
        } catch (JobExecutionException refused) {
            throw new JobFailedException(job.getName(), refused);
        } finally {
            this.running = null;
        }
    }

    /**
     * Deletes a job instance without an execution, which is left when the database is lost between the two inserts of a
     * new job. Spring Batch would never start it.
     */
    private void deleteInstanceWithoutExecution(Job job, JobParameters parameters) {
        JobInstance instance = this.repository.getJobInstance(job.getName(), parameters);
        if (instance != null && this.repository.getJobExecutions(instance).isEmpty()) {
            this.repository.deleteJobInstance(instance);
        }
    }

    private static Optional<StandstillException> standstill(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .flatMap(failure -> Stream.iterate(failure, Objects::nonNull, Throwable::getCause))
                .filter(StandstillException.class::isInstance)
                .map(StandstillException.class::cast)
                .findFirst();
    }

    /** Stops after the current chunk is committed; the rest is left for the next start. Nothing is started any more. */
    void stop() {
        Running now = this.running;
        this.stopping = true;
        if (now == null) {
            return;
        }
        for (JobExecution execution :
                this.repository.findRunningJobExecutions(now.job().getName())) {
            if (execution.getJobParameters().equals(now.parameters())) {
                try {
                    this.operator.stop(execution);
                } catch (JobExecutionException endedMeanwhile) {
                    LOG.debug("{} ended before it was stopped", now.job().getName(), endedMeanwhile);
                }
            }
        }
    }
}
