package org.duxue.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reporting month. Everything in it is judged as of its last day, never of today. */
public record Period(YearMonth month) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})");

    public static Period of(int year, int month) {
        return new Period(YearMonth.of(year, month));
    }

    /** Reads the form {@code 2023-06}; empty for anything else. */
    public static Optional<Period> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    public LocalDate asOf() {
        return this.month.atEndOfMonth();
    }

    public Period minusMonths(int months) {
        return new Period(this.month.minusMonths(months));
    }

    public boolean isBefore(Period other) {
        return this.month.isBefore(other.month);
    }

    @Override
    public int compareTo(Period other) {
        return this.month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return this.month.toString();
    }
}
