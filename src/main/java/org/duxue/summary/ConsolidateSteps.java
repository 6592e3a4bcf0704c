package org.duxue.summary;

import org.duxue.shared.Kind;
import org.duxue.shared.Progress;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of a consolidation up to the figures: gather, then one for each area. */
@Configuration(proxyBeanMethods = false)
class ConsolidateSteps {

    private static final int SUBMISSIONS_A_COMMIT = 50;

    @Bean
    Step gather(JobRepository jobs, PlatformTransactionManager transactions, PeriodAtWork work) {
        return new StepBuilder(jobs)
                .tasklet(
                        (contribution, context) -> {
                            work.record();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                // another run may have noted other submissions since this one broke off
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step addUpEquipment(Parts parts) {
        return parts.addUp(Kind.EQUIPMENT);
    }

    @Bean
    Step addUpStaffing(Parts parts) {
        return parts.addUp(Kind.STAFF);
    }

    @Bean
    Step addUpSafety(Parts parts) {
        return parts.addUp(Kind.SAFETY);
    }

    @Bean
    Step addUpFitness(Parts parts) {
        return parts.addUp(Kind.FITNESS);
    }

    @Bean
    Step addUpEnforcement(Parts parts) {
        return parts.addUp(Kind.ENFORCEMENT);
    }

    @Bean
    Step addUpPay(Parts parts) {
        return parts.addUp(Kind.INSURANCE);
    }

    @Bean
    Parts parts(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            PeriodAtWork work,
            Accounts accounts,
            AsyncTaskExecutor workers,
            Progress progress) {
        return new Parts(jobs, transactions, work, accounts, workers, progress);
    }

    /** What the six alike steps are made of. The step takes the name of its bean. */
    record Parts(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            PeriodAtWork work,
            Accounts accounts,
            AsyncTaskExecutor workers,
            Progress progress) {

        Step addUp(Kind kind) {
            MissingAccounts missing = new MissingAccounts(this.work, this.accounts, kind, this.progress);
            return new StepBuilder(this.jobs)
                            .<Received, Accounts.Worked>chunk(SUBMISSIONS_A_COMMIT)
                            .transactionManager(this.transactions)
                            .reader(missing)
                            .stream(missing)
                            .processor(missing::workOut)
                            .writer(worked -> this.accounts.record(worked.getItems()))
                            .taskExecutor(this.workers)
                            .build();
        }
    }
}
