package org.duxue.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.duxue.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scheduling.support.CronExpression;

class ConsolidationScheduleTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ConsolidationSchedule timetable =
            new ConsolidationSchedule(CronExpression.parse("0 0 2 5 * *"), SHANGHAI);

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
        ConsolidationSchedule everyHour = new ConsolidationSchedule(CronExpression.parse("0 0 * * * *"), SHANGHAI);

        assertThat(everyHour.latestDue(moment("2023-06-30T23:30:00+08:00"))).contains(Period.of(2023, 5));
        assertThat(everyHour.latestDue(moment("2023-07-01T00:00:00+08:00"))).contains(Period.of(2023, 6));
    }

    @Test
    void twoTimesAYearMakeManyMonthsDueAtOnce() {
        ConsolidationSchedule halfYearly = new ConsolidationSchedule(CronExpression.parse("0 0 2 5 1,7 *"), SHANGHAI);

        assertThat(halfYearly.latestDue(moment("2023-07-04T00:00:00+08:00"))).contains(Period.of(2022, 12));
        assertThat(halfYearly.latestDue(moment("2023-07-06T00:00:00+08:00"))).contains(Period.of(2023, 6));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2024-02-29T02:00:00+08:00, 2024-01, 2028-02-29T02:00+08:00[Asia/Shanghai]
                    2024-02-29T01:59:59+08:00, 2020-01, 2024-02-29T02:00+08:00[Asia/Shanghai]
                    2023-03-01T02:00:00+08:00, 2020-01, 2024-02-29T02:00+08:00[Asia/Shanghai]
                    """)
    void theLeapDayAsSetTimeComesEveryFourYears(String now, String due, String next) {
        ConsolidationSchedule leapDay = new ConsolidationSchedule(CronExpression.parse("0 0 2 29 2 *"), SHANGHAI);

        assertThat(leapDay.latestDue(moment(now))).hasToString("Optional[" + due + "]");
        assertThat(leapDay.next(moment(now))).hasToString("Optional[" + next + "]");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2024-03-01T02:00:00+08:00, 2024-02
                    2024-02-29T23:59:59+08:00, 2024-01
                    2023-03-01T02:00:00+08:00, 2023-02
                    2100-02-28T23:59:59+08:00, 2100-01
                    """)
    void aFebruaryIsOverWhenItsLastDayIs(String now, String due) {
        ConsolidationSchedule atOnce = new ConsolidationSchedule(CronExpression.parse("0 0 2 1 * *"), SHANGHAI);

        assertThat(atOnce.latestDue(moment(now))).hasToString("Optional[" + due + "]");
    }

    /** In New York the clocks are set from 2:00 to 3:00 on 10 March 2024; on 3 November 1:00 to 2:00 occurs twice. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    0 30 2 10 3 *, 2024-03-10T06:59:59Z, 2023-02, 2024-03-10T03:00-04:00[America/New_York]
                    0 30 2 10 3 *, 2024-03-10T07:30:00Z, 2024-02, 2025-03-10T02:30-04:00[America/New_York]
                    0 30 1 3 11 *, 2024-11-03T05:29:59Z, 2023-10, 2024-11-03T01:30-04:00[America/New_York]
                    0 30 1 3 11 *, 2024-11-03T05:30:00Z, 2024-10, 2025-11-03T01:30-05:00[America/New_York]
                    0 30 1 3 11 *, 2024-11-03T06:15:00Z, 2024-10, 2024-11-03T01:30-05:00[America/New_York]
                    0 30 1 3 11 *, 2024-11-03T06:30:00Z, 2024-10, 2025-11-03T01:30-05:00[America/New_York]
                    """)
    void aMonthIsDueInANightInWhichTheClocksAreSet(String times, String now, String due, String next) {
        ConsolidationSchedule abroad =
                new ConsolidationSchedule(CronExpression.parse(times), ZoneId.of("America/New_York"));

        assertThat(abroad.latestDue(moment(now))).hasToString("Optional[" + due + "]");
        assertThat(abroad.next(moment(now))).hasToString("Optional[" + next + "]");
    }

    @Test
    void aDayThatNeverComesMakesNothingDue() {
        ConsolidationSchedule never = new ConsolidationSchedule(CronExpression.parse("0 0 2 30 2 *"), SHANGHAI);

        assertThat(never.latestDue(moment("2023-07-06T00:00:00+08:00"))).isEmpty();
        assertThat(never.next(moment("2023-07-06T00:00:00+08:00"))).isEmpty();
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
