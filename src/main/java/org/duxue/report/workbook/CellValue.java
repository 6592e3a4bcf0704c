package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.summary.IndicatorRow;

/** Cell values of a published line. */
final class CellValue {

    private CellValue() {}

    /**
     * The published value. Where rounding carries it across its target, the unrounded one, which the cell format
     * shows as the same number, so that the colour agrees with the status.
     */
    static Object value(IndicatorRow row) {
        Optional<BigDecimal> value = row.value();
        Figure figure = row.figure();
        if (value.isEmpty() || figure == null) {
            return "";
        }
        BigDecimal target = row.target();
        boolean met = row.status() == IndicatorRow.Status.MET;
        return target == null || looksMet(row.indicator(), value.get(), target) == met
                ? value.get()
                : row.indicator().unrounded(figure).orElse(value.get());
    }

    private static boolean looksMet(Indicator indicator, BigDecimal shown, BigDecimal target) {
        int order = shown.compareTo(target);
        return indicator.lessIsBetter() ? order <= 0 : order >= 0;
    }

    /** The format of the values of an indicator. */
    static Format format(Indicator indicator) {
        return indicator.value(Figure.of(0, 1)).map(Format::of).orElse(Format.HUNDREDTHS);
    }

    /** Without trailing zeros; a whole number has no decimals. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Object orBlank(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? "" : number;
    }
}
