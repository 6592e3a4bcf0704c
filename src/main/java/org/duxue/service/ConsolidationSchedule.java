package org.duxue.service;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.duxue.shared.Period;
import org.springframework.scheduling.support.CronExpression;

/** A month is due from the first set time after its end. Keeps no state: the due months follow from the given time. */
public final class ConsolidationSchedule {

    private static final int MONTHS_OF_A_CENTURY = 1200;

    private final CronExpression times;
    private final ZoneId zone;

    public ConsolidationSchedule(CronExpression times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
    }

    /** The latest month that is due; empty when the set times never come. */
    public Optional<Period> latestDue(Instant now) {
        Period month = new Period(YearMonth.from(now.atZone(this.zone)));
        for (int back = 1; back <= MONTHS_OF_A_CENTURY; back++) {
            Period period = month.minusMonths(back);
            Optional<ZonedDateTime> due = dueOn(period);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            if (!due.get().toInstant().isAfter(now)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** When a month becomes due. */
    public Optional<ZonedDateTime> dueOn(Period period) {
        LocalDateTime end = period.asOf().plusDays(1).atStartOfDay();
        return Optional.ofNullable(this.times.next(end.minusNanos(1))).map(this::existing);
    }

    /** The next set time. */
    public Optional<ZonedDateTime> next(Instant now) {
        return Optional.ofNullable(this.times.next(now.atZone(this.zone).toLocalDateTime()))
                .map(this::existing)
                .map(time -> time.toInstant().isAfter(now) ? time : time.withLaterOffsetAtOverlap());
    }

    /** A local time that is skipped when the clocks are set forward takes effect at the moment they are set. */
    private ZonedDateTime existing(LocalDateTime time) {
        ZoneOffsetTransition set = this.zone.getRules().getTransition(time);
        return set != null && set.isGap() ? set.getInstant().atZone(this.zone) : time.atZone(this.zone);
    }
}
