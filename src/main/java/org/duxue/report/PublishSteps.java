package org.duxue.report;

import org.duxue.report.words.Words;
import org.duxue.summary.PeriodAtWork;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The last step of a consolidation: the results are written, and only then is the period consolidated. */
@Configuration(proxyBeanMethods = false)
public class PublishSteps {

    /** The parameter that names the language of page, workbook and reply; it does not say which run it is. */
    public static final String LANGUAGE = "reportLanguage";

    @Bean
    Step publish(
            JobRepository jobs, PlatformTransactionManager transactions, PeriodAtWork work, Publication publication) {
        return new StepBuilder(jobs)
                .tasklet(
                        (contribution, context) -> {
                            publication.publish(work.gathered(), words(context));
                            work.finish();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private static Words words(ChunkContext context) {
        return Words.of(context.getStepContext()
                .getJobParameters()
                .getOrDefault(LANGUAGE, "zh")
                .toString());
    }
}
