package org.duxue.area.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stored data of a guard gives the age in any later month, but not the birthday. */
class KeptGuardTest {

    @Test
    void forgetsTheDayOfBirth() {
        assertThat(new SafetyRow.Guard("f00d", LocalDate.of(1957, 11, 23), true, false).kept())
                .containsExactly("guard", "1957-11-01", "true", "false", "f00d");
    }

    @Test
    void readsARowThatWasKeptWithoutANumber() {
        assertThat(SafetyRow.recalled(List.of("guard", "1957-11-01", "true", "false")))
                .isEqualTo(new SafetyRow.Guard("", LocalDate.of(1957, 11, 1), true, false));
    }

    @Test
    void givesTheSameAgeAsTheBirthdayOnEveryLastDayOfAMonth() {
        LocalDate end = LocalDate.of(1965, 1, 1);
        for (LocalDate birthday = LocalDate.of(1959, 12, 30); birthday.isBefore(end); birthday = birthday.plusDays(1)) {
            SafetyRow.Guard guard =
                    (SafetyRow.Guard) SafetyRow.recalled(new SafetyRow.Guard("f00d", birthday, true, true).kept());
            for (YearMonth month = YearMonth.of(2019, 12); month.getYear() < 2025; month = month.plusMonths(1)) {
                LocalDate asOf = month.atEndOfMonth();
                assertThat(guard.ageOn(asOf))
                        .as("born on %s, asked on %s", birthday, asOf)
                        .isEqualTo(Period.between(birthday, asOf).getYears());
            }
        }
    }
}
