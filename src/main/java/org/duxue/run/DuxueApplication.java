package org.duxue.run;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duxue.area.Room;
import org.duxue.area.Rooms;
import org.duxue.area.Settings;
import org.duxue.area.enforcement.EnforcementRoom;
import org.duxue.area.equipment.EquipmentRoom;
import org.duxue.area.fitness.FitnessRoom;
import org.duxue.area.pay.PayRoom;
import org.duxue.area.safety.SafetyRoom;
import org.duxue.area.staffing.StaffingRoom;
import org.duxue.intake.ExplanationIntake;
import org.duxue.intake.Explanations;
import org.duxue.intake.Feedback;
import org.duxue.intake.Folders;
import org.duxue.intake.Intake;
import org.duxue.intake.KeptRows;
import org.duxue.intake.SeenExplanations;
import org.duxue.intake.SubmissionFeedback;
import org.duxue.intake.SubmissionReading;
import org.duxue.intake.Versions;
import org.duxue.ledger.Entries;
import org.duxue.ledger.EntriesIntake;
import org.duxue.ledger.LedgerStore;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.SeenEntries;
import org.duxue.report.Handover;
import org.duxue.report.PublicEdition;
import org.duxue.report.Publication;
import org.duxue.run.worker.HandedOut;
import org.duxue.shared.Progress;
import org.duxue.summary.Accounts;
import org.duxue.summary.Balances;
import org.duxue.summary.Consolidations;
import org.duxue.summary.ExplainedWarnings;
import org.duxue.summary.Gathering;
import org.duxue.summary.PeriodAtWork;
import org.duxue.summary.Summaries;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Puts the chapters together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
@Import({IntakeFlow.class, ConsolidateFlow.class})
@ComponentScan(basePackages = "org.duxue", resourcePattern = "**/*Steps.class")
class DuxueApplication {

    private static final long BETWEEN_TWO_LOOKS_MILLIS = 200;

    /** The one line that lists the rooms. */
    static final Rooms ROOMS = new Rooms(List.<Room<?>>of(
            new EquipmentRoom(),
            new StaffingRoom(),
            new SafetyRoom(),
            new FitnessRoom(),
            new EnforcementRoom(),
            new PayRoom()));

    @Bean
    Rooms rooms() {
        return ROOMS;
    }

    @Bean
    Folders folders(Installation installation) {
        return installation.folders();
    }

    @Bean
    Settings settings(Installation installation) {
        return installation.settings();
    }

    @Bean
    Progress progress() {
        return new Progress();
    }

    @Bean
    KeptRows keptRows(Folders folders) {
        return new KeptRows(folders.kept());
    }

    @Bean
    Versions versions(JdbcTemplate jdbc) {
        return new Versions(jdbc);
    }

    @Bean
    Intake intake(
            Folders folders,
            Rooms rooms,
            Settings settings,
            KeptRows keptRows,
            Versions versions,
            SubmissionFeedback submissionFeedback,
            SeenExplanations seenExplanations,
            SeenEntries seenEntries,
            Progress progress) {
        return new Intake(
                folders,
                rooms,
                settings,
                new SubmissionReading(rooms, settings, keptRows),
                keptRows,
                versions,
                new Feedback(folders.feedback()),
                submissionFeedback,
                DuxueApplication::pause,
                file -> seenEntries.knows(file) || seenExplanations.knows(file),
                progress);
    }

    @Bean
    Explanations explanations(JdbcTemplate jdbc) {
        return new Explanations(jdbc);
    }

    @Bean
    SeenExplanations seenExplanations(JdbcTemplate jdbc) {
        return new SeenExplanations(jdbc);
    }

    @Bean
    SubmissionFeedback submissionFeedback(
            Rooms rooms, Settings settings, Versions versions, Explanations explanations, Folders folders) {
        return new SubmissionFeedback(rooms, settings, versions, explanations, new Feedback(folders.feedback()));
    }

    @Bean
    ExplanationIntake explanationIntake(
            Rooms rooms,
            Settings settings,
            Versions versions,
            Explanations explanations,
            SeenExplanations seen,
            SubmissionFeedback told,
            Intake intake,
            Folders folders) {
        return new ExplanationIntake(
                rooms,
                settings,
                versions,
                explanations,
                seen,
                new Feedback(folders.feedback()),
                told,
                intake::mayHaveLeft,
                Clock.systemUTC()::instant);
    }

