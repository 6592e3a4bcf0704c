package org.duxue.job.remote;

import jakarta.jms.JMSException;
import java.time.Duration;
import org.duxue.intake.Partitioning;
import org.duxue.shared.Progress;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run has in addition when it hands its files out. Added by name and never scanned. */
public final class ManagerConfiguration {

    /**
     * How a run hands its files out.
     *
     * @param bytesAPart how much a worker takes at once
     * @param patience how long nothing may move before the run gives up
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
