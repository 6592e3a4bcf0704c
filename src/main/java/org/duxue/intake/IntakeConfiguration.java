package org.duxue.intake;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans that read submissions and explanations and store their versions. */
@Configuration(proxyBeanMethods = false)
@Import(IntakeSteps.class)
public class IntakeConfiguration {

    private static final long BETWEEN_TWO_LOOKS_MILLIS = 200;

    @Bean
    FileRowArchive rowArchive(Folders folders) {
        return new FileRowArchive(folders.kept());
    }

    @Bean
    Feedback feedback(Folders folders) {
        return new Feedback(folders.feedback());
    }

    @Bean
    Versions versions(JdbcTemplate jdbc) {
        return new Versions(jdbc);
    }

    @Bean
    Withdrawals withdrawals(JdbcTemplate jdbc) {
        return new Withdrawals(jdbc);
    }

    @Bean
    SubmissionWithdrawal submissionWithdrawal(
            Versions versions,
            Withdrawals withdrawals,
            DropFiles files,
            SubmissionFeedback feedback,
            AreaModules modules,
            FileRowArchive rows,
            PlatformTransactionManager transactions) {
        return new SubmissionWithdrawal(
                versions,
                withdrawals,
                files,
                feedback,
                new RowKeyArchive(modules, rows),
                new TransactionTemplate(transactions));
    }

    @Bean
    DropFiles dropFiles(JdbcTemplate jdbc) {
        return new DropFiles(jdbc);
    }

    @Bean
    IntakeRuns intakeRuns(DropFiles files, Versions versions, Folders folders) {
        return new IntakeRuns(files, versions, folders);
    }

    @Bean
    DropPlan dropPlan(
            Folders folders, AreaModules modules, ValidationContexts contexts, DropFiles files, Feedback feedback) {
        return new DropPlan(
                new DropFolder(folders.input(), folders.output(), folders.state()),
                modules,
                contexts,
                files,
                feedback,
                IntakeConfiguration::pause);
    }

    @Bean
    SubmissionRecorder submissionRecorder(
            FileRowArchive rows,
            AreaModules modules,
            Versions versions,
            Withdrawals withdrawals,
            DropFiles files,
            SubmissionFeedback feedback,
            Folders folders) {
        return new SubmissionRecorder(
                rows, new RowKeyArchive(modules, rows), versions, withdrawals, files, feedback, folders);
    }

    @Bean
    Explanations explanations(JdbcTemplate jdbc) {
        return new Explanations(jdbc);
    }

    @Bean
    Questions questions(Versions versions, AreaModules modules, FileRowArchive rows) {
        return new Questions(versions, new RowKeyArchive(modules, rows));
    }

    @Bean
    SubmissionFeedback submissionFeedback(
            AreaModules modules,
            ValidationContexts contexts,
            Versions versions,
            DropFiles files,
            Explanations explanations,
            Questions questions,
            Feedback feedback) {
        return new SubmissionFeedback(modules, contexts, versions, files, explanations, questions, feedback);
    }

    @Bean
    ExplanationIntake explanationIntake(
            AreaModules modules,
            ValidationContexts contexts,
            Questions questions,
            Explanations explanations,
            DropFiles files,
            SubmissionFeedback feedback,
            ExplanationIntake.Environment environment) {
        return new ExplanationIntake(modules, contexts, questions, explanations, files, feedback, environment);
    }

    @Bean
    ExplanationIntake.Environment environmentOfExplanations(Folders folders, Feedback feedback, InstantSource clock) {
        return new ExplanationIntake.Environment(folders, feedback, clock);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TWO_LOOKS_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
