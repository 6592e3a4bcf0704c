package org.duxue.report.page;

import java.util.List;
import java.util.Map;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.History;
import org.duxue.summary.IndicatorRow;

/**
 * One of the six problems at a glance.
 *
 * @param main the figure that tells most of the area
 * @param others the other figures that have a target
 * @param all every figure of the area
 */
public record AreaCard(
        int number,
        String title,
        KeyFigure main,
        Trend trend,
        List<KeyFigure> others,
        List<KeyFigure> all,
        long counted,
        long expected) {

    /** What a leader asks for first; an area that is not here shows its first figure with a target. */
    private static final Map<Area, String> MAIN = Map.of(
            Area.EQUIPMENT, "overdue_count",
            Area.STAFFING, "shortage",
            Area.SAFETY, "hazard_resolution_rate",
            Area.FITNESS, "excellent_rate",
            Area.ENFORCEMENT, "certified_rate",
            Area.PAY, "insured_rate");

    static AreaCard of(AreaLines lines, Period period, History history, Words words) {
        List<IndicatorRow> rows = lines.totals();
        IndicatorRow main = main(lines.area(), rows);
        return new AreaCard(
                lines.area().number(),
                words.area(lines.area()),
                KeyFigure.of(main, words),
                Trend.of(main, period, history, words),
                rows.stream()
                        .filter(row -> !row.equals(main) && row.target() != null)
                        .map(row -> KeyFigure.of(row, words))
                        .toList(),
                rows.stream().map(row -> KeyFigure.of(row, words)).toList(),
                lines.counted(),
                lines.expected());
    }

    private static IndicatorRow main(Area area, List<IndicatorRow> rows) {
        String key = MAIN.getOrDefault(area, "");
        return rows.stream()
                .filter(row -> row.indicator().key().equals(key))
                .findFirst()
                .or(() -> rows.stream().filter(row -> row.target() != null).findFirst())
                .orElse(rows.get(0));
    }

    long withTarget() {
        return this.all.stream().filter(KeyFigure::hasTarget).count();
    }

    long count(Mark mark) {
        return this.all.stream()
                .filter(figure -> figure.hasTarget() && figure.mark() == mark)
                .count();
    }

    public long met() {
        return count(Mark.MET);
    }

    public long missed() {
        return count(Mark.MISSED);
    }

    /** Whether submissions are lacking, so that the figures do not cover all. */
    public boolean isIncomplete() {
        return this.counted < this.expected;
    }
}
