package org.duxue.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Rounds half up, but never across a target: where the rounded number would look as if it met a target that the exact one
 * misses, or the reverse, it is rounded the other way, so that 29,999 of 30,000 are 99.99 %.
 *
 * @param lessIsBetter whether the target is a ceiling
 */
public record HonestRounding(int decimals, @Nullable BigDecimal target, boolean lessIsBetter) {

    /** Rounding next to a target that must be reached. */
    public static HonestRounding floor(int decimals, BigDecimal target) {
        return new HonestRounding(decimals, target, false);
    }

    /** Rounding next to a limit that must not be exceeded. */
    public static HonestRounding ceiling(int decimals, BigDecimal limit) {
        return new HonestRounding(decimals, limit, true);
    }

    public BigDecimal of(BigDecimal exact) {
        return of(exact, BigDecimal.ONE);
    }

    public BigDecimal of(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal rounded = dividend.divide(divisor, this.decimals, RoundingMode.HALF_UP);
        if (this.target == null) {
            return rounded;
        }
        boolean looks = meets(rounded, this.target);
        if (looks == meets(dividend, this.target.multiply(divisor))) {
            return rounded;
        }
        RoundingMode other = looks == this.lessIsBetter ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return dividend.divide(divisor, this.decimals, other);
    }

    private boolean meets(BigDecimal value, BigDecimal wanted) {
        return this.lessIsBetter ? value.compareTo(wanted) <= 0 : value.compareTo(wanted) >= 0;
    }
}
