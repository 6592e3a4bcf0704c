package org.duxue.summary;

import java.util.List;
import java.util.stream.Collectors;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Explanations;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.PeriodInputs;
import org.duxue.intake.Questions;
import org.duxue.intake.Versions;
import org.duxue.intake.Withdrawals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beans that compute figures from effective submissions. */
@Configuration(proxyBeanMethods = false)
@Import({ConsolidateSteps.class, QuestionSteps.class})
public class SummaryConfiguration {

    @Bean
    SubmissionAggregates aggregates(
            AreaModules modules, ValidationContexts contexts, Versions versions, FileRowArchive rowArchive) {
        return new SubmissionAggregates(modules, contexts, versions, rowArchive);
    }

    @Bean
    Consolidations consolidations(JdbcTemplate jdbc, Versions versions) {
        return new Consolidations(jdbc, versions);
    }

    @Bean
    DistrictSums districtSums(JdbcClient jdbc) {
        return new DistrictSums(jdbc);
    }

    @Bean
    SubmissionCollector collector(ValidationContexts contexts, Versions versions) {
        return new SubmissionCollector(contexts, versions);
    }

    @Bean
    Balances balances(ValidationContexts contexts, SubmissionAggregates aggregates) {
        return new Balances(contexts, aggregates);
    }

    @Bean
    Summaries summaries(
            AreaModules modules,
            ValidationContexts contexts,
            SubmissionAggregates aggregates,
            Consolidations consolidations,
            SubmissionCollector collector,
            UnreportedHazards unreported) {
        return new Summaries(modules, contexts, aggregates, consolidations, collector, unreported);
    }

    @Bean
    PeriodQuestions periodQuestions(Questions questions, Explanations explanations) {
        return new PeriodQuestions(questions, explanations);
    }

    @Bean
    ConsolidationPlan consolidationPlan(
            SubmissionCollector collector,
            Consolidations consolidations,
            Versions versions,
            List<PeriodInputs> entered,
            Withdrawals withdrawals,
            Explanations explanations) {
        return new ConsolidationPlan(
                collector,
                consolidations,
                versions,
                period -> entered.stream().map(inputs -> inputs.digest(period)).collect(Collectors.joining())
                        + explanations.digest(period)
                        + withdrawals.digest(period));
    }
}
