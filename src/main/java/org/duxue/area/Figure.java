package org.duxue.area;

import java.math.BigDecimal;

/** A summand: an exact numerator and denominator. A count has the denominator 0, which is not shown. */
public record Figure(BigDecimal numerator, BigDecimal denominator) {

    public static final Figure ZERO = new Figure(BigDecimal.ZERO, BigDecimal.ZERO);

    public static Figure of(long numerator, long denominator) {
        return new Figure(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    public Figure plus(Figure other) {
        return new Figure(this.numerator.add(other.numerator), this.denominator.add(other.denominator));
    }

    public Figure minus(Figure other) {
        return new Figure(this.numerator.subtract(other.numerator), this.denominator.subtract(other.denominator));
    }
}
