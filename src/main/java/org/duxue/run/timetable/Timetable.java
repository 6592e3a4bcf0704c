package org.duxue.run.timetable;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.duxue.shared.Period;
import org.springframework.scheduling.support.CronExpression;

/** A month is due from the first set time after its end. Nothing is remembered: what is due follows from the moment asked. */
public final class Timetable {

    private static final int MONTHS_OF_A_CENTURY = 1200;

    private final CronExpression times;
    private final ZoneId zone;

    public Timetable(CronExpression times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
    }

    /** The latest month that is due; nothing when the set times never come. */
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
        ZonedDateTime end = period.asOf().plusDays(1).atStartOfDay(this.zone);
        return Optional.ofNullable(this.times.next(end.minusNanos(1)));
    }

    /** The next set time. */
    public Optional<ZonedDateTime> next(Instant now) {
        return Optional.ofNullable(this.times.next(now.atZone(this.zone)));
    }
}
