package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Obligation;

/**
 * The table behind a chart.
 *
 * @param series names of the series
 * @param look meaning of the colours
 */
record ChartData(String title, List<String> series, List<Bar> bars, Look look) {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final String PLAN_YEAR = "plan_year=";

    ChartData {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
    }

    /** The style of a chart. */
    enum Look {
        /** Stacked: met, not met, without data. */
        TARGETS,
        /** Stacked: received, carried, missing. */
        SUBMISSIONS,
        SIDE_BY_SIDE
    }

    boolean stacked() {
        return this.look != Look.SIDE_BY_SIDE;
    }

    /** A category with a value for each series. */
    record Bar(String label, List<BigDecimal> values) {

        Bar {
            values = List.copyOf(values);
        }
    }

    static List<ChartData> of(List<AreaLines> totals, List<Line> ledger, List<Obligation> obligation, Words w) {
        return Stream.of(targets(totals, w), plan(totals, w), ledger(ledger, w), obligation(obligation, w))
                .filter(data -> !data.bars().isEmpty())
                .toList();
    }

    private static ChartData targets(List<AreaLines> totals, Words w) {
        List<Bar> bars = totals.stream()
                .map(lines -> new Bar(
                        w.kind(lines.area().kind()),
                        List.of(
                                count(lines.totals(), row -> row.status() == IndicatorRow.Status.MET),
                                count(lines.totals(), row -> row.status() == IndicatorRow.Status.NOT_MET),
                                count(lines.totals(), row -> row.status() == IndicatorRow.Status.NO_DATA))))
                .toList();
        return new ChartData(
                w.of("各领域指标达标情况（项）", "Targets met by area"),
                List.of(
                        w.status(IndicatorRow.Status.MET),
                        w.status(IndicatorRow.Status.NOT_MET),
                        w.status(IndicatorRow.Status.NO_DATA)),
                bars,
                Look.TARGETS);
    }

    private static ChartData plan(List<AreaLines> totals, Words w) {
        Map<String, List<BigDecimal>> years = new TreeMap<>();
        for (AreaLines lines : totals) {
            if (lines.area() == Area.EQUIPMENT) {
                for (IndicatorRow row : lines.rows()) {
                    if (row.indicator().key().equals("plan_budget")
                            && row.breakdown().startsWith(PLAN_YEAR)) {
                        years.put(
                                row.breakdown().substring(PLAN_YEAR.length()) + w.of("年", ""),
                                List.of(wan(Optional.of(row)), wan(spent(lines, row.breakdown()))));
                    }
                }
            }
        }
        List<Bar> bars = new ArrayList<>();
        years.forEach((year, values) -> bars.add(new Bar(year, values)));
        return new ChartData(
                w.of("设备更新计划：预算与支出（万元）", "Plan to replace equipment, 10,000 yuan"),
                List.of(w.of("计划预算", "budget"), w.of("实际支出", "spent")),
                bars,
                Look.SIDE_BY_SIDE);
    }

    private static Optional<IndicatorRow> spent(AreaLines lines, String breakdown) {
        return lines.rows().stream()
                .filter(row -> row.indicator().key().equals("plan_spent")
                        && row.breakdown().equals(breakdown))
                .findFirst();
    }

    private static BigDecimal wan(Optional<IndicatorRow> row) {
        return row.flatMap(IndicatorRow::value)
                .map(yuan -> yuan.divide(WAN, 2, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
    }

    private static ChartData ledger(List<Line> ledger, Words w) {
        List<Bar> bars = ledger.isEmpty()
                ? List.of()
                : Stream.of(State.values())
                        .map(state -> new Bar(w.state(state), List.of(count(ledger, line -> line.state() == state))))
                        .toList();
        return new ChartData(
                w.of("整改台账状态（条）", "Lines of the ledger by state"),
                List.of(w.of("条数", "lines")),
                bars,
                Look.SIDE_BY_SIDE);
    }

    private static ChartData obligation(List<Obligation> obligation, Words w) {
        List<Bar> bars = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Obligation> due = obligation.stream()
                    .filter(one -> one.kind() == kind && one.due())
                    .toList();
            if (!due.isEmpty()) {
                bars.add(new Bar(
                        w.kind(kind),
                        List.of(
                                count(due, one -> one.status() == Obligation.Status.RECEIVED),
                                count(
                                        due,
                                        one -> one.status() == Obligation.Status.CARRIED
                                                || one.status() == Obligation.Status.PARTIAL),
                                count(due, one -> one.effective() == null))));
            }
        }
        return new ChartData(
                w.of("报送情况（份）", "Submissions"),
                List.of(
                        w.of("已报送", "received"),
                        w.of("沿用或部分采用", "carried or partial"),
                        w.of("缺报或被退回", "missing or rejected")),
                bars,
                Look.SUBMISSIONS);
    }

    private static <T> BigDecimal count(List<T> all, Predicate<T> which) {
        return BigDecimal.valueOf(all.stream().filter(which).count());
    }
}
