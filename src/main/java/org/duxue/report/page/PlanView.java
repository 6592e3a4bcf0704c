package org.duxue.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** The plan to replace equipment, year by year: its cost, the amount spent, and the completed part of what is due. */
public record PlanView(List<Year> years) {

    private static final String YEAR = "plan_year=";

    /**
     * A year of the plan, or all years.
     *
     * @param done part of the due budget that is completed; a dash before anything is due
     * @param budgetBar length of the bar, 0 to 100 of the largest year
     * @param spentBar length of the bar on the same scale
     */
    public record Year(
            String label,
            String quantity,
            String budget,
            String spent,
            String done,
            String budgetBar,
            String spentBar) {}

    static PlanView of(List<AreaLines> total, Words words) {
        SortedMap<String, Map<String, IndicatorRow>> years = new TreeMap<>();
        for (AreaLines area : total) {
            if (area.area() == Area.EQUIPMENT) {
                for (IndicatorRow row : area.rows()) {
                    if (row.breakdown().startsWith(YEAR)) {
                        years.computeIfAbsent(row.breakdown().substring(YEAR.length()), year -> new TreeMap<>())
                                .put(row.indicator().key(), row);
                    }
                }
            }
        }
        if (years.isEmpty()) {
            return new PlanView(List.of());
        }
        BigDecimal largest = years.values().stream()
                .map(rows -> amount(rows, "plan_budget"))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Year> shown = new ArrayList<>();
        years.forEach((year, rows) -> shown.add(year(year + words.of("年", ""), rows, largest, words)));
        shown.add(year(words.of("合计", "all years"), totals(total), BigDecimal.ZERO, words));
        return new PlanView(shown);
    }

    /** The total of all years, shown last. */
    public Year total() {
        return this.years.get(this.years.size() - 1);
    }

    public boolean isEmpty() {
        return this.years.isEmpty();
    }

    private static Map<String, IndicatorRow> totals(List<AreaLines> total) {
        Map<String, IndicatorRow> rows = new TreeMap<>();
        total.stream()
                .filter(area -> area.area() == Area.EQUIPMENT)
                .flatMap(area -> area.totals().stream())
                .forEach(row -> rows.put(row.indicator().key(), row));
        return rows;
    }

    private static Year year(String label, Map<String, IndicatorRow> rows, BigDecimal largest, Words words) {
        BigDecimal budget = amount(rows, "plan_budget");
        BigDecimal spent = amount(rows, "plan_spent");
        Optional<BigDecimal> done =
                Optional.ofNullable(rows.get("plan_due_completion_rate")).flatMap(IndicatorRow::value);
        return new Year(
                label,
                PageFormat.plain(amount(rows, "plan_quantity")),
                PageFormat.money(budget, words),
                PageFormat.money(spent, words),
                done.map(rate -> rate.toPlainString() + "%").orElse(words.of("未到期", "not due yet")),
                PageFormat.percent(budget, largest),
                PageFormat.percent(spent, largest));
    }

    private static BigDecimal amount(Map<String, IndicatorRow> rows, String indicator) {
        return Optional.ofNullable(rows.get(indicator))
                .flatMap(IndicatorRow::value)
                .orElse(BigDecimal.ZERO);
    }
}
