package org.duxue.ledger;

import java.time.InstantSource;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.DropFiles;
import org.duxue.intake.Feedback;
import org.duxue.intake.Folders;
import org.duxue.summary.Consolidations;
import org.duxue.summary.PeriodQuestions;
import org.duxue.summary.SubmissionAggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Beans of the ledger: following findings, and the entries of operators. */
@Configuration(proxyBeanMethods = false)
@Import({EntriesSteps.class, LedgerSteps.class})
public class LedgerConfiguration {

    @Bean
    Entries entries(JdbcTemplate jdbc, Folders folders, Feedback feedback) {
        return new Entries(jdbc, feedback, folders.input(), folders.kept());
    }

    @Bean
    EntriesIntake entriesIntake(
            Entries entries, DropFiles files, Folders folders, Feedback feedback, InstantSource clock) {
        return new EntriesIntake(entries, files, folders, feedback, clock);
    }

    @Bean
    Findings findings(Folders folders, ValidationContexts contexts, InstantSource clock, Entries entries) {
        return new Findings(folders, contexts, new Feedback(folders.feedback()), clock, entries);
    }

    @Bean
    LedgerStore ledgerStore(JdbcTemplate jdbc) {
        return new LedgerStore(jdbc);
    }

    @Bean
    OpenHazards unreportedHazards(ValidationContexts contexts, Consolidations consolidations, LedgerStore store) {
        return new OpenHazards(new PreviousLedgers(contexts, consolidations, store));
    }

    @Bean
    LedgerWork ledgerWork(
            AreaModules modules,
            ValidationContexts contexts,
            SubmissionAggregates aggregates,
            Consolidations consolidations,
            LedgerStore store,
            PeriodQuestions questions,
            Entries entries,
            Findings findings) {
        return new LedgerWork(
                new LedgerWork.Sources(modules, contexts, aggregates, questions),
                consolidations,
                store,
                entries,
                findings);
    }
}
