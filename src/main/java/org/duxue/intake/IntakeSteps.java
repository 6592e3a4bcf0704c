package org.duxue.intake;

import java.time.Instant;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.shared.Period;
import org.duxue.shared.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of the intake: look at the folder, read submissions in partitions, read explanations. */
@Configuration(proxyBeanMethods = false)
class IntakeSteps {

    /** Files per transaction: enough that the commit, which waits for the disk, costs little per file. */
    private static final int FILES_PER_COMMIT = 50;

    @Bean
    Step planDrop(JobRepository jobs, PlatformTransactionManager transactions, PlannedRun plannedRun) {
        return new StepBuilder(jobs)
                .tasklet(
                        (contribution, context) -> {
                            plannedRun.plan();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    @StepScope
    PlannedRun plannedRun(
            DropPlan plan,
            @Value("#{jobParameters['run']}") Long run,
            @Value("#{jobParameters['now']}") String now,
            @Value("#{jobParameters['month']}") String month,
            @Value("#{jobParameters['defaultPeriod']}") @Nullable String period) {
        return new PlannedRun(
                plan,
                run,
                new DropPlan.Circumstances(
                        Instant.parse(now),
                        Period.parse(month).orElseThrow(),
                        period == null ? null : Period.parse(period).orElseThrow()));
    }

    /** On a single machine the threads read all files as one partition; workers on several machines take many. */
    @Bean
    Step readFiles(
            JobRepository jobs,
            FilePartitioner filePartitioner,
            Step readPart,
            ObjectProvider<Partitioning> workers,
            Progress progress) {
        return new StepBuilder(jobs)
                .partitioner(Partitioning.READ_PART, filePartitioner)
                .partitionHandler(
                        workers.stream().map(Partitioning::handler).findFirst().orElseGet(() -> here(readPart)))
                .listener(endOf(progress))
                .build();
    }

    private static org.springframework.batch.core.partition.PartitionHandler here(Step readPart) {
        TaskExecutorPartitionHandler here = new TaskExecutorPartitionHandler();
        here.setStep(readPart);
        return here;
    }

    private static StepExecutionListener endOf(Progress progress) {
        return new StepExecutionListener() {

            @Override
            public @Nullable ExitStatus afterStep(StepExecution execution) {
                progress.end();
                return null;
            }
        };
    }

    @Bean
    @StepScope
    FilePartitioner filePartitioner(
            DropFiles files,
            ObjectProvider<Partitioning> workers,
            Progress progress,
            @Value("#{jobParameters['run']}") Long run) {
        long bytesPerPartition = workers.stream()
                .map(Partitioning::bytesPerPartition)
                .findFirst()
                .orElse(Long.MAX_VALUE / 2);
        return new FilePartitioner(files, run, bytesPerPartition, progress);
    }

    @Bean
    Step readPart(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            SubmissionFileReader submissionFiles,
            FileRowArchive rows,
            AreaModules modules,
            ValidationContexts contexts,
            SubmissionRecorder recorder,
            Progress progress,
            AsyncTaskExecutor threads) {
        FileReading reading = new FileReading(new SubmissionReading(modules, contexts, rows), progress);
        return new StepBuilder(jobs)
                .<SubmissionFile, ReadResult>chunk(FILES_PER_COMMIT)
                .transactionManager(transactions)
                .reader(submissionFiles)
                .processor(reading::read)
                .writer(results -> recorder.record(results.getItems()))
                .taskExecutor(threads)
                .build();
    }

    @Bean
    @StepScope
    SubmissionFileReader submissionFiles(
            DropFiles files,
            Versions versions,
            ValidationContexts contexts,
            Folders folders,
            ObjectProvider<RunWatch> watch,
            @Value("#{stepExecution}") StepExecution step) {
        Runnable betweenChunks = () -> watch.stream()
                .filter(one -> !one.isWanted(step.getJobExecutionId()))
                .findFirst()
                .ifPresent(unwanted -> step.setTerminateOnly());
        return new SubmissionFileReader(files, versions, contexts, folders, part(step, betweenChunks));
    }

    private static SubmissionFileReader.Part part(StepExecution step, Runnable betweenChunks) {
        var parameters = step.getJobExecution().getJobParameters();
        var context = step.getExecutionContext();
        return new SubmissionFileReader.Part(
                parameters.getLong("run"),
                new FileRange(
                        context.getInt(FilePartitioner.FROM, 0),
                        context.getInt(FilePartitioner.UNTIL, Integer.MAX_VALUE)),
                Instant.parse(parameters.getString("now", Instant.MAX.toString())),
                betweenChunks);
    }

    @Bean
    Step readExplanations(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            DropFileReader explanationFiles,
            ExplanationIntake intake) {
        return new StepBuilder(jobs)
                .<DropFile, DropFile>chunk(FILES_PER_COMMIT)
                .transactionManager(transactions)
                .reader(explanationFiles)
                .writer(files -> intake.takeIn(files.getItems()))
                .build();
    }

    @Bean
    @StepScope
    DropFileReader explanationFiles(DropFiles files, @Value("#{jobParameters['run']}") Long run) {
        return new DropFileReader(files, DropType.EXPLANATION, run);
    }
}
