package org.duxue.report.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.duxue.summary.Ratio;
import org.jspecify.annotations.Nullable;

/** Numbers as a proof writes them: exact, or cut with a mark where they have no end. */
public final class Numbers {

    private static final int DIGITS = 16;

    private Numbers() {}

    /** Without zeros at the end. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public static String plain(Ratio ratio) {
        return quotient(ratio.dividend(), ratio.divisor());
    }

    /** Sixteen digits of a quotient, and a mark where there are more. */
    public static String quotient(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal cut = dividend.divide(divisor, new MathContext(DIGITS, RoundingMode.DOWN));
        return plain(cut) + (cut.multiply(divisor).compareTo(dividend) == 0 ? "" : "…");
    }

    static String cut(BigDecimal number) {
        BigDecimal cut = number.round(new MathContext(DIGITS, RoundingMode.DOWN));
        return plain(cut) + (cut.compareTo(number) == 0 ? "" : "…");
    }

    /** Whether a published cell says a number; a blank one says nothing. */
    static boolean isSame(String published, @Nullable BigDecimal found) {
        return found == null
                ? published.isEmpty()
                : !published.isEmpty() && new BigDecimal(published).compareTo(found) == 0;
    }
}
