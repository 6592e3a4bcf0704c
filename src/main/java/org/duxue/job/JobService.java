package org.duxue.job;

import java.io.IOException;
import java.util.SortedSet;
import org.duxue.intake.DropPlan;
import org.duxue.intake.IntakeReport;
import org.duxue.intake.IntakeRuns;
import org.duxue.report.Publication;
import org.duxue.report.PublishSteps;
import org.duxue.shared.Period;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.PeriodSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.context.ApplicationEventPublisher;

/** Starts jobs for the commands and the schedule. Jobs are started nowhere else. */
public class JobService {

    private final DuxueJobs jobs;
    private final JobRunner runner;
    private final DropPlan dropPlan;
    private final IntakeRuns runs;
    private final ConsolidationPlan plan;
    private final Publication publication;
    private final ApplicationEventPublisher events;

    JobService(
            DuxueJobs jobs,
            JobRunner runner,
            DropPlan dropPlan,
            IntakeRuns runs,
            ConsolidationPlan plan,
            Publication publication,
            ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.runner = runner;
        this.dropPlan = dropPlan;
        this.runs = runs;
        this.plan = plan;
        this.publication = publication;
        this.events = events;
    }

    /**
     * Reads new files. Without new files no job is started. An interrupted run is not resumed: the next one finds its
     * remaining work in the tables.
     */
    public IntakeReport takeIn(@Nullable Period defaultPeriod, Today today) throws IOException {
        DropPlan.Look look = this.dropPlan.look(defaultPeriod, today.month());
        IntakeReport report;
        if (look.hasNews()) {
            long number = this.runs.next();
            JobParametersBuilder parameters = new JobParametersBuilder()
                    .addLong(IntakeJob.RUN, number)
                    .addString(IntakeJob.NOW, today.now().toString(), false)
                    .addString(IntakeJob.MONTH, today.month().toString(), false);
            if (defaultPeriod != null) {
                parameters.addString(IntakeJob.DEFAULT_PERIOD, defaultPeriod.toString(), false);
            }
            this.runner.run(this.jobs.intake(), parameters.toJobParameters());
            report = this.runs.report(number);
        } else {
            report = this.runs.nothingNew(look);
        }
        this.events.publishEvent(new IntakeCompleted(report));
        return report;
    }

    /**
     * Consolidates a period. After a failure the same call resumes; after a success it consolidates again.
     *
     * @param reportLanguage zh or en, for page, workbook and reply
     */
    public Publication.Published consolidate(Period period, String reportLanguage) {
        PeriodSnapshot snapshot = this.plan.look(period);
        this.runner.run(
                this.jobs.consolidate(),
                new JobParametersBuilder()
                        .addString(ConsolidateJob.PERIOD, period.toString())
                        .addString(ConsolidateJob.INPUTS, this.plan.inputs(snapshot))
                        .addLong(ConsolidateJob.REPETITION, (long) this.plan.repetition(period))
                        .addString(PublishSteps.LANGUAGE, reportLanguage, false)
                        .toJobParameters());
        Publication.Published published = this.publication.find(snapshot);
        this.events.publishEvent(new PeriodConsolidated(published));
        return published;
    }

    public SortedSet<Period> waitingBefore(Period period) {
        return this.plan.waitingBefore(period);
    }

    public boolean hasSubmissions(Period period) {
        return this.plan.hasSubmissions(period);
    }

    /** Stops the job that this process is running; completed work is saved, and nothing new is started. */
    public void stop() {
        this.runner.stop();
    }
}
