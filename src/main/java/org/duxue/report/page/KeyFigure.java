package org.duxue.report.page;

import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.report.words.Words;
import org.duxue.summary.IndicatorRow;

/**
 * A figure of an area as a page shows it.
 *
 * @param number the value as the tables have it, without unit
 * @param unit may stand behind the number
 * @param value number and unit
 * @param target such as {@code ≥ 25}; empty without one
 * @param previous the value in the consolidated period before, or a dash
 */
public record KeyFigure(
        String label,
        String number,
        String unit,
        String value,
        String target,
        Mark mark,
        String status,
        String previous) {

    static KeyFigure of(IndicatorRow row, Words words) {
        Indicator indicator = row.indicator();
        return new KeyFigure(
                words.indicator(indicator),
                Shown.number(row.value()),
                indicator.unit() == Unit.PERCENT ? "%" : words.unit(indicator.unit()),
                Shown.measure(row.value(), indicator.unit(), words),
                target(row),
                Mark.of(row),
                words.status(row.status()),
                Shown.measure(java.util.Optional.ofNullable(row.previous()), indicator.unit(), words));
    }

    static String target(IndicatorRow row) {
        if (row.target() == null) {
            return "";
        }
        String percent = row.indicator().unit() == Unit.PERCENT ? "%" : "";
        return (row.indicator().lessIsBetter() ? "≤ " : "≥ ") + Shown.plain(row.target()) + percent;
    }

    public boolean hasTarget() {
        return !this.target.isEmpty();
    }
}
