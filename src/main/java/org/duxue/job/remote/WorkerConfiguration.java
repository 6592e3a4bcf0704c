package org.duxue.job.remote;

import jakarta.jms.JMSException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.duxue.intake.RunWatch;
import org.duxue.shared.Text;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/** Additional beans of a worker. Registered explicitly and never scanned. */
public final class WorkerConfiguration {

    private static final long BROKER_PAUSE_MILLIS = 2_000;
    private static final long DATABASE_PAUSE_MILLIS = 1_000;
    private static final long RECEIVE_MILLIS = 1_000;

    /**
     * How a worker receives work.
     *
     * @param output receives messages on completed work
     */
    public record Way(Broker broker, InstallationVersion terms, WorkerShutdown ending, Consumer<Text> output) {}

    @Bean
    RunWatch runWatch(Way way, JobRepository jobs, JdbcClient jdbc) {
        PartitionStatus parts = new PartitionStatus(jobs, jdbc);
        return job -> !way.ending().isNear() && parts.isRunning(job);
    }

    @Bean
    DefaultMessageListenerContainer taking(Way way, JobRepository jobs, JdbcClient jdbc, Step readPart)
            throws JMSException {
        StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
        handler.setJobRepository(jobs);
        handler.setStepLocator(name -> readPart);
        return container(
                way,
                new PartitionListener(
                        way.terms(),
                        way.ending(),
                        jobs,
                        new PartitionStatus(jobs, jdbc),
                        handler,
                        () -> untilItAnswers(jdbc, way.ending()),
                        way.output()));
    }

    /** Transacted sessions: the message of a worker that dies goes to another one. One piece of work at a time. */
    private static DefaultMessageListenerContainer container(Way way, PartitionListener taking) throws JMSException {
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

    private static void untilItAnswers(JdbcClient jdbc, WorkerShutdown ending) {
        while (!ending.isNear()) {
            try {
                jdbc.sql("SELECT 1").query(Integer.class).single();
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
