package org.duxue.area.safety;

import static org.duxue.area.safety.SafetyColumns.BIRTH_DATE;

import java.time.LocalDate;
import org.duxue.reading.Row;

/** Which birth dates a guard may have on a day: 16 to 90 completed years. */
final class GuardAge {

    private static final int LEAST = 16;
    private static final int MOST = 90;

    private GuardAge() {}

    static void check(Row row, LocalDate birthDate, LocalDate day) {
        if (!birthDate.isBefore(earliest(day)) && !birthDate.isAfter(latest(day))) {
            return;
        }
        row.reject(BIRTH_DATE, SafetyRules.AGE, day, LEAST, MOST, earliest(day), latest(day));
    }

    static LocalDate earliest(LocalDate day) {
        return day.minusYears(MOST + 1L).plusDays(1);
    }

    static LocalDate latest(LocalDate day) {
        return day.minusYears(LEAST);
    }
}
