package org.duxue.run.worker;

import jakarta.jms.JMSException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.duxue.intake.Intake;
import org.duxue.intake.PartSteps;
import org.duxue.intake.Versions;
import org.duxue.shared.Text;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.backoff.FixedBackOff;

/** What a worker has in addition. Added by name and never scanned. */
public final class WorkerSide {

    private static final long BROKER_PAUSE_MILLIS = 2_000;
    private static final long DATABASE_PAUSE_MILLIS = 1_000;
    private static final long RECEIVE_MILLIS = 1_000;

    /**
     * How a worker takes work.
     *
     * @param teller where it says what it did
     */
    public record Way(Broker broker, Terms terms, Ending ending, Consumer<Text> teller) {}

    @Bean
    DefaultMessageListenerContainer taking(
            Way way,
            JobRepository jobs,
            JdbcTemplate jdbc,
            Intake intake,
            Versions versions,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor workers)
            throws JMSException {
        PartsAtWork parts = new PartsAtWork(jdbc);
        Step readPart = new PartSteps(jobs, jdbc, intake, versions)
                .readPart(transactions, workers, job -> !way.ending().isNear() && parts.isRunning(job));
        StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
        handler.setJobRepository(jobs);
        handler.setStepLocator(name -> readPart);
        return container(
                way,
                new Taking(
                        way.terms(),
                        way.ending(),
                        jobs,
                        parts,
                        handler,
                        () -> untilItAnswers(jdbc, way.ending()),
                        way.teller()));
    }

    /** Transacted sessions: what a worker holds when it dies goes to another one. One piece of work at a time. */
    private static DefaultMessageListenerContainer container(Way way, Taking taking) throws JMSException {
        DefaultMessageListenerContainer container = new DefaultMessageListenerContainer() {

            @Override
            public void stop() {
                super.stop();
                way.ending().closed();
            }
        };
        container.setConnectionFactory(way.broker().connections());
        container.setDestinationName(way.broker().queue());
        container.setSessionTransacted(true);
        container.setConcurrentConsumers(1);
        container.setCacheLevel(DefaultMessageListenerContainer.CACHE_CONSUMER);
        container.setReceiveTimeout(RECEIVE_MILLIS);
        container.setBackOff(new FixedBackOff(BROKER_PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
        container.setMessageListener(taking);
        return container;
    }

    private static void untilItAnswers(JdbcTemplate jdbc, Ending ending) {
        while (!ending.isNear()) {
            try {
                jdbc.queryForObject("SELECT 1", Integer.class);
                return;
            } catch (DataAccessException away) {
                try {
                    TimeUnit.MILLISECONDS.sleep(DATABASE_PAUSE_MILLIS);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
