package org.duxue.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.area.Indicator;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.History;
import org.duxue.summary.IndicatorRow;

/**
 * One of the six problems at a glance.
 *
 * @param main the most significant figure of the area
 * @param others the other figures that have a target
 * @param all every figure of the area
 * @param heaviest the senders that contribute most to the figure that misses its target
 * @param counted how many submissions are in effect, how many of them are carried, and from when
 * @param companion the figure to be read together with the main figure; empty if it meets its target
 * @param isCarried whether some of the figures' data are of an earlier month
 * @param isUnknown whether there are no data in effect
 * @param isIncomplete whether submissions, or rows of those that count, are missing, so that the figures do not cover
 *     all
 */
public record AreaCard(
        int number,
        String title,
        KeyFigure main,
        Trend trend,
        List<KeyFigure> others,
        List<KeyFigure> all,
        Heaviest heaviest,
        String counted,
        Optional<KeyFigure> companion,
        boolean isCarried,
        boolean isUnknown,
        boolean isIncomplete) {

    /** The main figure by area; an area that is not listed shows its first figure with a target. */
    private static final Map<Area, String> MAIN = Map.of(
            Area.EQUIPMENT, "overdue_count",
            Area.STAFFING, "shortage",
            Area.SAFETY, "hazard_resolution_rate",
            Area.FITNESS, "excellent_rate",
            Area.ENFORCEMENT, "certified_rate",
            Area.PAY, "insured_rate");

    /** The companion figure by area: a rate covers only those tested; of those not insured some are late. */
    private static final Map<Area, String> COMPANION =
            Map.of(Area.FITNESS, "coverage_rate", Area.PAY, "registration_overdue");

    static AreaCard of(
            AreaLines lines,
            Period period,
            History history,
            Map<Indicator, String> changes,
            Heaviest.Weighing weighing,
            Words words) {
        List<IndicatorRow> rows = lines.totals();
        IndicatorRow main = main(lines.area(), rows);
        return new AreaCard(
                lines.area().number(),
                words.area(lines.area()),
                figure(main, changes, words),
                Trend.of(main, period, lines, history, words),
                rows.stream()
                        .filter(row -> !row.equals(main) && row.target() != null)
                        .map(row -> figure(row, changes, words))
                        .toList(),
                rows.stream().map(row -> figure(row, changes, words)).toList(),
                worst(main, rows).map(row -> weighing.of(row.indicator())).orElse(Heaviest.NONE),
                words.counted(lines),
                rows.stream()
                        .filter(row -> row.indicator().key().equals(COMPANION.get(lines.area())))
                        .map(row -> figure(row, changes, words))
                        .filter(figure -> figure.mark() == Mark.MISSED)
                        .findFirst(),
                lines.freshness().isCarried(),
                lines.counted() == 0,
                lines.isIncomplete());
    }

    /** The most significant of the figures that miss their target, or have to reach it in a later year. */
    private static Optional<IndicatorRow> worst(IndicatorRow main, List<IndicatorRow> rows) {
        List<IndicatorRow.Status> missed = List.of(IndicatorRow.Status.NOT_MET, IndicatorRow.Status.NOT_DUE);
        return missed.stream()
                .flatMap(status -> Stream.concat(Stream.of(main), rows.stream()).filter(row -> row.status() == status))
                .findFirst();
    }

    private static KeyFigure figure(IndicatorRow row, Map<Indicator, String> changes, Words words) {
        return KeyFigure.of(row, changes.getOrDefault(row.indicator(), ""), words);
    }

    private static IndicatorRow main(Area area, List<IndicatorRow> rows) {
        String key = MAIN.getOrDefault(area, "");
        return rows.stream()
                .filter(row -> row.indicator().key().equals(key))
                .findFirst()
                .or(() -> rows.stream().filter(row -> row.target() != null).findFirst())
                .orElse(rows.get(0));
    }

    public long withTarget() {
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

    /** The other figures that do not reach their target, or not yet. */
    public List<KeyFigure> behind() {
        return this.others.stream()
                .filter(figure -> figure.mark() == Mark.MISSED || figure.mark() == Mark.AHEAD)
                .toList();
    }

    /** The most significant figure that misses its target; empty if none does. */
    Optional<KeyFigure> farthest() {
        return Stream.concat(Stream.of(this.main), this.others.stream())
                .filter(figure -> !figure.miss().isEmpty())
                .findFirst();
    }

    /** Whether any figure of the area has a change to show; in the public edition none has. */
    public boolean showsChanges() {
        return this.all.stream().anyMatch(figure -> !figure.change().isEmpty());
    }
}
