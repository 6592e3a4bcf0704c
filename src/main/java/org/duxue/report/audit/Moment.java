package org.duxue.report.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import org.duxue.shared.Period;

/**
 * A time as told: a year, a month or a day.
 *
 * @param month 0 for a whole year
 * @param day 0 for a whole month
 * @param isInferred whether the year was not written with it
 */
record Moment(int year, int month, int day, boolean isInferred) {

    boolean isYear() {
        return this.month == 0;
    }

    LocalDate first() {
        return LocalDate.of(this.year, Math.max(this.month, 1), Math.max(this.day, 1));
    }

    LocalDate last() {
        if (this.day > 0) {
            return first();
        }
        return YearMonth.of(this.year, this.month == 0 ? 12 : this.month).atEndOfMonth();
    }

    Period period() {
        return Period.of(this.year, this.month == 0 ? 12 : this.month);
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(first()) && !date.isAfter(last());
    }

    @Override
    public String toString() {
        String text = Integer.toString(this.year);
        if (this.month > 0) {
            text += (this.month < 10 ? "-0" : "-") + this.month;
        }
        return this.day > 0 ? text + (this.day < 10 ? "-0" : "-") + this.day : text;
    }
}
