package org.duxue.report.page;

import java.time.temporal.ChronoUnit;
import org.duxue.shared.Period;

/** Months on a line where equal times take equal space, however many months were consolidated in between. */
record TimeAxis(Period first, Period last, int from, int until) {

    long months() {
        return ChronoUnit.MONTHS.between(this.first.month(), this.last.month());
    }

    /** The position of a month; a single month is in the middle. */
    int at(Period period) {
        long months = months();
        if (months == 0) {
            return (this.from + this.until) / 2;
        }
        long passed = ChronoUnit.MONTHS.between(this.first.month(), period.month());
        return (int) (this.from + (this.until - this.from) * passed / months);
    }
}
