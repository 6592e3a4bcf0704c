package org.duxue.run;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.duxue.intake.Drop;
import org.duxue.intake.Intake;
import org.duxue.intake.IntakeReport;
import org.duxue.intake.Versions;
import org.duxue.ledger.EntriesIntake;
import org.duxue.report.Publication;
import org.duxue.shared.Period;
import org.duxue.summary.Consolidations;
import org.duxue.summary.PeriodAtWork;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** The one door to a run: the command line and the timetable start jobs here and nowhere else. */
class Runs {

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
    private final EntriesIntake entriesIntake;

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
            EntriesIntake entriesIntake) {
        this.operator = operator;
        this.jobs = jobs;
        this.intakeJob = intakeJob;
        this.consolidateJob = consolidateJob;
        this.intake = intake;
        this.work = work;
        this.consolidations = consolidations;
        this.publication = publication;
        this.versions = versions;
        this.entriesIntake = entriesIntake;
    }

    /** Takes in what is new. Without anything new no job is started. */
    IntakeReport takeIn(@Nullable Period defaultPeriod) throws IOException {
        Drop drop = this.intake.plan(defaultPeriod);
        String entries = this.entriesIntake.plan(drop.entries());
        if (!drop.toRead().isEmpty() || !entries.isEmpty()) {
            run(this.intakeJob, notYetDone(drop.digest() + entries));
        }
        return this.intake.finish().and(this.entriesIntake.taken());
    }

    /** The same files can be new twice, as when one is touched there and back; only a run that broke off is resumed. */
    private JobParameters notYetDone(String drop) {
        for (long repetition = 0; ; repetition++) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString(IntakeFlow.DROP, drop)
                    .addLong(ConsolidateFlow.REPETITION, repetition)
                    .toJobParameters();
            JobExecution last = this.jobs.getLastJobExecution(this.intakeJob.getName(), parameters);
            if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
                return parameters;
            }
        }
    }

    /** Consolidates a period. After a failure the same call resumes; after a success it does everything again. */
    Publication.Published consolidate(Period period) {
        run(
                this.consolidateJob,
                new JobParametersBuilder()
                        .addString(ConsolidateFlow.PERIOD, period.toString())
                        .addString(ConsolidateFlow.INPUTS, this.work.inputs(period))
                        .addLong(ConsolidateFlow.REPETITION, (long) this.consolidations.runs(period))
                        .toJobParameters());
        return this.publication.last();
    }

    SortedSet<Period> waitingBefore(Period period) {
        return this.work.waitingBefore(period);
    }

    boolean hasSubmissions(Period period) {
        return this.versions.periods().contains(period);
    }

    /** The last executions of both jobs, the newest first: job, period, status, start and duration. */
    List<String> recent() {
        List<JobExecution> executions = new ArrayList<>();
        for (Job job : new Job[] {this.intakeJob, this.consolidateJob}) {
            this.jobs
                    .getJobInstances(job.getName(), 0, MOST_RECENT)
                    .forEach(instance -> executions.addAll(this.jobs.getJobExecutions(instance)));
        }
        executions.sort(Comparator.comparing(JobExecution::getCreateTime).reversed());
        return executions.stream().limit(MOST_RECENT).map(Runs::line).toList();
    }

    private static String line(JobExecution execution) {
        String period = execution.getJobParameters().getString(ConsolidateFlow.PERIOD, "");
        String duration = execution.getStartTime() == null || execution.getEndTime() == null
                ? ""
                : Duration.between(execution.getStartTime(), execution.getEndTime())
                                .toMillis()
                        + " ms";
        return String.join(
                        "  ",
                        execution.getJobInstance().getJobName(),
                        period,
                        execution.getStatus().toString(),
                        execution
                                .getCreateTime()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                        duration)
                .stripTrailing();
    }

    /** Executions that a dead process left as running are set to failed, so that the next call resumes them. */
    void recoverDeadRuns() {
        for (Job job : new Job[] {this.intakeJob, this.consolidateJob}) {
            for (JobExecution dead : this.jobs.findRunningJobExecutions(job.getName())) {
                this.operator.recover(dead);
            }
        }
    }

    /**
     * An execution whose end could not be written down, as on a full disk, is set to failed. Going on is safe: what a
     * step recorded it recorded in the same transaction as its progress, and what is not recorded it does again.
     */
    private void settle(Job job, JobParameters parameters) {
        JobInstance instance = this.jobs.getJobInstance(job.getName(), parameters);
        if (instance == null) {
            return;
        }
        for (JobExecution execution : this.jobs.getJobExecutions(instance)) {
            if (execution.getStatus() == BatchStatus.UNKNOWN) {
                execution.getStepExecutions().stream()
                        .filter(step -> step.getStatus() == BatchStatus.UNKNOWN)
                        .forEach(step -> {
                            step.setStatus(BatchStatus.FAILED);
                            this.jobs.update(step);
                        });
                execution.setStatus(BatchStatus.FAILED);
                this.jobs.update(execution);
            }
        }
    }

    private void run(Job job, JobParameters parameters) {
        settle(job, parameters);
        try {
            JobExecution execution = this.operator.start(job, parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new RunFailedException(job.getName(), execution);
            }
        } catch (JobExecutionException refused) {
            throw new RunFailedException(job.getName(), refused);
        }
    }
}
