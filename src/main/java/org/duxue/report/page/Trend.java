package org.duxue.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duxue.area.Indicator;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;
import org.duxue.summary.AreaLines;
import org.duxue.summary.History;
import org.duxue.summary.IndicatorRow;
import org.jspecify.annotations.Nullable;

/**
 * One figure over the consolidated months, as a line in a field of {@value #WIDTH} × {@value #HEIGHT}.
 *
 * @param points the months that have a value, the earliest first
 * @param description a text alternative for the chart
 * @param targetY height of the target line; absent without a target or outside the field
 */
public record Trend(List<Point> points, Optional<String> targetY, String description) {

    public static final int WIDTH = 240;
    public static final int HEIGHT = 64;

    private static final int EDGE = 8;
    private static final int MOST_MONTHS = 24;

    /**
     * A month with its value and the position of its dot.
     *
     * @param remark a note that data are carried or missing, which makes the dot hollow; empty if all senders sent
     *     theirs
     */
    public record Point(String month, String value, String remark, int x, String y) {}

    /** @param lines of the area in the period */
    static Trend of(IndicatorRow row, Period now, AreaLines lines, History history, Words words) {
        SortedMap<Period, BigDecimal> values = values(row, now, history);
        @Nullable BigDecimal target = row.target();
        Scale scale = new Scale(values.values().stream().toList(), target);
        List<Point> points = new ArrayList<>();
        TimeAxis axis = values.isEmpty()
                ? new TimeAxis(now, now, EDGE, WIDTH - EDGE)
                : new TimeAxis(values.firstKey(), values.lastKey(), EDGE, WIDTH - EDGE);
        values.forEach((period, value) -> points.add(new Point(
                words.month(period),
                PageFormat.measure(Optional.of(value), row.indicator().unit(), words),
                period.equals(now)
                        ? remark(lines.freshness().isCarried(), lines.isIncomplete(), words)
                        : remark(
                                history.isCarried(period, row.indicator()),
                                history.isIncomplete(period, row.indicator()),
                                words),
                axis.at(period),
                scale.y(value))));
        String description = points.stream()
                .map(point -> point.month() + " " + point.value() + point.remark())
                .collect(Collectors.joining(words.of("，", ", ")));
        return new Trend(List.copyOf(points), Optional.ofNullable(target).map(scale::y), description);
    }

    private static String remark(boolean isCarried, boolean isIncomplete, Words words) {
        if (isCarried) {
            return isIncomplete
                    ? words.of("（含沿用的数据，且数据不全）", " (with carried data, incomplete)")
                    : words.of("（含沿用的数据）", " (with carried data)");
        }
        return isIncomplete ? words.of("（数据不全）", " (incomplete)") : "";
    }

    private static SortedMap<Period, BigDecimal> values(IndicatorRow row, Period now, History history) {
        Indicator indicator = row.indicator();
        SortedMap<Period, BigDecimal> values = new TreeMap<>();
        Period first = now.minusMonths(MOST_MONTHS - 1);
        history.periods()
                .tailSet(first)
                .forEach(period -> history.value(period, indicator).ifPresent(value -> values.put(period, value)));
        row.value().ifPresent(value -> values.put(now, value));
        return values;
    }

    /** A line needs at least two months. */
    public boolean isLine() {
        return this.points.size() > 1;
    }

    /** The labels of the first and the last month, below the line. */
    public List<Point> ends() {
        return List.of(this.points.get(0), this.points.get(this.points.size() - 1));
    }

    /** The points of an SVG polyline. */
    public String line() {
        return this.points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    /** Maps values to positions; 0 is always in the field, so that small changes do not look large. */
    private record Scale(BigDecimal highest) {

        Scale(List<BigDecimal> values, @Nullable BigDecimal target) {
            this(highest(values, target));
        }

        private static BigDecimal highest(List<BigDecimal> values, @Nullable BigDecimal target) {
            BigDecimal highest = target == null ? BigDecimal.ZERO : target;
            for (BigDecimal value : values) {
                highest = highest.max(value);
            }
            return highest;
        }

        String y(BigDecimal value) {
            BigDecimal inner = BigDecimal.valueOf(HEIGHT - 2 * EDGE);
            if (this.highest.signum() <= 0) {
                return String.valueOf(HEIGHT - EDGE);
            }
            BigDecimal up = value.max(BigDecimal.ZERO).multiply(inner).divide(this.highest, 1, RoundingMode.HALF_UP);
            return PageFormat.plain(BigDecimal.valueOf(HEIGHT - EDGE).subtract(up));
        }
    }
}
