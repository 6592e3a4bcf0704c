package org.duxue.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.duxue.intake.IntakeReport;
import org.duxue.job.IntakeCompleted;
import org.duxue.job.PeriodConsolidated;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.batch.autoconfigure.JobExecutionEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Metrics of the scheduled service for monitoring. Only counts and times: no codes, names or cells of submissions. */
public final class ServiceMetrics implements Closeable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong lastConsolidation = new AtomicLong();
    private final Clock clock;
    private final ConsolidationSchedule timetable;
    private final MonitoringServer board;
    private volatile @Nullable Text trouble;

    public ServiceMetrics(int port, ConsolidationSchedule timetable, Clock clock) throws IOException {
        this.clock = clock;
        this.timetable = timetable;
        Gauge.builder("duxue.files.waiting", this.waiting, AtomicLong::get)
                .description("files left for later: being written or not readable")
                .register(this.registry);
        Gauge.builder("duxue.last.consolidation.timestamp.seconds", this.lastConsolidation, AtomicLong::get)
                .description("when a month was consolidated last, 0 if not yet")
                .register(this.registry);
        Gauge.builder("duxue.next.consolidation.timestamp.seconds", this, ServiceMetrics::next)
                .description("the next set time, 0 if there is none")
                .register(this.registry);
        this.board = MonitoringServer.open(port, this::health, this.registry::scrape);
    }

    public int port() {
        return this.board.port();
    }

    private double next() {
        return this.timetable
                .next(this.clock.instant())
                .map(time -> (double) time.toEpochSecond())
                .orElse(0.0);
    }

    private MonitoringServer.Health health() {
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
        return new MonitoringServer.Health(wrong == null, text.toString());
    }

    @EventListener
    void on(IntakeCompleted event) {
        this.trouble = null;
        this.waiting.set(event.report().waiting().size());
        for (IntakeReport.Entry entry : event.report().read()) {
            count("duxue.files", "status", entry.status(), 1);
            count("duxue.rows", "result", "accepted", entry.rows().accepted());
            count("duxue.rows", "result", "rejected", entry.rows().rejected());
            count("duxue.rows", "result", "skipped", entry.rows().skipped());
        }
    }

    private void count(String name, String tag, String value, double more) {
        Counter.builder(name).tag(tag, value).register(this.registry).increment(more);
    }

    @EventListener(PeriodConsolidated.class)
    void onConsolidated() {
        this.lastConsolidation.set(this.clock.instant().getEpochSecond());
    }

    @EventListener
    void on(JobExecutionEvent event) {
        JobExecution execution = event.getJobExecution();
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

    /** Records why the service cannot do its work. */
    public void trouble(Text line) {
        this.trouble = line;
    }

    @Override
    public void close() {
        this.board.close();
    }
}
