package org.duxue.report.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A number as told.
 *
 * @param printed digits as told, before 万 and the like: 1.7 of 1.7万元
 * @param scale what they are multiplied by: 10000 for 万
 * @param unit the measure word, such as 人 or 万元 without its 万
 * @param bound whether it is exact, about, at least …
 */
record Amount(BigDecimal printed, BigDecimal scale, String unit, Measure measure, Bound bound) {

    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** What a number counts, by its measure word. */
    enum Measure {
        PEOPLE,
        THINGS,
        SCHOOLS,
        UNITS,
        MONEY,
        PERCENT,
        POINTS_OF_PERCENT,
        YEARS_OLD,
        YEARS,
        SCORE,
        BARE,
        OTHER
    }

    /** How exact a number is told. */
    enum Bound {
        EXACT,
        ABOUT,
        /** 近: at most this and not far below. */
        NEARLY,
        /** 多, 余: more than this, less than the next. */
        ODD,
        AT_LEAST,
        MORE,
        AT_MOST,
        LESS
    }

    BigDecimal value() {
        return this.printed.multiply(this.scale);
    }

    Amount in(BigDecimal otherScale, Measure otherMeasure) {
        return new Amount(this.printed, otherScale, this.unit, otherMeasure, this.bound);
    }

    /** Whether a true value may be told like this, in the rounding as printed. */
    boolean tells(BigDecimal truth) {
        BigDecimal told = value();
        int side = truth.compareTo(told);
        BigDecimal distance = truth.subtract(told).abs();
        return switch (this.bound) {
            case EXACT -> side == 0 || isRounded(truth);
            case ABOUT -> isRounded(truth) || distance.compareTo(truth.abs().multiply(TWENTIETH)) <= 0;
            case NEARLY -> side <= 0 && distance.compareTo(told.abs().multiply(TENTH)) <= 0;
            case ODD -> side >= 0 && distance.compareTo(nextStep()) < 0;
            case AT_LEAST -> side >= 0 || isRounded(truth);
            case MORE -> side > 0;
            case AT_MOST -> side <= 0 || isRounded(truth);
            case LESS -> side < 0;
        };
    }

    /** Whether it says only on which side of a limit something lies. */
    boolean isLimit() {
        return this.bound.ordinal() >= Bound.AT_LEAST.ordinal();
    }

    private boolean isRounded(BigDecimal truth) {
        BigDecimal inUnit = truth.divide(this.scale, Math.max(this.printed.scale(), 0) + 12, RoundingMode.HALF_UP);
        return inUnit.setScale(Math.max(this.printed.scale(), 0), RoundingMode.HALF_UP)
                                .compareTo(this.printed)
                        == 0
                && (this.measure == Measure.MONEY
                        || this.measure == Measure.PERCENT
                        || this.measure == Measure.POINTS_OF_PERCENT
                        || this.measure == Measure.YEARS_OLD
                        || this.measure == Measure.SCORE
                        || this.scale.compareTo(BigDecimal.ONE) > 0);
    }

    /** 60多 lies below 70, 440余 below 450. */
    private BigDecimal nextStep() {
        String digits = this.printed.stripTrailingZeros().toPlainString();
        int zeros = 0;
        String whole = this.printed.setScale(0, RoundingMode.DOWN).toPlainString();
        for (int i = whole.length() - 1; i > 0 && whole.charAt(i) == '0'; i--) {
            zeros++;
        }
        BigDecimal step = digits.contains(".")
                ? BigDecimal.ONE.movePointLeft(this.printed.scale())
                : BigDecimal.TEN.pow(Math.max(zeros, whole.length() > 1 ? 1 : 0));
        return step.multiply(this.scale);
    }

    /** A value in one unit, without the measure word. */
    static String plain(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        return plain.toLowerCase(Locale.ROOT);
    }

    /** Another value as this one would be told, in one unit. */
    String shown(BigDecimal other) {
        return plain(other.setScale(2, RoundingMode.HALF_UP)) + (isPercent() ? "%" : "");
    }

    /** The value told, in one unit. */
    String found() {
        return plain(value()) + (isPercent() ? "%" : "");
    }

    boolean isPercent() {
        return this.measure == Measure.PERCENT;
    }
}
