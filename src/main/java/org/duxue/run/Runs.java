package org.duxue.run;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.duxue.intake.Drop;
import org.duxue.intake.ExplanationIntake;
import org.duxue.intake.Intake;
import org.duxue.intake.IntakeReport;
import org.duxue.intake.Versions;
import org.duxue.ledger.EntriesIntake;
import org.duxue.report.Publication;
import org.duxue.report.PublishSteps;
import org.duxue.run.worker.StandstillException;
import org.duxue.shared.Period;
import org.duxue.summary.Consolidations;
import org.duxue.summary.PeriodAtWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/** The one door to a run: the command line and the timetable start jobs here and nowhere else. */
class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int MOST_RECENT = 10;

    private final JobOperator operator;
    private final JobRepository jobs;
    private final Job intakeJob;
    private final Job consolidateJob;
    private final Intake intake;
    private final PeriodAtWork work;
    private final Consolidations consolidations;
    private final Publication publication;
    private final Versions versions;
    private final ExplanationIntake explanationIntake;
    private final EntriesIntake entriesIntake;
    private final boolean handsOut;
    private volatile @Nullable Running running;
    private volatile boolean stopping;
    private Watchers watchers = new Watchers();

    Runs(
            JobOperator operator,
            JobRepository jobs,
            Job intakeJob,
            Job consolidateJob,
            Intake intake,
            PeriodAtWork work,
            Consolidations consolidations,
            Publication publication,
            Versions versions,
            ExplanationIntake explanationIntake,
            EntriesIntake entriesIntake,
            boolean handsOut) {
        this.operator = operator;
        this.jobs = jobs;
        this.intakeJob = intakeJob;
        this.consolidateJob = consolidateJob;
        this.intake = intake;
        this.work = work;
        this.consolidations = consolidations;
        this.publication = publication;
        this.versions = versions;
        this.explanationIntake = explanationIntake;
        this.entriesIntake = entriesIntake;
        this.handsOut = handsOut;
    }

    void tell(Watchers all) {
        this.watchers = all;
    }

    /** Takes in what is new. Without anything new no job is started. */
    IntakeReport takeIn(@Nullable Period defaultPeriod) throws IOException {
        Drop drop = this.intake.plan(defaultPeriod);
        String further = this.explanationIntake.plan(drop.explanations()) + this.entriesIntake.plan(drop.entries());
        if (!drop.toRead().isEmpty() || !further.isEmpty()) {
            run(this.intakeJob, neverDone(drop.digest() + further));
        }
        if (this.handsOut) {
            this.intake.lookBack();
        }
        IntakeReport report =
                this.intake.finish().and(this.explanationIntake.taken()).and(this.entriesIntake.taken());
        this.watchers.tookIn(report);
        return report;
    }

    /**
     * A file that was put back as it was is work that looks like work done before. What is handed out is never resumed: the
     * store tells better than the parts of before what is done.
     */
    private JobParameters neverDone(String digest) {
        JobParameters parameters = parameters(digest, 0);
        for (long repetition = 1; isDone(parameters); repetition++) {
            parameters = parameters(digest, repetition);
        }
        return parameters;
    }

    private boolean isDone(JobParameters parameters) {
        JobExecution last = this.jobs.getLastJobExecution(this.intakeJob.getName(), parameters);
        return last != null && (this.handsOut || last.getStatus() == BatchStatus.COMPLETED);
    }

    private static JobParameters parameters(String digest, long repetition) {
        return new JobParametersBuilder()
                .addString(IntakeFlow.DROP, digest)
                .addLong(ConsolidateFlow.REPETITION, repetition)
                .toJobParameters();
    }

    /**
     * Consolidates a period. After a failure the same call resumes; after a success it does everything again.
     *
     * @param reportLanguage zh or en, for page, workbook and reply
     */
    Publication.Published consolidate(Period period, String reportLanguage) {
        run(
                this.consolidateJob,
                new JobParametersBuilder()
                        .addString(ConsolidateFlow.PERIOD, period.toString())
                        .addString(ConsolidateFlow.INPUTS, this.work.prepare(period))
                        .addLong(ConsolidateFlow.REPETITION, (long) this.consolidations.runs(period))
                        .addString(PublishSteps.LANGUAGE, reportLanguage, false)
                        .toJobParameters());
        Publication.Published published = this.publication.last();
        this.watchers.consolidated(published);
        return published;
    }

    SortedSet<Period> waitingBefore(Period period) {
        return this.work.waitingBefore(period);
    }

    boolean hasSubmissions(Period period) {
        return this.versions.periods().contains(period);
    }

    /**
     * An execution of a job.
     *
     * @param period empty for an intake
     * @param began in the zone of the machine
     * @param took absent while it goes on
     */
    record Recent(
            String job,
            String period,
            BatchStatus status,
            LocalDateTime began,
            @Nullable Duration took) {}

    /** The last executions of both jobs, the newest first whatever the clock said. */
    List<Recent> recent() {
        List<JobExecution> executions = new ArrayList<>();
        jobs().forEach(job -> executions.addAll(executions(job)));
        executions.sort(Comparator.comparing(JobExecution::getId).reversed());
        return executions.stream().limit(MOST_RECENT).map(Runs::recent).toList();
    }

    private static Recent recent(JobExecution execution) {
        LocalDateTime start = execution.getStartTime();
        LocalDateTime end = execution.getEndTime();
        return new Recent(
                execution.getJobInstance().getJobName(),
                execution.getJobParameters().getString(ConsolidateFlow.PERIOD, ""),
                execution.getStatus(),
                execution.getCreateTime(),
                start == null || end == null ? null : Duration.between(start, end));
    }

    private List<JobExecution> executions(Job job) {
        return this.jobs.getJobInstances(job.getName(), 0, MOST_RECENT).stream()
                .flatMap(instance -> this.jobs.getJobExecutions(instance).stream())
                .toList();
    }

    /**
     * Executions that a dead process left behind are set to failed, so that the next call resumes them; called before
     * anything is started. Their chunks were rolled back or are recorded, so nothing is done twice.
     */
    void recoverDeadRuns() {
        for (Job job : jobs()) {
            for (JobExecution dead : this.jobs.findRunningJobExecutions(job.getName())) {
                recover(dead);
            }
            for (JobExecution execution : executions(job)) {
                if (execution.getStatus() == BatchStatus.UNKNOWN || hasStepWithoutEnd(execution)) {
                    fail(execution);
                }
            }
        }
    }

    /** The database was lost while a step was ending: the job is known to have failed, its step seems to run for ever. */
    private static boolean hasStepWithoutEnd(JobExecution execution) {
        return execution.getStatus() == BatchStatus.FAILED
                && execution.getStepExecutions().stream()
                        .map(StepExecution::getStatus)
                        .anyMatch(status -> status.isRunning() || status == BatchStatus.UNKNOWN);
    }

    /** A worker may be saving a part of it in this very moment. */
    private void recover(JobExecution dead) {
        for (int tries = 1; ; tries++) {
            try {
                this.operator.recover(Objects.requireNonNull(this.jobs.getJobExecution(dead.getId())));
                return;
            } catch (OptimisticLockingFailureException changed) {
                if (tries == MOST_RECENT) {
                    throw changed;
                }
            }
        }
    }

    /** What {@link JobOperator#recover} refuses to do: it does not touch executions whose end is not known. */
    private void fail(JobExecution unknown) {
        for (StepExecution step : unknown.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                this.jobs.update(step);
            }
        }
        unknown.setStatus(BatchStatus.FAILED);
        unknown.setExitStatus(ExitStatus.FAILED);
        unknown.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
        this.jobs.update(unknown);
    }

    /** Stops the job that this process is running: the chunk at work is committed, the rest is left for the next start. */
    void stop() {
        Running now = this.running;
        this.stopping = true;
        if (now == null) {
            return;
        }
        for (JobExecution execution :
                this.jobs.findRunningJobExecutions(now.job().getName())) {
            if (execution.getJobParameters().equals(now.parameters())) {
                try {
                    this.operator.stop(execution);
                } catch (JobExecutionException endedMeanwhile) {
                    LOG.debug("{} ended before it was stopped", now.job().getName(), endedMeanwhile);
                }
            }
        }
    }

    private record Running(Job job, JobParameters parameters) {}

    private void run(Job job, JobParameters parameters) {
        if (this.stopping) {
            throw new StoppedException();
        }
        this.running = new Running(job, parameters);
        try {
            forgetWhatNeverBegan(job, parameters);
            JobExecution execution = this.operator.start(job, parameters);
            this.watchers.ended(execution);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                standstill(execution).ifPresent(still -> {
                    throw new OutOfReachException(still.line(), still);
                });
                throw this.stopping ? new StoppedException() : new RunFailedException(job.getName(), execution);
            }
        } catch (JobExecutionException refused) {
            throw new RunFailedException(job.getName(), refused);
        } finally {
            this.running = null;
        }
    }

    /** The database was lost between the two entries that a new job makes: Spring Batch would never start what has only the first. */
    private void forgetWhatNeverBegan(Job job, JobParameters parameters) {
        JobInstance instance = this.jobs.getJobInstance(job.getName(), parameters);
        if (instance != null && this.jobs.getJobExecutions(instance).isEmpty()) {
            this.jobs.deleteJobInstance(instance);
        }
    }

    private static Optional<StandstillException> standstill(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .flatMap(failure -> Stream.iterate(failure, Objects::nonNull, Throwable::getCause))
                .filter(StandstillException.class::isInstance)
                .map(StandstillException.class::cast)
                .findFirst();
    }

    private List<Job> jobs() {
        return List.of(this.intakeJob, this.consolidateJob);
    }
}
