package org.duxue.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The files of one part that are still to be read. What a worker had recorded before it died is not read again: the store
 * tells, and not a position that was saved.
 */
final class PartOfFiles implements ItemStreamReader<Claim>, StepExecutionListener {

    private final Intake intake;
    private final HandedOutFiles files;
    private final LongPredicate isWanted;
    private final Deque<Claim> queue = new ArrayDeque<>();
    private @Nullable StepExecution step;

    /**
     * Reads what was handed out.
     *
     * @param isWanted whether the job execution of a number is still running
     */
    PartOfFiles(Intake intake, HandedOutFiles files, LongPredicate isWanted) {
        this.intake = intake;
        this.files = files;
        this.isWanted = isWanted;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        this.step = execution;
    }

    @Override
    public void open(ExecutionContext context) {
        Part part = new Part(context.getInt(HandingOut.FROM), context.getInt(HandingOut.UNTIL));
        this.queue.clear();
        this.files.of(part, this.intake.beginPart()).stream()
                .filter(claim -> !this.intake.isRecorded(claim))
                .forEach(this.queue::add);
    }

    /** Between two chunks: a run that was stopped, or begun anew by another process, wants no more of this part. */
    @Override
    public void update(ExecutionContext context) {
        if (this.step != null && !this.isWanted.test(this.step.getJobExecutionId())) {
            this.step.setTerminateOnly();
        }
    }

    @Override
    public @Nullable Claim read() {
        return this.queue.poll();
    }
}
