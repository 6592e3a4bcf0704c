package org.duxue.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that turns dropped files into recorded versions and feedback. */
@Configuration(proxyBeanMethods = false)
public class IntakeJob {

    public static final String NAME = "intake";
    /** Identifies a run; the tables hold the work of each. */
    static final String RUN = "run";
    /** The time at which the run scans the folder. */
    static final String NOW = "now";
    /** The current month; files of later months are refused. */
    static final String MONTH = "month";
    /** The month of files that give none. */
    static final String DEFAULT_PERIOD = "defaultPeriod";

    @Bean
    Job intakeJob(
            JobRepository jobs,
            Step planDrop,
            Step readFiles,
            Step askQuestions,
            Step readExplanations,
            Step readEntries) {
        return new JobBuilder(NAME, jobs)
                .start(planDrop)
                .next(readFiles)
                .next(askQuestions)
                .next(readExplanations)
                .next(readEntries)
                .build();
    }
}
