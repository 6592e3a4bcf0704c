package org.duxue.area;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.duxue.shared.Area;

/**
 * A published figure of an area.
 *
 * @param ratio whether the value has a denominator; else it is a count or a sum
 * @param lessIsBetter whether the target is a ceiling
 */
public record Indicator(Area area, String key, String label, Unit unit, boolean ratio, boolean lessIsBetter) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public static Indicator count(Area area, String key, String label, Unit unit) {
        return new Indicator(area, key, label, unit, false, true);
    }

    public static Indicator ratio(Area area, String key, String label, Unit unit) {
        return new Indicator(area, key, label, unit, true, false);
    }

    /** A ratio whose target is a ceiling. */
    public Indicator lessIsBetterRatio() {
        return new Indicator(this.area, this.key, this.label, this.unit, true, true);
    }

    /** The label with its unit, as a column is headed. */
    public String title() {
        return this.label + "（" + this.unit.label() + "）";
    }

    public String targetKey() {
        return "target." + this.area.key() + "." + this.key;
    }

    /** The value, rounded half up for print; nothing when there is nothing to divide by. */
    public Optional<BigDecimal> value(Figure figure) {
        BigDecimal scaled = scaled(figure);
        if (!this.ratio) {
            return Optional.of(scaled.setScale(this.unit == Unit.YUAN ? DECIMALS : 0, RoundingMode.HALF_UP));
        }
        if (figure.denominator().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(scaled.divide(figure.denominator(), DECIMALS, RoundingMode.HALF_UP));
    }

    /** The value with many digits, where rounding would hide on which side of a target it lies. */
    public Optional<BigDecimal> unrounded(Figure figure) {
        if (!this.ratio) {
            return Optional.of(scaled(figure));
        }
        return figure.denominator().signum() == 0
                ? Optional.empty()
                : Optional.of(scaled(figure).divide(figure.denominator(), MathContext.DECIMAL128));
    }

    /** Whether the unrounded value reaches the target; the figure must have a value. */
    public boolean meets(Figure figure, BigDecimal target) {
        BigDecimal reached = scaled(figure);
        BigDecimal wanted = this.ratio ? target.multiply(figure.denominator()) : target;
        return this.lessIsBetter ? reached.compareTo(wanted) <= 0 : reached.compareTo(wanted) >= 0;
    }

    private BigDecimal scaled(Figure figure) {
        return this.unit == Unit.PERCENT ? figure.numerator().multiply(HUNDRED) : figure.numerator();
    }
}
