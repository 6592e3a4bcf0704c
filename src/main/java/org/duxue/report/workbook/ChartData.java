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
import org.duxue.shared.Area;
import org.duxue.shared.Kind;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Received;

/**
 * The table behind a chart.
 *
 * @param series names of the series
 * @param stacked whether the series stand on each other
 */
record ChartData(String title, List<String> series, List<Bar> bars, boolean stacked) {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final String PLAN_YEAR = "plan_year=";

    ChartData {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
    }

    /** A category with a value for each series. */
    record Bar(String label, List<BigDecimal> values) {

        Bar {
            values = List.copyOf(values);
        }
    }

    static List<ChartData> of(List<AreaLines> totals, List<Line> ledger, List<Received> received) {
        return Stream.of(targets(totals), plan(totals), ledger(ledger), received(received))
                .filter(data -> !data.bars().isEmpty())
                .toList();
    }

    private static ChartData targets(List<AreaLines> totals) {
        List<Bar> bars = totals.stream()
                .map(lines -> new Bar(
                        lines.area().kind().label(),
                        List.of(
                                count(lines.totals(), row -> row.status() == IndicatorRow.Status.MET),
                                count(lines.totals(), row -> row.status() == IndicatorRow.Status.NOT_MET),
                                count(lines.totals(), row -> row.status() == IndicatorRow.Status.NO_DATA))))
                .toList();
        return new ChartData("各领域指标达标情况（项）", List.of("达标", "未达标", "无数据"), bars, true);
    }

    private static ChartData plan(List<AreaLines> totals) {
        Map<String, List<BigDecimal>> years = new TreeMap<>();
        for (AreaLines lines : totals) {
            if (lines.area() == Area.EQUIPMENT) {
                for (IndicatorRow row : lines.rows()) {
                    if (row.indicator().key().equals("plan_budget")
                            && row.breakdown().startsWith(PLAN_YEAR)) {
                        years.put(
                                row.breakdown().substring(PLAN_YEAR.length()) + "年",
                                List.of(wan(Optional.of(row)), wan(spent(lines, row.breakdown()))));
                    }
                }
            }
        }
        List<Bar> bars = new ArrayList<>();
        years.forEach((year, values) -> bars.add(new Bar(year, values)));
        return new ChartData("设备更新计划：预算与支出（万元）", List.of("计划预算", "实际支出"), bars, false);
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

    private static ChartData ledger(List<Line> ledger) {
        List<Bar> bars = ledger.isEmpty()
                ? List.of()
                : Stream.of(State.values())
                        .map(state -> new Bar(state.label(), List.of(count(ledger, line -> line.state() == state))))
                        .toList();
        return new ChartData("整改台账状态（条）", List.of("条数"), bars, false);
    }

    private static ChartData received(List<Received> received) {
        List<Bar> bars = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Received> due = received.stream()
                    .filter(one -> one.kind() == kind && one.due())
                    .toList();
            if (!due.isEmpty()) {
                bars.add(new Bar(
                        kind.label(),
                        List.of(
                                count(due, one -> one.status() == Received.Status.RECEIVED),
                                count(
                                        due,
                                        one -> one.status() == Received.Status.CARRIED
                                                || one.status() == Received.Status.PARTIAL),
                                count(due, one -> one.effective() == null))));
            }
        }
        return new ChartData("报送情况（份）", List.of("已报送", "沿用或部分采用", "缺报或被退回"), bars, true);
    }

    private static <T> BigDecimal count(List<T> all, Predicate<T> which) {
        return BigDecimal.valueOf(all.stream().filter(which).count());
    }
}
