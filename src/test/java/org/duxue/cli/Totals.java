package org.duxue.cli;

/**
 * The totals of all fitness files, which show that peers do the same work.
 *
 * @param tenths the sum of all totals in tenths
 */
record Totals(long tested, long excellent, long good, long pass, long tenths, long overweight) {

    static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

    Totals plus(Totals other) {
        return new Totals(
                this.tested + other.tested,
                this.excellent + other.excellent,
                this.good + other.good,
                this.pass + other.pass,
                this.tenths + other.tenths,
                this.overweight + other.overweight);
    }
}
