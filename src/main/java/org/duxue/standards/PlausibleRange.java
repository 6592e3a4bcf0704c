package org.duxue.standards;

import java.math.BigDecimal;

/**
 * The range in which a district's own value is plausible.
 *
 * @param percent whether it is a percentage, which is never meant to be between 0 and 1
 */
public record PlausibleRange(BigDecimal least, BigDecimal most, boolean percent) {

    public static final PlausibleRange PERCENT = new PlausibleRange(BigDecimal.ZERO, BigDecimal.valueOf(100), true);
    public static final PlausibleRange AMOUNT =
            new PlausibleRange(BigDecimal.ZERO, new BigDecimal("1000000000"), false);

    boolean holds(BigDecimal value) {
        return value.compareTo(this.least) >= 0 && value.compareTo(this.most) <= 0;
    }

    /** Whether the value looks like a fraction of 1 that was meant as a percentage. */
    boolean looksLikeShare(BigDecimal value) {
        return this.percent && value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
    }
}
