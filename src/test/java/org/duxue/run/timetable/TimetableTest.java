package org.duxue.run.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.duxue.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scheduling.support.CronExpression;

class TimetableTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Timetable timetable = new Timetable(CronExpression.parse("0 0 2 5 * *"), SHANGHAI);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2023-07-05T02:00:00+08:00, 2023-06
                    2023-07-05T01:59:59+08:00, 2023-05
                    2023-07-04T18:00:00Z,      2023-06
                    2023-07-31T23:59:59+08:00, 2023-06
                    2023-08-01T00:00:00+08:00, 2023-06
                    2024-01-05T02:00:00+08:00, 2023-12
                    """)
    void aMonthIsDueFromTheSetTimeAfterItsEnd(String now, String due) {
        assertThat(this.timetable.latestDue(moment(now))).hasToString("Optional[" + due + "]");
    }

    @Test
    void aTimeOfTheMonthItselfDoesNotMakeItDue() {
        Timetable everyHour = new Timetable(CronExpression.parse("0 0 * * * *"), SHANGHAI);

        assertThat(everyHour.latestDue(moment("2023-06-30T23:30:00+08:00"))).contains(Period.of(2023, 5));
        assertThat(everyHour.latestDue(moment("2023-07-01T00:00:00+08:00"))).contains(Period.of(2023, 6));
    }

    @Test
    void twoTimesAYearMakeManyMonthsDueAtOnce() {
        Timetable halfYearly = new Timetable(CronExpression.parse("0 0 2 5 1,7 *"), SHANGHAI);

        assertThat(halfYearly.latestDue(moment("2023-07-04T00:00:00+08:00"))).contains(Period.of(2022, 12));
        assertThat(halfYearly.latestDue(moment("2023-07-06T00:00:00+08:00"))).contains(Period.of(2023, 6));
    }

    @Test
    void aDayThatNeverComesMakesNothingDue() {
        Timetable never = new Timetable(CronExpression.parse("0 0 2 30 2 *"), SHANGHAI);

        assertThat(never.latestDue(moment("2023-07-06T00:00:00+08:00"))).isEmpty();
        assertThat(never.next(moment("2023-07-06T00:00:00+08:00"))).isEmpty();
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
