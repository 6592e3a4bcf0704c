package org.duxue.area.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardAgeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1963-06-30, 2023-06-30, 60
            1963-07-01, 2023-06-30, 59
            1962-06-30, 2023-06-30, 61
            1964-02-29, 2023-02-28, 58
            1964-02-29, 2023-03-31, 59
            1964-02-29, 2024-02-29, 60
            """)
    void countsCompletedYears(LocalDate birthDate, LocalDate day, int age) {
        assertThat(new SafetyRow.Guard("", birthDate, true, true).ageOn(day)).isEqualTo(age);
    }

    @Test
    void allowsBirthDatesThatGive16To90CompletedYearsAtTheEndOfAnyMonth() {
        YearMonth last = YearMonth.of(2052, 12);
        for (YearMonth month = YearMonth.of(2020, 1); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate day = month.atEndOfMonth();

            assertThat(age(GuardAge.earliest(day).minusDays(1), day)).isEqualTo(91);
            assertThat(age(GuardAge.earliest(day), day)).isEqualTo(90);
            assertThat(age(GuardAge.latest(day), day)).isEqualTo(16);
            assertThat(age(GuardAge.latest(day).plusDays(1), day)).isEqualTo(15);
        }
    }

    private static int age(LocalDate birthDate, LocalDate day) {
        return new SafetyRow.Guard("", birthDate, true, true).ageOn(day);
    }
}
