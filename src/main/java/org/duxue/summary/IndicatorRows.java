package org.duxue.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.area.Figures;
import org.duxue.area.Indicator;
import org.duxue.standards.Norms;
import org.duxue.standards.Target;
import org.jspecify.annotations.Nullable;

/** Creates published lines from figures: each indicator, then its breakdowns that occur. */
final class IndicatorRows {

    private IndicatorRows() {}

    /**
     * The lines of one area.
     *
     * @param figures absent when no submission is effective; then every indicator is without data, never 0
     */
    static List<IndicatorRow> of(
            List<Indicator> indicators, @Nullable Figures figures, Norms norms, @Nullable Figures previous) {
        List<IndicatorRow> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Target target = norms.target(indicator.targetKey()).orElse(null);
            Figure total = find(figures, FigureKey.total(indicator.key()));
            rows.add(row(indicator, "", total, target, previous));
            if (figures != null && total != null) {
                figures.forEachPart(
                        indicator.key(), (part, figure) -> rows.add(row(indicator, part, figure, target, previous)));
            }
        }
        return rows;
    }

    private static IndicatorRow row(
            Indicator indicator,
            String breakdown,
            @Nullable Figure figure,
            @Nullable Target target,
            @Nullable Figures previous) {
        Figure before = find(previous, new FigureKey(indicator.key(), breakdown));
        BigDecimal value = before == null
                ? null
                : indicator
                        .value(before, target == null ? null : target.value())
                        .orElse(null);
        return new IndicatorRow(indicator, breakdown, figure, target, value);
    }

    private static @Nullable Figure find(@Nullable Figures figures, FigureKey key) {
        return figures == null ? null : figures.get(key);
    }
}
