package org.duxue.run;

import org.duxue.shared.Period;
import org.duxue.summary.PeriodAtWork;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From recorded versions to the results of one period. */
@Configuration(proxyBeanMethods = false)
class ConsolidateFlow {

    static final String PERIOD = "period";
    static final String INPUTS = "inputs";
    static final String REPETITION = "repetition";

    @Bean
    Job consolidateJob(
            JobRepository jobs,
            PeriodAtWork work,
            Step gather,
            Step addUpEquipment,
            Step addUpStaffing,
            Step addUpSafety,
            Step addUpFitness,
            Step addUpEnforcement,
            Step addUpPay,
            Step followFindings,
            Step publish) {
        return new JobBuilder("consolidate", jobs)
                .listener(gatheringOf(work))
                .start(gather)
                .next(addUpEquipment)
                .next(addUpStaffing)
                .next(addUpSafety)
                .next(addUpFitness)
                .next(addUpEnforcement)
                .next(addUpPay)
                .next(followFindings)
                .next(publish)
                .build();
    }

    /** A resumed job skips the steps that are done, so the period is set to work before the first step. */
    private static JobExecutionListener gatheringOf(PeriodAtWork work) {
        return new JobExecutionListener() {

            @Override
            public void beforeJob(JobExecution execution) {
                String period = execution.getJobParameters().getString(PERIOD);
                work.begin(Period.parse(period == null ? "" : period).orElseThrow());
            }
        };
    }
}
