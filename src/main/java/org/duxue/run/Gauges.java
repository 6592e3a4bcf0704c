package org.duxue.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.duxue.intake.IntakeReport;
import org.duxue.report.Publication;
import org.duxue.run.gauge.Board;
import org.duxue.run.timetable.Timetable;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The figures of the standing service for a monitor. Counts and times only: no code, no name, no cell of anybody. */
final class Gauges implements Happenings {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong lastConsolidation = new AtomicLong();
    private final Clock clock;
    private final Timetable timetable;
    private final Board board;
    private volatile @Nullable Text trouble;

    Gauges(int port, Timetable timetable, Clock clock) throws IOException {
        this.clock = clock;
        this.timetable = timetable;
        Gauge.builder("duxue.files.waiting", this.waiting, AtomicLong::get)
                .description("files left for later: being written or not readable")
                .register(this.registry);
        Gauge.builder("duxue.last.consolidation.timestamp.seconds", this.lastConsolidation, AtomicLong::get)
                .description("when a month was consolidated last, 0 if not yet")
                .register(this.registry);
        Gauge.builder("duxue.next.consolidation.timestamp.seconds", this, Gauges::next)
                .description("the next set time, 0 if there is none")
                .register(this.registry);
        this.board = Board.open(port, this::health, this.registry::scrape);
    }

    int port() {
        return this.board.port();
    }

    private double next() {
        return this.timetable
                .next(this.clock.instant())
                .map(time -> (double) time.toEpochSecond())
                .orElse(0.0);
    }

    private Board.Health health() {
        StringWriter text = new StringWriter();
        Text wrong = this.trouble;
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("status", wrong == null ? "UP" : "DOWN");
            if (wrong != null) {
                json.writeStringProperty("reason", wrong.en());
            }
            json.writeNumberProperty("files_waiting", this.waiting.get());
            json.writeNumberProperty("last_consolidation", this.lastConsolidation.get());
            json.writeNumberProperty("next_consolidation", (long) next());
            json.writeEndObject();
        }
        return new Board.Health(wrong == null, text.toString());
    }

    @Override
    public void tookIn(IntakeReport report, List<IntakeReport.Entry> news) {
        this.trouble = null;
        this.waiting.set(report.waiting().size());
        for (IntakeReport.Entry entry : news) {
            count("duxue.files", "status", entry.status(), 1);
            count("duxue.rows", "result", "accepted", entry.rows().accepted());
            count("duxue.rows", "result", "rejected", entry.rows().rejected());
            count("duxue.rows", "result", "skipped", entry.rows().skipped());
        }
    }

    private void count(String name, String tag, String value, double more) {
        Counter.builder(name).tag(tag, value).register(this.registry).increment(more);
    }

    @Override
    public void consolidated(Publication.Published published) {
        this.lastConsolidation.set(this.clock.instant().getEpochSecond());
    }

    @Override
    public void ended(JobExecution execution) {
        String job = execution.getJobInstance().getJobName();
        count("duxue.jobs", "result", job + "." + execution.getStatus(), 1);
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStartTime() != null && step.getEndTime() != null) {
                Timer.builder("duxue.step")
                        .tag("job", job)
                        .tag("step", step.getStepName())
                        .register(this.registry)
                        .record(Duration.between(step.getStartTime(), step.getEndTime()));
            }
        }
    }

    @Override
    public void trouble(Text line) {
        this.trouble = line;
    }

    @Override
    public void close() {
        this.board.close();
    }
}
