package org.duxue.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.duxue.shared.HonestRounding;

/** An exact quotient. The division is deferred until the value is printed. */
public record Ratio(BigDecimal dividend, BigDecimal divisor) {

    /** Digits carried where a sum of quotients or a root cannot be exact; four decimals are printed. */
    static final MathContext PRECISE = new MathContext(60, RoundingMode.HALF_EVEN);

    static Ratio of(BigDecimal whole) {
        return new Ratio(whole, BigDecimal.ONE);
    }

    Ratio times(BigDecimal factor) {
        return new Ratio(this.dividend.multiply(factor), this.divisor);
    }

    public Ratio minus(Ratio other) {
        return new Ratio(
                this.dividend.multiply(other.divisor).subtract(other.dividend.multiply(this.divisor)),
                this.divisor.multiply(other.divisor));
    }

    Ratio by(BigDecimal by) {
        return new Ratio(this.dividend, this.divisor.multiply(by));
    }

    boolean reaches(BigDecimal target) {
        return this.dividend.compareTo(target.multiply(this.divisor)) >= 0;
    }

    public BigDecimal rounded(int decimals) {
        return this.dividend.divide(this.divisor, decimals, RoundingMode.HALF_UP);
    }

    /** Rounds, but never across a target that must be reached. */
    public BigDecimal rounded(int decimals, BigDecimal target) {
        return HonestRounding.floor(decimals, target).of(this.dividend, this.divisor);
    }

    BigDecimal precise() {
        return this.dividend.divide(this.divisor, PRECISE);
    }
}
