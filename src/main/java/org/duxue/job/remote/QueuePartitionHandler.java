package org.duxue.job.remote;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.duxue.shared.Progress;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Sends the partitions of a run to the workers and waits until the job tables record all as done. Unlike the handler of
 * Spring Batch it tolerates a broker or a database that is unavailable for a while, and ends when the run is stopped.
 */
final class QueuePartitionHandler extends AbstractPartitionHandler {

    private static final long PAUSE_MILLIS = 500;

    private final PartitionSender outbox;
    private final PartitionStatus parts;
    private final JobRepository jobs;
    private final InstallationVersion terms;
    private final Duration patience;
    private final Progress progress;

    QueuePartitionHandler(
            PartitionSender outbox,
            PartitionStatus parts,
            JobRepository jobs,
            InstallationVersion terms,
            Duration patience,
            Progress progress) {
        this.outbox = outbox;
        this.parts = parts;
        this.jobs = jobs;
        this.terms = terms;
        this.patience = patience;
        this.progress = progress;
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> executions)
            throws JobInterruptedException {
        long job = manager.getJobExecutionId();
        Set<Long> numbers = new LinkedHashSet<>();
        executions.stream().map(StepExecution::getId).sorted().forEach(numbers::add);
        PartitionTracker round =
                new PartitionTracker(this.outbox, this.parts, this.terms, job, numbers, this.patience, this.progress);
        while (!round.isDone()) {
            pause();
        }
        return found(numbers);
    }

    private Set<StepExecution> found(Collection<Long> numbers) {
        Set<StepExecution> found = new LinkedHashSet<>();
        for (long number : numbers) {
            StepExecution part = Objects.requireNonNull(this.jobs.getStepExecution(number));
            if (part.getStatus() == BatchStatus.FAILED) {
                throw new IllegalStateException(part.getStepName() + " failed at its worker: "
                        + part.getExitStatus()
                                .getExitDescription()
                                .lines()
                                .findFirst()
                                .orElse("it did not say why"));
            }
            found.add(part);
        }
        return found;
    }

    private static void pause() throws JobInterruptedException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JobInterruptedException("interrupted while workers read files");
        }
    }
}
