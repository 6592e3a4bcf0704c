package org.duxue.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A measured value with its target.
 *
 * @param measured as printed
 * @param amount dividend of the measure, where it has a base of its own; measured is amount / base
 * @param base divisor of the measure, where it has a base of its own
 */
public record Measure(
        BigDecimal measured,
        BigDecimal target,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal base) {

    static Measure of(BigDecimal measured, BigDecimal target) {
        return new Measure(measured, target, null, null);
    }

    /** The value on another base; null where the measure has no amount. */
    @Nullable BigDecimal on(@Nullable BigDecimal otherBase) {
        return this.amount == null || otherBase == null || otherBase.signum() == 0
                ? null
                : this.amount.divide(otherBase, MathContext.DECIMAL64);
    }
}
