package org.duxue.ledger;

import org.duxue.registry.District;
import org.duxue.shared.Period;
import org.duxue.summary.ConsolidatedPeriod;
import org.duxue.summary.Consolidations;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.IteratorItemReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step in which the ledger follows every finding of the period, district by district. */
@Configuration(proxyBeanMethods = false)
class LedgerSteps {

    /** A restarted run continues with the district at which it was interrupted. */
    private static final int DISTRICTS_A_COMMIT = 1;

    @Bean
    Step followFindings(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            IteratorItemReader<District> districtsToFollow,
            ConsolidatedPeriod period,
            LedgerWork ledger) {
        return new StepBuilder(jobs)
                .<District, District>chunk(DISTRICTS_A_COMMIT)
                .transactionManager(transactions)
                .reader(districtsToFollow)
                .writer(districts -> districts.forEach(district -> ledger.rollForward(period.snapshot(), district)))
                // another run may have followed other findings since this one was interrupted
                .allowStartIfComplete(true)
                .build();
    }

    /** The districts of the table whose findings were not yet followed with the inputs of this consolidation. */
    @Bean
    @StepScope
    IteratorItemReader<District> districtsToFollow(
            Consolidations consolidations,
            ConsolidatedPeriod consolidated,
            @Value("#{jobParameters['period']}") String period) {
        return new IteratorItemReader<>(consolidations
                .toFollow(Period.parse(period).orElseThrow())
                .stream()
                .map(code -> consolidated.snapshot().registry().district(code).orElseThrow())
                .toList());
    }
}
