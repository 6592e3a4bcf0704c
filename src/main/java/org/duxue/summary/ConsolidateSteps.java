package org.duxue.summary;

import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Progress;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of a consolidation up to the figures: collect, then one step per area. */
@Configuration(proxyBeanMethods = false)
class ConsolidateSteps {

    private static final int SUBMISSIONS_A_COMMIT = 50;

    @Bean
    @JobScope
    ConsolidatedPeriod consolidatedPeriod(
            SubmissionCollector collector, @Value("#{jobParameters['period']}") String period) {
        return new ConsolidatedPeriod(collector, Period.parse(period).orElseThrow());
    }

    @Bean
    Step gather(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            ConsolidatedPeriod period,
            ConsolidationPlan plan,
            Consolidations consolidations,
            SubmissionAggregates aggregates) {
        return new StepBuilder(jobs)
                .tasklet(
                        (contribution, context) -> {
                            PeriodSnapshot snapshot = period.snapshot();
                            consolidations.begin(snapshot, plan.inputs(snapshot), aggregates);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                // another run may have recorded other submissions since this one was interrupted
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step addUpEquipment(AddingUp steps, MissingAggregates missingEquipment) {
        return steps.reading(missingEquipment);
    }

    @Bean
    Step addUpStaffing(AddingUp steps, MissingAggregates missingStaff) {
        return steps.reading(missingStaff);
    }

    @Bean
    Step addUpSafety(AddingUp steps, MissingAggregates missingSafety) {
        return steps.reading(missingSafety);
    }

    @Bean
    Step addUpFitness(AddingUp steps, MissingAggregates missingFitness) {
        return steps.reading(missingFitness);
    }

    @Bean
    Step addUpEnforcement(AddingUp steps, MissingAggregates missingEnforcement) {
        return steps.reading(missingEnforcement);
    }

    @Bean
    Step addUpPay(AddingUp steps, MissingAggregates missingInsurance) {
        return steps.reading(missingInsurance);
    }

    @Bean
    @StepScope
    MissingAggregates missingEquipment(ConsolidatedPeriod period, SubmissionAggregates aggregates, Progress progress) {
        return new MissingAggregates(period, aggregates, Kind.EQUIPMENT, progress);
    }

    @Bean
    @StepScope
    MissingAggregates missingStaff(ConsolidatedPeriod period, SubmissionAggregates aggregates, Progress progress) {
        return new MissingAggregates(period, aggregates, Kind.STAFF, progress);
    }

    @Bean
    @StepScope
    MissingAggregates missingSafety(ConsolidatedPeriod period, SubmissionAggregates aggregates, Progress progress) {
        return new MissingAggregates(period, aggregates, Kind.SAFETY, progress);
    }

    @Bean
    @StepScope
    MissingAggregates missingFitness(ConsolidatedPeriod period, SubmissionAggregates aggregates, Progress progress) {
        return new MissingAggregates(period, aggregates, Kind.FITNESS, progress);
    }

    @Bean
    @StepScope
    MissingAggregates missingEnforcement(
            ConsolidatedPeriod period, SubmissionAggregates aggregates, Progress progress) {
        return new MissingAggregates(period, aggregates, Kind.ENFORCEMENT, progress);
    }

    @Bean
    @StepScope
    MissingAggregates missingInsurance(ConsolidatedPeriod period, SubmissionAggregates aggregates, Progress progress) {
        return new MissingAggregates(period, aggregates, Kind.INSURANCE, progress);
    }

    @Bean
    AddingUp addingUp(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            SubmissionAggregates aggregates,
            AsyncTaskExecutor workers,
            Progress progress) {
        return new AddingUp(jobs, transactions, aggregates, workers, progress);
    }

    /** Builds the six similar steps. Each step has the name of its bean. */
    record AddingUp(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            SubmissionAggregates aggregates,
            AsyncTaskExecutor workers,
            Progress progress) {

        Step reading(MissingAggregates missing) {
            ItemProcessor<Obligation, SubmissionAggregates.Worked> workOut = obligation -> {
                SubmissionAggregates.Worked worked = this.aggregates.work(obligation);
                this.progress.advance(0);
                return worked;
            };
            return new StepBuilder(this.jobs)
                    .<Obligation, SubmissionAggregates.Worked>chunk(SUBMISSIONS_A_COMMIT)
                    .transactionManager(this.transactions)
                    .reader(missing)
                    .processor(workOut)
                    .writer(worked -> this.aggregates.record(worked.getItems()))
                    .taskExecutor(this.workers)
                    .build();
        }
    }
}
