package org.duxue.run;

import org.duxue.run.worker.HandedOut;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From dropped files to recorded versions and feedback. */
@Configuration(proxyBeanMethods = false)
class IntakeFlow {

    static final String NAME = "intake";
    static final String DROP = "drop";

    @Bean
    Job intakeJob(
            JobRepository jobs,
            Step readFiles,
            ObjectProvider<HandedOut> handedOut,
            Step readExplanations,
            Step readEntries) {
        return new JobBuilder(NAME, jobs)
                .start(handedOut.stream().map(HandedOut::step).findFirst().orElse(readFiles))
                .next(readExplanations)
                .next(readEntries)
                .build();
    }
}
