package org.duxue.ledger;

import org.duxue.summary.PeriodAtWork;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step in which the ledger follows every finding of the period. */
@Configuration(proxyBeanMethods = false)
class LedgerSteps {

    @Bean
    Step followFindings(
            JobRepository jobs, PlatformTransactionManager transactions, PeriodAtWork work, LedgerWork ledger) {
        return new StepBuilder(jobs)
                .tasklet(
                        (contribution, context) -> {
                            ledger.bringForward(work.gathered());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                // another run may have followed other findings since this one broke off
                .allowStartIfComplete(true)
                .build();
    }
}
