package org.duxue.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that turns recorded versions into the results of one period. */
@Configuration(proxyBeanMethods = false)
class ConsolidateJob {

    static final String PERIOD = "period";
    static final String INPUTS = "inputs";
    static final String REPETITION = "repetition";

    @Bean
    Job consolidateJob(
            JobRepository jobs,
            Step gather,
            Step addUpEquipment,
            Step addUpStaffing,
            Step addUpSafety,
            Step addUpFitness,
            Step addUpEnforcement,
            Step addUpPay,
            Step decideQuestions,
            Step followFindings,
            Step publish,
            Step publishAll,
            ConsolidationWithdrawal withdrawal) {
        return new JobBuilder("consolidate", jobs)
                .listener(withdrawal)
                .start(gather)
                .next(addUpEquipment)
                .next(addUpStaffing)
                .next(addUpSafety)
                .next(addUpFitness)
                .next(addUpEnforcement)
                .next(addUpPay)
                .next(decideQuestions)
                .next(followFindings)
                .next(publish)
                .next(publishAll)
                .build();
    }
}
