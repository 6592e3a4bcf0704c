package org.duxue.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.duxue.area.Figure;
import org.duxue.summary.IndicatorRow;
import org.jspecify.annotations.Nullable;

/** Formats figures for table cells. */
final class Cells {

    private Cells() {}

    static String numerator(IndicatorRow row) {
        return row.figure() == null ? "" : plain(row.figure().numerator());
    }

    /** Blank for a count or a sum, which has no denominator. */
    static String denominator(IndicatorRow row) {
        Figure figure = row.figure();
        return figure == null || !row.indicator().ratio() ? "" : plain(figure.denominator());
    }

    static String value(IndicatorRow row) {
        return text(row.value());
    }

    /** Without trailing zeros. */
    static String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    /** With the number of decimals to which it was rounded. */
    static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
