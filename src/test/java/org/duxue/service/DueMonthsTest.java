package org.duxue.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.duxue.job.JobFailedException;
import org.duxue.shared.Period;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.CronExpression;

class DueMonthsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration SETTLE = Duration.ofMinutes(10);

    private final MovedClock clock = new MovedClock("2023-07-05T01:59:59+08:00");
    private final FakeMonths store = new FakeMonths();
    private final StringWriter said = new StringWriter();

    @Test
    void consolidatesThePastMonthAtTheSetTimeAndNotBefore() {
        DueMonths monthEnd = monthEnd();
        this.store.sent("2023-06");

        look(monthEnd);
        assertThat(this.store.consolidated).isEmpty();
        this.clock.moveTo("2023-07-05T02:00:00+08:00");
        assertThat(monthEnd.isTime(null)).isTrue();
        look(monthEnd);

        assertThat(this.store.consolidated).containsExactly("2023-06");
    }

    @Test
    void catchesUpOnEveryMissedMonthInOrderOnce() {
        this.store.sent("2023-04", "2023-05", "2023-06", "2023-07");
        this.store.done("2023-04");
        DueMonths monthEnd = monthEnd();
        this.clock.moveTo("2023-08-20T09:00:00+08:00");

        look(monthEnd);
        look(monthEnd);

        assertThat(this.store.consolidated).containsExactly("2023-05", "2023-06", "2023-07");
    }

    @Test
    void redoesAStaleMonthAtTheNextSetTimeOnly() {
        this.store.sent("2023-05", "2023-06");
        this.store.done("2023-05");
        DueMonths monthEnd = monthEnd();
        look(monthEnd);
        this.store.stale.add(month("2023-05"));

        this.clock.moveTo("2023-07-05T01:59:59.5+08:00");
        look(monthEnd);
        assertThat(this.store.consolidated).isEmpty();
        this.clock.moveTo("2023-07-05T02:00:00+08:00");
        look(monthEnd);

        assertThat(this.store.consolidated).containsExactly("2023-05", "2023-06");
    }

    @Test
    void takesALateMonthWhenTheFolderHasBeenQuiet() {
        this.clock.moveTo("2023-07-06T08:00:00+08:00");
        DueMonths monthEnd = monthEnd();
        look(monthEnd);
        Instant news = this.clock.instant();
        this.store.sent("2023-06");

        assertThat(monthEnd.isTime(news)).isFalse();
        assertThat(monthEnd.quiet(news)).isEqualTo(SETTLE);
        this.clock.moveTo("2023-07-06T08:10:00+08:00");
        assertThat(monthEnd.isTime(news)).isTrue();
        look(monthEnd);

        assertThat(this.store.consolidated).containsExactly("2023-06");
    }

    @Test
    void triesAFailingMonthThreeTimesAndLetsLaterOnesWait() {
        this.clock.moveTo("2023-08-06T08:00:00+08:00");
        this.store.sent("2023-06", "2023-07");
        this.store.failing.add(month("2023-06"));
        DueMonths monthEnd = monthEnd();

        look(monthEnd);
        assertThat(monthEnd.quiet(null)).isEqualTo(Duration.ofMinutes(1));
        this.clock.moveTo("2023-08-06T08:01:00+08:00");
        look(monthEnd);
        assertThat(monthEnd.quiet(null)).isEqualTo(Duration.ofMinutes(4));
        this.clock.moveTo("2023-08-06T08:05:00+08:00");
        look(monthEnd);
        this.clock.moveTo("2023-08-06T09:00:00+08:00");
        look(monthEnd);

        assertThat(this.store.tried).containsExactly("2023-06", "2023-06", "2023-06");
        assertThat(this.store.consolidated).isEmpty();
        assertThat(this.said.toString())
                .endsWith(
                        "2023-08-06 08:05:00 2023-06 was not consolidated in 3 tries: IllegalStateException: disk full;"
                                + " mend the cause, then run duxue consolidate --period 2023-06 or start the service again\n");
    }

    @Test
    void triesAFailingMonthAgainWhenSomethingWasSent() {
        this.clock.moveTo("2023-08-06T08:00:00+08:00");
        this.store.sent("2023-06");
        this.store.failing.add(month("2023-06"));
        DueMonths monthEnd = monthEnd();
        for (int i = 0; i < 5; i++) {
            look(monthEnd);
        }
        this.store.failing.clear();

        monthEnd.consolidate(this.store, true);

        assertThat(this.store.consolidated).containsExactly("2023-06");
    }

    @Test
    void reportsProblemsOfAConsolidatedMonth() {
        this.clock.moveTo("2023-08-06T08:00:00+08:00");
        this.store.sent("2023-06");
        this.store.toCorrect = List.of(new Text("有误", "an entry was refused"));

        look(monthEnd());

        assertThat(this.said.toString().lines())
                .containsExactly(
                        "2023-08-06 08:00:00 consolidating 2023-06",
                        "2023-08-06 08:00:00 consolidated 2023-06",
                        "2023-08-06 08:00:00 an entry was refused");
    }

    @Test
    void aClockSetAheadAYearAndBackSkipsNoSetTime() {
        DueMonths monthEnd = monthEnd();
        this.store.sent("2023-05", "2023-06");
        look(monthEnd);
        this.clock.moveTo("2024-07-04T02:00:00+08:00");
        assertThat(monthEnd.isTime(null)).isTrue();
        look(monthEnd);
        assertThat(this.store.consolidated).containsExactly("2023-05", "2023-06");

        this.clock.moveTo("2023-07-05T01:00:00+08:00");
        assertThat(monthEnd.isTime(null)).isTrue();
        look(monthEnd);
        assertThat(monthEnd.isTime(null)).isFalse();
        assertThat(monthEnd.quiet(null)).isEqualTo(Duration.ofHours(1));
        this.store.stale.add(month("2023-06"));
        this.clock.moveTo("2023-07-05T02:00:00+08:00");
        assertThat(monthEnd.isTime(null)).isTrue();
        look(monthEnd);

        assertThat(this.store.consolidated).containsExactly("2023-05", "2023-06", "2023-06");
    }

    @Test
    void aClockSetBackDelaysNoLateMonthAndNoRetry() {
        this.clock.moveTo("2024-07-06T08:00:00+08:00");
        DueMonths monthEnd = monthEnd();
        this.store.sent("2023-05");
        this.store.failing.add(month("2023-05"));
        look(monthEnd);
        Instant news = this.clock.instant();
        this.store.failing.clear();

        this.clock.moveTo("2023-07-06T08:00:00+08:00");
        assertThat(monthEnd.isTime(news)).isTrue();
        assertThat(monthEnd.isTime(news)).isTrue();
        look(monthEnd);

        assertThat(this.store.consolidated).containsExactly("2023-05");
        assertThat(monthEnd.isTime(null)).isFalse();
    }

    @Test
    void aClockSetBackOverTheSetTimeConsolidatesNothingTwice() {
        DueMonths monthEnd = monthEnd();
        this.store.sent("2023-06");
        for (String moment : List.of("05T02:00:00", "05T01:30:00", "05T02:00:00", "04T02:00:00", "05T02:00:00")) {
            this.clock.moveTo("2023-07-" + moment + "+08:00");
            look(monthEnd);
        }

        assertThat(this.store.consolidated).containsExactly("2023-06");
    }

    @Test
    void reportsTheNextSetTime() {
        assertThat(monthEnd().next().en()).isEqualTo("next consolidation: 2023-07-05 02:00 +08:00, of 2023-06");
    }

    private void look(DueMonths monthEnd) {
        monthEnd.consolidate(this.store, false);
    }

    private DueMonths monthEnd() {
        return new DueMonths(
                new ConsolidationSchedule(CronExpression.parse("0 0 2 5 * *"), SHANGHAI),
                this.clock,
                SETTLE,
                Duration.ofMinutes(1),
                3,
                new ServiceLog(new MessageLog(), this.clock));
    }

    private static Period month(String text) {
        return Period.parse(text).orElseThrow();
    }

    /** Collects all messages in English. */
    private final class MessageLog implements ServiceLog.Stream {

        @Override
        public void info(Text line) {
            DueMonthsTest.this.said.append(line.en()).append('\n');
        }

        @Override
        public void warn(Text line) {
            DueMonthsTest.this.said.append(line.en()).append('\n');
        }

        @Override
        public Progress.Watcher progress() {
            return new Progress.Watcher() {};
        }
    }

    /** A store that only knows months. */
    private static final class FakeMonths implements DueMonths.Months {

        private final SortedSet<Period> sent = new TreeSet<>();
        private final SortedSet<Period> done = new TreeSet<>();
        private final SortedSet<Period> stale = new TreeSet<>();
        private final SortedSet<Period> failing = new TreeSet<>();
        private final List<String> tried = new ArrayList<>();
        private final List<String> consolidated = new ArrayList<>();
        private List<Text> toCorrect = List.of();

        void sent(String... months) {
            List.of(months).forEach(month -> this.sent.add(month(month)));
        }

        void done(String month) {
            this.done.add(month(month));
        }

        @Override
        public SortedSet<Period> waitingBefore(Period period) {
            SortedSet<Period> waiting = new TreeSet<>();
            for (Period month : this.sent.headSet(period)) {
                if (!waiting.isEmpty() || !this.done.contains(month) || this.stale.contains(month)) {
                    waiting.add(month);
                }
            }
            return waiting;
        }

        @Override
        public SortedSet<Period> notConsolidated() {
            SortedSet<Period> months = new TreeSet<>(this.sent);
            months.removeAll(this.done);
            return months;
        }

        @Override
        public List<Text> consolidate(Period period) {
            this.tried.add(period.toString());
            if (this.failing.contains(period)) {
                throw new JobFailedException("consolidate", new IllegalStateException("disk full"));
            }
            this.consolidated.add(period.toString());
            this.done.add(period);
            this.stale.remove(period);
            return this.toCorrect;
        }
    }

    /** A clock that stops until it is moved. */
    private static final class MovedClock extends Clock {

        private Instant now;

        MovedClock(String begin) {
            this.now = OffsetDateTime.parse(begin).toInstant();
        }

        void moveTo(String moment) {
            this.now = OffsetDateTime.parse(moment).toInstant();
        }

        @Override
        public Instant instant() {
            return this.now;
        }

        @Override
        public ZoneId getZone() {
            return SHANGHAI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
