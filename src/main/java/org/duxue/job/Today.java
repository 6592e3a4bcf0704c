package org.duxue.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/** The time that a command takes for now: files of a later time or month do not exist for it yet. */
public record Today(Instant now) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * Creates the time for commands.
     *
     * @param day used as today, at its end; without one the clock is used
     */
    public static Today of(@Nullable LocalDate day, Clock clock) {
        return new Today(
                day == null
                        ? clock.instant()
                        : day.atTime(LocalTime.MAX).atZone(ZONE).toInstant());
    }

    public LocalDate day() {
        return LocalDate.ofInstant(this.now, ZONE);
    }

    public Period month() {
        return new Period(YearMonth.from(this.now.atZone(ZONE)));
    }
}
