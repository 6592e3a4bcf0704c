package org.duxue.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.Figures;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.area.ValidationContext;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.PartRows;
import org.duxue.registry.District;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.shared.Stage;
import org.duxue.standards.Target;
import org.duxue.summary.Balance;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.BalancePlan;
import org.duxue.summary.Freshness;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.Recalculation;

/** The inspection's rules on a consolidated month: as it is, with stricter targets, on a later day. Changes nothing. */
public final class Rehearsal {

    public static final List<String> HEADER = List.of(
            "scenario",
            "district_code",
            "area",
            "indicator",
            "breakdown",
            "school_code",
            "school_name",
            "unit",
            "value",
            "target",
            "status",
            "addition",
            "note");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final FileRowArchive archive;
    private final PeriodSnapshot snapshot;
    private final District district;

    public Rehearsal(
            AreaModules modules,
            ValidationContexts contexts,
            FileRowArchive archive,
            PeriodSnapshot snapshot,
            District district) {
        this.modules = modules;
        this.contexts = contexts;
        this.archive = archive;
        this.snapshot = snapshot;
        this.district = district;
    }

    /**
     * The lines of one scenario.
     *
     * @param on the month on whose last day ages, life and time limits are judged
     * @param strictness how many times as strict targets and limits are
     */
    public List<List<String>> play(String scenario, Period on, BigDecimal strictness) {
        Map<String, Figures> figures = new HashMap<>();
        for (Obligation one : this.snapshot.of(this.district)) {
            if (one.effective() != null) {
                figures.put(one.sender() + one.kind().key(), count(this.modules.of(one.kind()), one, on));
            }
        }
        List<List<String>> lines = new ArrayList<>();
        for (Area area : Area.values()) {
            indicators(scenario, area, figures, on, strictness, lines);
        }
        Balance balance = new Balance(
                this.contexts.norms(on, this.district.code()),
                (school, area) -> Optional.ofNullable(
                        figures.get(school.code() + area.kind().key())));
        for (Balance.OfStage stage : balance.of(this.snapshot.registry().openSchools(this.district))) {
            balance(scenario, stage, strictness, lines);
        }
        return lines;
    }

    private <R> Figures count(AreaModule<R> module, Obligation one, Period on) {
        ValidationContext then = this.contexts
                .find(one.kind(), one.sender(), one.period())
                .map(context -> this.contexts.on(on, context))
                .orElseThrow();
        Aggregator<R> aggregator = module.aggregator(then);
        new PartRows<>(module, this.archive).forEach(Objects.requireNonNull(one.effective()), aggregator::add);
        return aggregator.close().figures();
    }

    private void indicators(
            String scenario,
            Area area,
            Map<String, Figures> figures,
            Period on,
            BigDecimal strictness,
            List<List<String>> lines) {
        List<Figures> counted = this.snapshot.of(this.district).stream()
                .map(one -> one.kind() == area.kind()
                        ? figures.get(one.sender() + one.kind().key())
                        : null)
                .filter(Objects::nonNull)
                .<Figures>map(Objects::requireNonNull)
                .toList();
        for (IndicatorRow row : new Recalculation(this.modules)
                .ofDistrict(
                        area,
                        counted,
                        counted.size(),
                        new Freshness(0, null),
                        this.contexts.norms(on, this.district.code()))
                .totals()) {
            Target target = this.contexts
                    .norms(on, this.district.code())
                    .target(row.indicator().targetKey())
                    .orElse(null);
            if (target != null) {
                IndicatorRow judged = new IndicatorRow(
                        row.indicator(), "", row.figure(), stricter(target, row.indicator(), strictness), null);
                lines.add(line(
                        scenario,
                        area.key(),
                        row.indicator().key(),
                        "",
                        List.of("", ""),
                        row.indicator().unit().key(),
                        List.of(
                                Cells.value(judged),
                                Cells.plain(stricter(target, row.indicator(), strictness)
                                        .value()),
                                judged.status().key(),
                                "",
                                "")));
            }
        }
    }

    /** Of a floor so many times as much, of a rate at most 100; of a ceiling so many times less. */
    private static Target stricter(Target target, Indicator indicator, BigDecimal strictness) {
        BigDecimal value = indicator.lessIsBetter()
                ? target.value().divide(strictness, DECIMALS, RoundingMode.HALF_UP)
                : target.value().multiply(strictness);
        boolean isCapped = indicator.unit() == Unit.PERCENT && value.compareTo(HUNDRED) > 0;
        return new Target(target.key(), isCapped ? HUNDRED : value, target.due(), target.binding(), target.basis());
    }

    private void balance(String scenario, Balance.OfStage stage, BigDecimal strictness, List<List<String>> lines) {
        BalancePlan plan = new BalancePlan(stage, strictness);
        plan.ofSchools()
                .forEach(addition -> lines.add(addition(
                        scenario,
                        stage.stage(),
                        addition,
                        addition.isKnown() ? "全校增加 / at the school as a whole" : "无数据，按 0 计 / no data, taken as 0")));
        for (BalanceIndicator indicator : BalanceIndicator.values()) {
            plan.ofVariation(indicator)
                    .forEach(addition -> lines.add(addition(
                            scenario, stage.stage(), addition, "差异系数：本学段增加 / for the coefficient, of the stage")));
        }
    }

    private List<String> addition(String scenario, Stage stage, BalancePlan.Addition addition, String note) {
        return line(
                scenario,
                "balance",
                addition.indicator().key(),
                "stage=" + stage.key(),
                List.of(addition.school().code(), addition.school().name()),
                unit(addition.indicator()),
                List.of(
                        addition.value().toPlainString(),
                        Cells.plain(addition.target()),
                        "not_met",
                        String.valueOf(addition.units()),
                        note));
    }

    private static String unit(BalanceIndicator indicator) {
        return switch (indicator) {
            case ABOVE_DEGREE, BACKBONE, PE_ARTS -> "teachers";
            case TEACHING_AREA, SPORTS_AREA -> "m2";
            case INSTRUMENT_VALUE -> "yuan";
            case MULTIMEDIA_ROOMS -> "rooms";
        };
    }

    private List<String> line(
            String scenario,
            String area,
            String indicator,
            String breakdown,
            List<String> school,
            String unit,
            List<String> rest) {
        List<String> line = new ArrayList<>(List.of(scenario, this.district.code(), area, indicator, breakdown));
        line.addAll(school);
        line.add(unit);
        line.addAll(rest);
        return List.copyOf(line);
    }
}
