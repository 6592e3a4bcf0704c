package org.duxue.run.worker;

import jakarta.jms.JMSException;
import java.time.Duration;
import org.duxue.intake.Intake;
import org.duxue.intake.PartSteps;
import org.duxue.intake.Versions;
import org.duxue.shared.Progress;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a run has in addition when it hands its files out. Added by name and never scanned. */
public final class RunSide {

    /**
     * How a run hands its files out.
     *
     * @param bytesAPart how much a worker takes at once
     * @param patience how long nothing may move before the run gives up
     */
    public record Way(Broker broker, Terms terms, long bytesAPart, Duration patience) {}

    @Bean
    HandedOut handedOut(
            Way way, JobRepository jobs, JdbcTemplate jdbc, Intake intake, Versions versions, Progress progress)
            throws JMSException {
        HandOut workers = new HandOut(
                new Outbox(way.broker()), new PartsAtWork(jdbc), jobs, way.terms(), way.patience(), progress);
        return new HandedOut(new PartSteps(jobs, jdbc, intake, versions).handOutFiles(workers, way.bytesAPart()));
    }
}
