package org.duxue.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.report.words.Words;
import org.duxue.standards.Norm;
import org.duxue.summary.IndicatorRow;

/**
 * A figure of an area as a page shows it.
 *
 * @param key the key for {@code duxue prove}, such as {@code safety.guards}
 * @param number the value as the tables have it, without unit
 * @param unit unit to print after the number
 * @param value number and unit
 * @param target such as {@code ≥ 25}; empty without one
 * @param previous the value in the consolidated period before, or a dash
 * @param change why it changed since then; empty where that is not known
 * @param miss how far a missed target is away, such as {@code 距 25%（2030年目标）差 18.56 个百分点}; empty where none is missed
 * @param gap the part of the target that is missing; 0 where the target is 0 or none is missed
 */
public record KeyFigure(
        String key,
        String label,
        String number,
        String unit,
        String value,
        String target,
        Mark mark,
        String status,
        String previous,
        String change,
        String miss,
        BigDecimal gap) {

    static KeyFigure of(IndicatorRow row, String change, Words words) {
        Indicator indicator = row.indicator();
        return new KeyFigure(
                indicator.area().key() + "." + indicator.key(),
                words.indicator(indicator),
                PageFormat.number(row.value()),
                unit(row, words),
                PageFormat.measure(row.value(), indicator.unit(), words),
                target(row),
                Mark.of(row),
                words.status(row.status()),
                PageFormat.measure(java.util.Optional.ofNullable(row.previous()), indicator.unit(), words),
                change,
                miss(row, words),
                gap(row));
    }

    private static String unit(IndicatorRow row, Words words) {
        Unit unit = row.indicator().unit();
        return unit == Unit.PERCENT
                ? "%"
                : row.value().map(value -> words.unit(unit, value)).orElseGet(() -> words.unit(unit));
    }

    private static String miss(IndicatorRow row, Words words) {
        BigDecimal target = row.target();
        if (target == null || row.value().isEmpty() || row.status() != IndicatorRow.Status.NOT_MET) {
            return "";
        }
        if (target.signum() == 0) {
            return words.of("目标为 0", "the target is 0");
        }
        boolean percent = row.indicator().unit() == Unit.PERCENT;
        String sign = percent ? "%" : "";
        String away = PageFormat.plain(target.subtract(row.value().get()).abs());
        String points = percent
                ? words.of(" 个百分点", " percentage points")
                : " " + words.unit(row.indicator().unit());
        String year = year(row, words);
        return words.of(
                "距 " + PageFormat.plain(target) + sign + year + "差 " + away + points,
                away + points + " from the target of " + PageFormat.plain(target) + sign + year);
    }

    /** The year for which the target is a goal; without one, only the word for target. */
    private static String year(IndicatorRow row, Words words) {
        Norm norm = row.appliedTarget() == null || row.appliedTarget().basis().own()
                ? null
                : row.appliedTarget().basis().norm();
        return norm == null || norm.targetYear() == null
                ? words.of("（目标）", "")
                : words.of("（" + norm.targetYear() + "年目标）", " for " + norm.targetYear());
    }

    private static BigDecimal gap(IndicatorRow row) {
        BigDecimal target = row.target();
        if (target == null
                || target.signum() == 0
                || row.value().isEmpty()
                || row.status() != IndicatorRow.Status.NOT_MET) {
            return BigDecimal.ZERO;
        }
        return target.subtract(row.value().get()).abs().divide(target, 4, RoundingMode.HALF_UP);
    }

    static String target(IndicatorRow row) {
        if (row.target() == null) {
            return "";
        }
        String percent = row.indicator().unit() == Unit.PERCENT ? "%" : "";
        return (row.indicator().lessIsBetter() ? "≤ " : "≥ ") + PageFormat.plain(row.target()) + percent;
    }

    public boolean hasTarget() {
        return !this.target.isEmpty();
    }
}
