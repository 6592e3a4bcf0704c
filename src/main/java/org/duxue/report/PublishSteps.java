package org.duxue.report;

import org.duxue.registry.District;
import org.duxue.report.words.Words;
import org.duxue.shared.Progress;
import org.duxue.summary.ConsolidatedPeriod;
import org.duxue.summary.Consolidations;
import org.duxue.summary.Summaries;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The last steps of a consolidation: the results are written, and only then is the period consolidated. */
@Configuration(proxyBeanMethods = false)
public class PublishSteps {

    /** The parameter that names the language of page, workbook and reply; it does not say which run it is. */
    public static final String LANGUAGE = "reportLanguage";

    private static final String IN_LANGUAGE = "#{jobParameters['" + LANGUAGE + "'] ?: 'zh'}";

    /** An interrupted run is resumed at the district it had reached. */
    private static final int DISTRICTS_A_COMMIT = 1;

    @Bean
    Step publish(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            DistrictsToPublish districtsToPublish,
            DistrictPublisher districtPublisher) {
        return new StepBuilder(jobs)
                .<District, District>chunk(DISTRICTS_A_COMMIT)
                .transactionManager(transactions)
                .reader(districtsToPublish)
                .writer(districtPublisher)
                // another run may have published other results since this one was interrupted
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    DistrictsToPublish districtsToPublish(
            ConsolidatedPeriod period,
            Publication publication,
            Progress progress,
            @Value(IN_LANGUAGE) String language) {
        return new DistrictsToPublish(period, publication, Words.of(language), progress);
    }

    @Bean
    @StepScope
    DistrictPublisher districtPublisher(
            ConsolidatedPeriod period,
            Publication publication,
            Summaries summaries,
            Progress progress,
            @Value(IN_LANGUAGE) String language) {
        return new DistrictPublisher(period, publication, summaries.compare(), Words.of(language), progress);
    }

    @Bean
    Step publishAll(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            ConsolidatedPeriod period,
            Publication publication,
            Consolidations consolidations) {
        return new StepBuilder(jobs)
                .tasklet(
                        (contribution, context) -> {
                            publication.publishAll(
                                    period.snapshot(),
                                    Words.of(context.getStepContext()
                                            .getJobParameters()
                                            .getOrDefault(LANGUAGE, "zh")
                                            .toString()));
                            consolidations.finish(period.snapshot().period());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
