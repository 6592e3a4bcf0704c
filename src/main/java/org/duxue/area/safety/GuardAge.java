package org.duxue.area.safety;

import static org.duxue.area.safety.SafetyColumns.BIRTH_DATE;

import java.time.LocalDate;
import org.duxue.reading.Row;
import org.duxue.shared.ProblemType;

/** Which birth dates a guard may have on a day: 16 to 90 completed years. */
final class GuardAge {

    private static final int LEAST = 16;
    private static final int MOST = 90;

    private GuardAge() {}

    static void check(Row row, LocalDate birthDate, LocalDate day) {
        if (!birthDate.isBefore(earliest(day)) && !birthDate.isAfter(latest(day))) {
            return;
        }
        LocalDate from = earliest(day);
        LocalDate to = latest(day);
        row.reject(
                BIRTH_DATE,
                ProblemType.CONSTRAINT_ERROR,
                "age",
                "按本期截止日 " + day + " 计算，年龄不在 " + LEAST + " 到 " + MOST + " 周岁之间；应为 " + from + " 到 " + to + " 之间的日期",
                "gives no age from " + LEAST + " to " + MOST + " on the as-of date " + day + "; write a date from "
                        + from + " to " + to);
    }

    static LocalDate earliest(LocalDate day) {
        return day.minusYears(MOST + 1L).plusDays(1);
    }

    static LocalDate latest(LocalDate day) {
        return day.minusYears(LEAST);
    }
}
