package org.duxue.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.util.unit.DataSize;

/**
 * What an operator sets in {@code duxue.yml} or the environment; {@code src/docs/settings.md} describes each of them.
 */
@ConfigurationProperties(DuxueProperties.PREFIX)
public record DuxueProperties(
        @DefaultValue("input") Path input,
        @DefaultValue("output") Path output,
        @Nullable Path state,
        @Nullable Language lang,
        @DefaultValue Store store,
        @DefaultValue Broker broker,
        @DefaultValue Workers workers,
        @DefaultValue Report report,
        @DefaultValue Log log,
        @DefaultValue Schedule schedule,
        @DefaultValue Mail mail) {

    static final String PREFIX = "duxue";

    /** The language of messages and reports. */
    public enum Language {
        zh,
        en
    }

    /** A database in place of the file in the state folder. */
    public record Store(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {

        public boolean isDatabase() {
            return !this.url.isEmpty();
        }
    }

    /** The message broker between runs and workers. */
    public record Broker(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("duxue.files") String queue) {}

    /**
     * Whether and how files are read by workers.
     *
     * @param part how much a worker reads at once
     * @param patience how long a run waits without any progress before it gives up
     */
    public record Workers(
            @DefaultValue("no") boolean use,
            @DefaultValue("16m") DataSize part,
            @DefaultValue("10m") Duration patience) {}

    public record Report(@DefaultValue("zh") Language lang) {}

    public record Log(@DefaultValue("text") Format format) {

        public enum Format {
            text,
            json
        }
    }

    /** The scheduled service. */
    public record Schedule(
            @DefaultValue("0 0 2 5 * *") CronExpression consolidate,
            @DefaultValue("Asia/Shanghai") ZoneId zone,
            @DefaultValue("30s") Duration rescan,
            @DefaultValue("10m") Duration settle,
            @DefaultValue("3") int tries,
            @DefaultValue("1m") Duration retry,
            @DefaultValue("9465") int port,
            @Nullable OffsetDateTime clock) {

        /** The system clock or, for trials, a clock that starts at the moment that was set. */
        public Clock ticking() {
            Clock machine = Clock.system(this.zone);
            return this.clock == null
                    ? machine
                    : Clock.offset(machine, Duration.between(machine.instant(), this.clock.toInstant()));
        }
    }

    /** Mail to the operator and to schools; none is sent without a host. */
    public record Mail(
            @DefaultValue("") String host,
            @DefaultValue("25") int port,
            @DefaultValue("none") Security security,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("") String operator,
            @Nullable Path schools) {

        public enum Security {
            none,
            starttls,
            tls
        }

        public String sender() {
            return this.from.isEmpty() ? this.operator : this.from;
        }
    }
}
