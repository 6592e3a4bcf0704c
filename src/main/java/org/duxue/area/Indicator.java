package org.duxue.area;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.duxue.shared.Area;
import org.duxue.shared.HonestRounding;
import org.jspecify.annotations.Nullable;

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

    /** A count whose target is a floor, such as people to be recruited. */
    public Indicator moreIsBetterCount() {
        return new Indicator(this.area, this.key, this.label, this.unit, false, false);
    }

    /** The label with its unit, as in a column heading. */
    public String title() {
        return this.label + "（" + this.unit.label() + "）";
    }

    public String targetKey() {
        return "target." + this.area.key() + "." + this.key;
    }

    /** The value, rounded half up for display; empty when the denominator is zero. */
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

    /**
     * The value for display next to a target: where rounding half up would move it across the target, it is
     * rounded the other way, so that 29,999 of 30,000 are 99.99 %.
     */
    public Optional<BigDecimal> value(Figure figure, @Nullable BigDecimal target) {
        return value(figure)
                .map(rounded -> new HonestRounding(rounded.scale(), target, this.lessIsBetter)
                        .of(scaled(figure), this.ratio ? figure.denominator() : BigDecimal.ONE));
    }

    private boolean reaches(BigDecimal value, BigDecimal target) {
        return this.lessIsBetter ? value.compareTo(target) <= 0 : value.compareTo(target) >= 0;
    }

    /** The value with many digits, where rounding would hide on which side of a target it is. */
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
        return reaches(scaled(figure), this.ratio ? target.multiply(figure.denominator()) : target);
    }

    private BigDecimal scaled(Figure figure) {
        return this.unit == Unit.PERCENT ? figure.numerator().multiply(HUNDRED) : figure.numerator();
    }
}
