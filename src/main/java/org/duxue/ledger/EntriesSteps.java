package org.duxue.ledger;

import org.duxue.intake.DropFile;
import org.duxue.intake.DropFileReader;
import org.duxue.intake.DropFiles;
import org.duxue.intake.DropType;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step of the intake that reads operators' entries for the ledger. */
@Configuration(proxyBeanMethods = false)
class EntriesSteps {

    private static final int FILES_A_COMMIT = 10;

    @Bean
    Step readEntries(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            DropFileReader entriesFiles,
            EntriesIntake intake) {
        return new StepBuilder(jobs)
                .<DropFile, DropFile>chunk(FILES_A_COMMIT)
                .transactionManager(transactions)
                .reader(entriesFiles)
                .writer(files -> intake.takeIn(files.getItems()))
                .build();
    }

    @Bean
    @StepScope
    DropFileReader entriesFiles(DropFiles files, @Value("#{jobParameters['run']}") Long run) {
        return new DropFileReader(files, DropType.ENTRIES, run);
    }
}
