package org.duxue.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact quotient. Dividing waits until the value is printed. */
public record Share(BigDecimal dividend, BigDecimal divisor) {

    /** Digits carried where a sum of quotients or a root cannot be exact; four decimals are printed. */
    static final MathContext PRECISE = new MathContext(60, RoundingMode.HALF_EVEN);

    static Share of(BigDecimal whole) {
        return new Share(whole, BigDecimal.ONE);
    }

    Share times(BigDecimal factor) {
        return new Share(this.dividend.multiply(factor), this.divisor);
    }

    Share by(BigDecimal by) {
        return new Share(this.dividend, this.divisor.multiply(by));
    }

    boolean reaches(BigDecimal target) {
        return this.dividend.compareTo(target.multiply(this.divisor)) >= 0;
    }

    public BigDecimal rounded(int decimals) {
        return this.dividend.divide(this.divisor, decimals, RoundingMode.HALF_UP);
    }

    BigDecimal precise() {
        return this.dividend.divide(this.divisor, PRECISE);
    }
}
