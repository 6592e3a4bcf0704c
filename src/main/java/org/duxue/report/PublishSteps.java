package org.duxue.report;

import org.duxue.summary.PeriodAtWork;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The last step of a consolidation: the results are written, and only then is the period consolidated. */
@Configuration(proxyBeanMethods = false)
class PublishSteps {

    @Bean
    Step publish(
            JobRepository jobs, PlatformTransactionManager transactions, PeriodAtWork work, Publication publication) {
        return new StepBuilder(jobs)
                .tasklet(
                        (contribution, context) -> {
                            publication.publish(work.gathered());
                            work.finish();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
