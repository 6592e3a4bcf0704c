package org.duxue.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.report.page.RehearsalLine;
import org.duxue.shared.HonestRounding;
import org.duxue.shared.Stage;
import org.duxue.summary.Balance;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.BalancePlan;
import org.duxue.summary.Variation;

/**
 * The lines of a rehearsal about the balance: the state of each stage, the additions it needs to pass, and their total.
 */
final class RehearsedBalance {

    private static final int CV_DECIMALS = 4;

    private final String scenario;
    private final String district;
    private final BigDecimal strictness;
    private final List<RehearsalLine> lines = new ArrayList<>();

    /** The additions that schools need; a resource shared by several stages is counted once. */
    private final Map<BalanceIndicator, Map<String, Long>> additions = new EnumMap<>(BalanceIndicator.class);

    RehearsedBalance(String scenario, String district, BigDecimal strictness) {
        this.scenario = scenario;
        this.district = district;
        this.strictness = strictness;
    }

    List<RehearsalLine> of(List<Balance.OfStage> stages) {
        stages.forEach(this::stage);
        if (!stages.isEmpty()) {
            for (BalanceIndicator indicator : BalanceIndicator.values()) {
                long all = this.additions.getOrDefault(indicator, Map.of()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                add(
                        indicator.key(),
                        "",
                        unit(indicator),
                        "",
                        "",
                        "",
                        String.valueOf(all),
                        RehearsalLine.Note.SUM_OF_SCHOOLS);
            }
        }
        return this.lines;
    }

    private void stage(Balance.OfStage stage) {
        BalancePlan plan = new BalancePlan(stage, this.strictness);
        List<BalancePlan.Addition> ofSchools = plan.ofSchools();
        long passing = stage.schools().size()
                - ofSchools.stream().map(one -> one.school().code()).distinct().count();
        int all = stage.schools().size();
        add(
                "all",
                part(stage.stage()),
                "schools",
                String.valueOf(passing),
                String.valueOf(all),
                passing == all ? "met" : "not_met",
                "",
                RehearsalLine.Note.SCHOOLS_PASSING);
        for (BalancePlan.Addition one : ofSchools) {
            this.lines.add(school(
                    stage.stage(),
                    one,
                    one.isKnown() ? RehearsalLine.Note.FOR_TARGETS : RehearsalLine.Note.FOR_TARGETS_WITHOUT_DATA));
            String whose = one.school().code()
                    + (one.indicator().isByStage() ? stage.stage().key() : "");
            this.additions
                    .computeIfAbsent(one.indicator(), indicator -> new HashMap<>())
                    .merge(whose, one.units(), Math::max);
        }
        for (BalanceIndicator indicator : BalanceIndicator.values()) {
            coefficient(stage, plan, indicator);
        }
    }

    private void coefficient(Balance.OfStage stage, BalancePlan plan, BalanceIndicator indicator) {
        BigDecimal limit = plan.limit();
        Optional<Variation> variation = stage.variation(indicator);
        BigDecimal found = variation.flatMap(Variation::coefficient).orElse(null);
        List<BalancePlan.Addition> needed = plan.ofVariation(indicator);
        add(
                indicator.key(),
                part(stage.stage()),
                "cv",
                found == null
                        ? ""
                        : HonestRounding.ceiling(CV_DECIMALS, limit).of(found).toPlainString(),
                Cells.plain(limit.setScale(CV_DECIMALS, RoundingMode.HALF_UP)),
                variation.isEmpty() ? "no_data" : found != null && found.compareTo(limit) <= 0 ? "met" : "not_met",
                String.valueOf(
                        needed.stream().mapToLong(BalancePlan.Addition::units).sum()),
                RehearsalLine.Note.COEFFICIENT);
        needed.forEach(one -> this.lines.add(school(stage.stage(), one, RehearsalLine.Note.FOR_THE_COEFFICIENT)));
    }

    private RehearsalLine school(Stage stage, BalancePlan.Addition addition, RehearsalLine.Note note) {
        return new RehearsalLine(
                this.scenario,
                this.district,
                RehearsalLine.BALANCE,
                addition.indicator().key(),
                part(stage),
                addition.school().code(),
                addition.school().name(),
                unit(addition.indicator()),
                addition.value().toPlainString(),
                Cells.plain(addition.target()),
                "not_met",
                String.valueOf(addition.units()),
                note);
    }

    private void add(
            String indicator,
            String breakdown,
            String unit,
            String value,
            String target,
            String status,
            String addition,
            RehearsalLine.Note note) {
        this.lines.add(new RehearsalLine(
                this.scenario,
                this.district,
                RehearsalLine.BALANCE,
                indicator,
                breakdown,
                "",
                "",
                unit,
                value,
                target,
                status,
                addition,
                note));
    }

    private static String part(Stage stage) {
        return "stage=" + stage.key();
    }

    private static String unit(BalanceIndicator indicator) {
        return switch (indicator) {
            case ABOVE_DEGREE, BACKBONE, PE_ARTS -> "teachers";
            case TEACHING_AREA, SPORTS_AREA -> "m2";
            case INSTRUMENT_VALUE -> "yuan";
            case MULTIMEDIA_ROOMS -> "rooms";
        };
    }
}
