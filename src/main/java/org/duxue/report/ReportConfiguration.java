package org.duxue.report;

import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Explanations;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.Folders;
import org.duxue.intake.Questions;
import org.duxue.intake.Withdrawals;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.OpenHazards;
import org.duxue.report.proof.Prover;
import org.duxue.summary.Balances;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.Consolidations;
import org.duxue.summary.DistrictSums;
import org.duxue.summary.ExplainedWarnings;
import org.duxue.summary.PeriodQuestions;
import org.duxue.summary.SubmissionAggregates;
import org.duxue.summary.Summaries;
import org.duxue.summary.UnreportedHazards;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that write the results and pack them for handover. */
@Configuration(proxyBeanMethods = false)
@Import(PublishSteps.class)
public class ReportConfiguration {

    @Bean
    Publication publication(
            Folders folders,
            AreaModules modules,
            ValidationContexts contexts,
            Summaries summaries,
            DistrictSums sums,
            LedgerWork ledger,
            Questions questions,
            PeriodQuestions periodQuestions,
            Explanations explanations,
            Withdrawals withdrawals,
            AuditService audit,
            JdbcClient jdbc,
            @Value("${duxue.version}") String version) {
        Consolidated consolidated = new Consolidated(summaries, ledger, new ExplainedWarnings(explanations, questions));
        Manifest manifest = new Manifest(version, contexts.policy(), withdrawals);
        return new Publication(
                new DistrictResults(
                        folders, modules, contexts, consolidated, periodQuestions, new DraftAudit(audit), manifest),
                new AllResults(folders, modules, contexts, summaries, ledger, manifest),
                new PublishedDistricts(jdbc),
                summaries,
                sums,
                ledger,
                periodQuestions);
    }

    @Bean
    WithdrawnResults withdrawnResults(Folders folders) {
        return new WithdrawnResults(folders);
    }

    @Bean
    Handover handover(
            Folders folders,
            AreaModules modules,
            ValidationContexts contexts,
            Summaries summaries,
            Balances balances,
            LedgerWork ledger,
            FileRowArchive archive,
            OpenHazards hazards,
            JdbcClient jdbc,
            @Value("${duxue.version}") String version) {
        PublishedPackages published = new PublishedPackages(jdbc);
        return new Handover(
                folders,
                new PublicEdition(contexts, summaries, balances, ledger, published),
                published,
                new ProofEntries(folders, modules, archive, hazards, contexts.pseudonyms()),
                version);
    }

    @Bean
    AuditService auditService(
            AreaModules modules,
            ConsolidationPlan periods,
            Consolidations consolidations,
            SubmissionAggregates aggregates,
            FileRowArchive rows,
            LedgerWork ledger,
            UnreportedHazards unreported) {
        return new AuditService(modules, periods, consolidations, aggregates, rows, ledger, unreported);
    }

    @Bean
    Prover prover(
            AreaModules modules, ValidationContexts contexts, FileRowArchive archive, UnreportedHazards unreported) {
        return new Prover(modules, contexts, archive, unreported);
    }

    @Bean
    Editions editions(Folders folders) {
        return new Editions(folders);
    }
}
