package org.duxue.intake;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The step of the intake job. Its item is a file: rows cost no framework call. */
@Configuration(proxyBeanMethods = false)
class IntakeSteps {

    /** Files in a transaction: enough that a commit, which waits for the disk, weighs little. */
    private static final int FILES_A_COMMIT = 50;

    @Bean
    Step readFiles(
            JobRepository jobs, PlatformTransactionManager transactions, Intake intake, AsyncTaskExecutor workers) {
        return new StepBuilder(jobs)
                .<Claim, Verdict>chunk(FILES_A_COMMIT)
                .transactionManager(transactions)
                .reader(intake::next)
                .processor(intake::read)
                .writer(verdicts -> intake.record(verdicts.getItems()))
                .taskExecutor(workers)
                .build();
    }
}