    @Bean
    Accounts accounts(Rooms rooms, Settings settings, Versions versions, KeptRows keptRows) {
        return new Accounts(rooms, settings, versions, keptRows);
    }

    @Bean
    Consolidations consolidations(JdbcTemplate jdbc, Versions versions) {
        return new Consolidations(jdbc, versions);
    }

    @Bean
    Gathering gathering(Settings settings, Versions versions) {
        return new Gathering(settings, versions);
    }

    @Bean
    PeriodAtWork periodAtWork(
            Gathering gathering,
            Consolidations consolidations,
            Versions versions,
            Accounts accounts,
            Entries entries,
            Explanations explanations) {
        return new PeriodAtWork(
                gathering,
                consolidations,
                versions,
                accounts,
                period -> entries.digest(period) + explanations.digest(period));
    }

    @Bean
    Entries entries(JdbcTemplate jdbc, Folders folders) {
        return new Entries(jdbc, new Feedback(folders.feedback()), folders.kept());
    }

    @Bean
    SeenEntries seenEntries(JdbcTemplate jdbc) {
        return new SeenEntries(jdbc);
    }

    @Bean
    EntriesIntake entriesIntake(Entries entries, SeenEntries seen, Settings settings, Folders folders) {
        return new EntriesIntake(entries, seen, settings, new Feedback(folders.feedback()), Clock.systemUTC()::instant);
    }

    @Bean
    LedgerStore ledgerStore(JdbcTemplate jdbc) {
        return new LedgerStore(jdbc);
    }

    @Bean
    LedgerWork ledgerWork(
            Rooms rooms,
            Settings settings,
            Accounts accounts,
            Balances balances,
            Consolidations consolidations,
            LedgerStore store,
            Entries entries) {
        return new LedgerWork(rooms, settings, accounts, balances, consolidations, store, entries);
    }

    @Bean
    Balances balances(Settings settings, Accounts accounts) {
        return new Balances(settings, accounts);
    }

    @Bean
    Summaries summaries(Rooms rooms, Settings settings, Accounts accounts, Consolidations consolidations) {
        return new Summaries(rooms, settings, accounts, consolidations);
    }

    @Bean
    Publication publication(
            Folders folders,
            Rooms rooms,
            Settings settings,
            Summaries summaries,
            Balances balances,
            LedgerWork ledger,
            Versions versions,
            Explanations explanations,
            Progress progress,
            @Value("${duxue.version}") String version) {
        ExplainedWarnings explained = new ExplainedWarnings(explanations, versions);
        return new Publication(folders, rooms, settings, summaries, balances, ledger, explained, progress, version);
    }

    @Bean
    Handover handover(
            Folders folders,
            Settings settings,
            Summaries summaries,
            Balances balances,
            LedgerWork ledger,
            @Value("${duxue.version}") String version) {
        return new Handover(folders, new PublicEdition(folders, settings, summaries, balances, ledger), version);
    }

    /** Files are read and added up by as many threads as there are processors, or as {@code -Dduxue.workers} says. */
    @Bean
    AsyncTaskExecutor workers() {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(
                Integer.getInteger("duxue.workers", Runtime.getRuntime().availableProcessors()));
        workers.setThreadNamePrefix("worker-");
        workers.setDaemon(true);
        return workers;
    }

    @Bean
    Runs runs(
            JobOperator operator,
            JobRepository jobs,
            Job intakeJob,
            Job consolidateJob,
            Intake intake,
            PeriodAtWork work,
            Consolidations consolidations,
            Publication publication,
            Versions versions,
            ExplanationIntake explanationIntake,
            EntriesIntake entriesIntake,
            ObjectProvider<HandedOut> handedOut) {
        return new Runs(
                operator,
                jobs,
                intakeJob,
                consolidateJob,
                intake,
                work,
                consolidations,
                publication,
                versions,
                explanationIntake,
                entriesIntake,
                handedOut.stream().findAny().isPresent());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TWO_LOOKS_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
