package org.duxue.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What was measured against what.
 *
 * @param measured as printed
 * @param amount dividend of the measure, where it has a base of its own; measured is amount / base
 * @param base divisor of the measure, likewise
 */
public record Measure(
        BigDecimal measured,
        BigDecimal target,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal base) {

    static Measure of(BigDecimal measured, BigDecimal target) {
        return new Measure(measured, target, null, null);
    }

    /** Whether this measure would also have met the base as it stood when the breach was last found. */
    boolean wouldHaveMet(Rule rule, Measure found) {
        if (rule.targetIsBase()) {
            return this.measured.compareTo(found.target) >= 0;
        }
        if (!rule.hasBase()) {
            return true;
        }
        if (this.amount == null || found.base == null) {
            return false;
        }
        return this.amount.compareTo(this.target.multiply(found.base)) >= 0;
    }

    /** What would be measured on the base as it stood then; nothing where the rule has none of its own. */
    @Nullable BigDecimal onBaseOf(Measure found) {
        if (this.amount == null || found.base == null || found.base.signum() == 0) {
            return null;
        }
        return this.amount.divide(found.base, MathContext.DECIMAL64);
    }
}
