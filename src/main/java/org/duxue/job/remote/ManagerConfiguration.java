package org.duxue.job.remote;

import jakarta.jms.JMSException;
import java.time.Duration;
import org.duxue.intake.Partitioning;
import org.duxue.shared.Progress;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Additional beans of a run that distributes its files to workers. Registered explicitly and never scanned. */
public final class ManagerConfiguration {

    /**
     * How a run distributes its files.
     *
     * @param bytesAPart how many bytes a worker reads at once
     * @param patience how long the run waits without any progress before it gives up
     */
    public record Way(Broker broker, InstallationVersion terms, long bytesAPart, Duration patience) {}

    @Bean
    Partitioning workersOfRun(Way way, JobRepository jobs, JdbcClient jdbc, Progress progress) throws JMSException {
        QueuePartitionHandler workers = new QueuePartitionHandler(
                new PartitionSender(way.broker()),
                new PartitionStatus(jobs, jdbc),
                jobs,
                way.terms(),
                way.patience(),
                progress);
        return new Partitioning(workers, way.bytesAPart());
    }
}
