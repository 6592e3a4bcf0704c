package org.duxue.intake;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step of the intake that takes in explanations: after the files, whose warnings they are about. */
@Configuration(proxyBeanMethods = false)
class ExplanationSteps {

    @Bean
    Step readExplanations(JobRepository jobs, PlatformTransactionManager transactions, ExplanationIntake intake) {
        return new StepBuilder(jobs)
                .tasklet(
                        (contribution, context) -> {
                            intake.takeIn();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
