package org.duxue.intake;

import java.util.function.LongPredicate;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The step of the intake when others read the files, on either side. Only asked for where a run has workers. */
public final class PartSteps {

    /** What a worker knows the reading of a part by. */
    public static final String READ_PART = "readPart";

    /** Files in a transaction: a worker that dies loses no more than these. */
    private static final int FILES_A_COMMIT = 50;

    private final JobRepository jobs;
    private final Intake intake;
    private final HandedOutFiles files;

    public PartSteps(JobRepository jobs, JdbcTemplate jdbc, Intake intake, Versions versions) {
        this.jobs = jobs;
        this.intake = intake;
        this.files = new HandedOutFiles(jdbc, versions);
    }

    /**
     * Of the run: hands the files out and waits for what becomes of them.
     *
     * @param bytesAPart how much a worker takes at once
     */
    public Step handOutFiles(PartitionHandler workers, long bytesAPart) {
        return new StepBuilder("handOutFiles", this.jobs)
                .partitioner(READ_PART, new HandingOut(this.intake, this.files, bytesAPart))
                .partitionHandler(workers)
                .build();
    }

    /**
     * Of a worker: reads, records and tells of the files of a part.
     *
     * @param isWanted whether the job execution of a number is still running
     */
    public Step readPart(PlatformTransactionManager transactions, AsyncTaskExecutor threads, LongPredicate isWanted) {
        PartOfFiles part = new PartOfFiles(this.intake, this.files, isWanted);
        return new StepBuilder(READ_PART, this.jobs)
                .<Claim, Verdict>chunk(FILES_A_COMMIT)
                .transactionManager(transactions)
                .reader(part)
                .processor(this.intake::read)
                .writer(verdicts -> this.intake.record(verdicts.getItems()))
                .listener(part)
                .taskExecutor(threads)
                .build();
    }
}
