package org.duxue.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.duxue.job.FailureReason;
import org.duxue.job.JobFailedException;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Consolidates the months that are due, in order: months with submissions that are not consolidated, and at every set
 * time also those that have become stale.
 */
final class DueMonths {

    /** The operations of the store that this class needs. */
    interface Months {

        SortedSet<Period> waitingBefore(Period period);

        SortedSet<Period> notConsolidated();

        /** Returns the problems to correct. */
        List<Text> consolidate(Period period);
    }

    private final ConsolidationSchedule timetable;
    private final Clock clock;
    private final Duration settle;
    private final Duration retry;
    private final int mostTries;
    private final ServiceLog log;
    private final Map<Period, Integer> tries = new HashMap<>();
    private @Nullable Instant nextPass;
    private @Nullable Instant nextTry;
    private Instant latestLook = Instant.MIN;
    private boolean isClockSetBack;

    DueMonths(
            ConsolidationSchedule timetable,
            Clock clock,
            Duration settle,
            Duration retry,
            int mostTries,
            ServiceLog log) {
        this.timetable = timetable;
        this.clock = clock;
        this.settle = settle;
        this.retry = retry;
        this.mostTries = mostTries;
        this.log = log;
    }

    /** Whether the store has to be queried at all. */
    boolean isTime(@Nullable Instant lastNews) {
        Instant now = this.clock.instant();
        if (isClockSetBack(now)) {
            return true;
        }
        if (this.nextPass == null || !now.isBefore(this.nextPass)) {
            return true;
        }
        if (this.nextTry != null && !now.isBefore(this.nextTry)) {
            return true;
        }
        return lastNews != null && !now.isBefore(lastNews.plus(this.settle));
    }

    /**
     * Whether the clock was set back since the last check. The next times are then computed again, since by the former
     * clock they might be years away.
     */
    private boolean isClockSetBack(Instant now) {
        if (now.isBefore(this.latestLook)) {
            this.isClockSetBack = true;
            this.nextPass = this.nextPass == null ? null : next(now);
        }
        this.latestLook = now;
        return this.isClockSetBack;
    }

    private Instant next(Instant now) {
        return this.timetable.next(now).map(ZonedDateTime::toInstant).orElse(Instant.MAX);
    }

    /** How long nothing will be due, unless new files arrive. */
    Duration quiet(@Nullable Instant lastNews) {
        Instant now = this.clock.instant();
        Instant next = this.nextPass == null ? now : this.nextPass;
        if (this.nextTry != null && this.nextTry.isBefore(next)) {
            next = this.nextTry;
        }
        if (lastNews != null && lastNews.plus(this.settle).isBefore(next)) {
            next = lastNews.plus(this.settle);
        }
        return next.isBefore(now) ? Duration.ZERO : Duration.between(now, next);
    }

    /**
     * Consolidates what is due; new submissions give a month that kept failing another chance.
     *
     * @return whether the next set time has to be reported again
     */
    boolean consolidate(Months months, boolean news) {
        Instant now = this.clock.instant();
        isClockSetBack(now);
        this.isClockSetBack = false;
        boolean pass = this.nextPass == null || !now.isBefore(this.nextPass);
        this.nextPass = next(now);
        this.nextTry = null;
        if (news || pass) {
            this.tries.clear();
        }
        Optional<Period> latest = this.timetable.latestDue(now);
        SortedSet<Period> due = latest.isPresent() ? due(months, latest.get(), pass) : new TreeSet<>();
        for (Period period : due) {
            if (!consolidate(months, period)) {
                break;
            }
        }
        return pass || !due.isEmpty();
    }

    private static SortedSet<Period> due(Months months, Period latest, boolean pass) {
        Period after = latest.minusMonths(-1);
        boolean missed = !months.notConsolidated().headSet(after).isEmpty();
        return pass || missed ? months.waitingBefore(after) : new TreeSet<>();
    }

    private boolean consolidate(Months months, Period period) {
        if (this.tries.getOrDefault(period, 0) >= this.mostTries) {
            return false;
        }
        this.log.info("汇总 " + period, "consolidating " + period);
        try {
            List<Text> toCorrect = months.consolidate(period);
            this.log.info("已汇总 " + period, "consolidated " + period);
            toCorrect.forEach(this.log::warn);
            this.tries.remove(period);
            return true;
        } catch (JobFailedException failed) {
            int tried = this.tries.merge(period, 1, Integer::sum);
            report(period, tried, FailureReason.of(failed));
            return false;
        }
    }

    private void report(Period period, int tried, String reason) {
        if (tried < this.mostTries) {
            this.nextTry = this.clock.instant().plus(this.retry.multipliedBy((long) tried * tried));
            this.log.warn(new Text(
                    period + " 没有汇总成（第 " + tried + " 次）：" + reason + "；稍后再试，以后的月份等它完成",
                    period + " was not consolidated (try " + tried + "): " + reason
                            + "; it is tried again, later months wait for it"));
            return;
        }
        this.log.warn(new Text(
                period + " 试了 " + tried + " 次都没有汇总成：" + reason + "；排除原因后运行 duxue consolidate --period " + period
                        + " 或重新启动服务",
                period + " was not consolidated in " + tried + " tries: " + reason
                        + "; mend the cause, then run duxue consolidate --period " + period
                        + " or start the service again"));
    }

    /** A message with the next set time and its month. */
    Text next() {
        return next(this.timetable, this.clock.instant());
    }

    static Text next(ConsolidationSchedule timetable, Instant now) {
        return timetable
                .next(now)
                .map(time -> {
                    Period period = new Period(YearMonth.from(time)).minusMonths(1);
                    String when =
                            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx").format(time);
                    return new Text("下次汇总：" + when + "，月份 " + period, "next consolidation: " + when + ", of " + period);
                })
                .orElse(new Text("没有设定汇总时间", "no consolidation is set"));
    }
}
