package org.duxue.report.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.duxue.summary.Ratio;
import org.jspecify.annotations.Nullable;

/** Formats numbers for a proof: exact, or cut and marked if the decimal expansion does not end. */
public final class Numbers {

    private static final int DIGITS = 16;

    private Numbers() {}

    /** Without trailing zeros. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public static String plain(Ratio ratio) {
        return quotient(ratio.dividend(), ratio.divisor());
    }

    /** A quotient with sixteen digits, and a mark if there are more. */
    public static String quotient(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal cut = dividend.divide(divisor, new MathContext(DIGITS, RoundingMode.DOWN));
        return plain(cut) + (cut.multiply(divisor).compareTo(dividend) == 0 ? "" : "…");
    }

    static String cut(BigDecimal number) {
        BigDecimal cut = number.round(new MathContext(DIGITS, RoundingMode.DOWN));
        return plain(cut) + (cut.compareTo(number) == 0 ? "" : "…");
    }

    /** Whether a published cell contains a number; it may be blank. */
    static boolean isSame(String published, @Nullable BigDecimal found) {
        return found == null
                ? published.isEmpty()
                : !published.isEmpty() && new BigDecimal(published).compareTo(found) == 0;
    }
}
