package org.duxue.job.remote;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.function.Consumer;
import org.duxue.intake.Partitioning;
import org.duxue.shared.English;
import org.duxue.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jms.listener.SessionAwareMessageListener;

/**
 * Processes one partition after the other. Unless its outcome is in the job tables, a partition is returned to the
 * broker by an exception: the broker then gives it to another worker, as it does when a worker dies.
 */
final class PartitionListener implements SessionAwareMessageListener<Message> {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionListener.class);

    private final InstallationVersion terms;
    private final WorkerShutdown ending;
    private final JobRepository jobs;
    private final PartitionStatus parts;
    private final StepExecutionRequestHandler handler;
    private final Runnable untilTheDatabaseAnswers;
    private final Consumer<Text> output;

    PartitionListener(
            InstallationVersion terms,
            WorkerShutdown ending,
            JobRepository jobs,
            PartitionStatus parts,
            StepExecutionRequestHandler handler,
            Runnable untilTheDatabaseAnswers,
            Consumer<Text> output) {
        this.terms = terms;
        this.ending = ending;
        this.jobs = jobs;
        this.parts = parts;
        this.handler = handler;
        this.untilTheDatabaseAnswers = untilTheDatabaseAnswers;
        this.output = output;
    }

    @Override
    public void onMessage(Message message, jakarta.jms.Session session) throws JMSException {
        PartitionRequest order = PartitionRequest.parse(message instanceof TextMessage text ? text.getText() : "");
        if (order.job() < 0) {
            LOG.warn("a message that is no work was left out");
            return;
        }
        if (!this.terms.differencesTo(order.terms()).isEmpty()) {
            this.ending.refuse(order.terms());
        }
        try {
            take(order);
        } catch (RuntimeException fault) {
            LOG.warn("part {} is given back", order.part(), fault);
            // a broker drops a message after ten redeliveries; an unavailable database must not use these up
            this.untilTheDatabaseAnswers.run();
            throw fault;
        }
    }

    private void take(PartitionRequest order) {
        StepExecution before = this.jobs.getStepExecution(order.part());
        if (before == null || !isWanted(before)) {
            LOG.info("part {} is not wanted any more", order.part());
            return;
        }
        if (before.getStatus() != BatchStatus.STARTING && !this.parts.reopen(order.part())) {
            LOG.info("part {} is with another worker", order.part());
            return;
        }
        StepExecution done = this.handler.handle(new StepExecutionRequest(Partitioning.READ_PART, order.part()));
        StepExecution recorded = this.jobs.getStepExecution(order.part());
        if (recorded != null && isSettled(recorded)) {
            report(done, done.getStatus() == recorded.getStatus());
        } else if (wasRestartedElsewhere(done)) {
            LOG.info("part {} is with another worker", order.part());
        } else if (this.parts.isRunning(order.job())) {
            throw new IllegalStateException("part " + order.part() + " is not done: " + done.getExitStatus());
        }
    }

    private boolean isWanted(StepExecution part) {
        return part.getStatus() != BatchStatus.COMPLETED && this.parts.isRunning(part.getJobExecutionId());
    }

    private static boolean isSettled(StepExecution part) {
        return part.getStatus() == BatchStatus.COMPLETED || part.getStatus() == BatchStatus.FAILED;
    }

    /** Another worker has restarted the partition, because this one was considered dead. */
    private static boolean wasRestartedElsewhere(StepExecution part) {
        for (Throwable failure : part.getFailureExceptions()) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof OptimisticLockingFailureException) {
                    return true;
                }
            }
        }
        return false;
    }

    private void report(StepExecution done, boolean isOurs) {
        String name = done.getStepName().substring(done.getStepName().indexOf(':') + 1);
        if (!isOurs) {
            this.output.accept(new Text("已由其他工作进程完成：" + name, "done by another worker: " + name));
            return;
        }
        boolean failed = done.getStatus() != BatchStatus.COMPLETED;
        this.output.accept(new Text(
                (failed ? "未完成：" : "完成：") + name + "，" + done.getWriteCount() + " 个文件",
                (failed ? "not done: " : "done: ") + name + ", " + English.counted(done.getWriteCount(), "file")));
    }
}
