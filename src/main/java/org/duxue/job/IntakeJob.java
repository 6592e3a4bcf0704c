package org.duxue.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From dropped files to recorded versions and feedback. */
@Configuration(proxyBeanMethods = false)
public class IntakeJob {

    public static final String NAME = "intake";
    /** Tells one run from another; the tables keep what each has to do. */
    static final String RUN = "run";
    /** When the run looks at the folder. */
    static final String NOW = "now";
    /** The month of today, of which later ones are refused. */
    static final String MONTH = "month";
    /** The month of files that tell none. */
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
