package org.duxue.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.duxue.report.page.RehearsalLine;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.standards.Target;
import org.duxue.summary.Balance;
import org.duxue.summary.Freshness;
import org.duxue.summary.IndicatorRow;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.Recalculation;
import org.duxue.summary.UnreportedHazards;

/**
 * Applies the inspection's rules to a consolidated month: unchanged, with stricter targets, and on a later day. Nothing
 * is stored.
 */
public final class Rehearsal {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    private final AreaModules modules;
    private final ValidationContexts contexts;
    private final FileRowArchive archive;
    private final UnreportedHazards unreported;
    private final PeriodSnapshot snapshot;
    private final District district;
    private final Map<Period, Map<String, Figures>> counted = new HashMap<>();

    public Rehearsal(
            AreaModules modules,
            ValidationContexts contexts,
            FileRowArchive archive,
            UnreportedHazards unreported,
            PeriodSnapshot snapshot,
            District district) {
        this.modules = modules;
        this.contexts = contexts;
        this.archive = archive;
        this.unreported = unreported;
        this.snapshot = snapshot;
        this.district = district;
    }

    /**
     * The lines of one scenario.
     *
     * @param on the month on whose last day ages, life and time limits are judged
     * @param strictness factor by which targets and limits are stricter
     */
    public List<RehearsalLine> play(String scenario, Period on, BigDecimal strictness) {
        Map<String, Figures> figures = this.counted.computeIfAbsent(on, this::count);
        List<RehearsalLine> lines = new ArrayList<>();
        for (Area area : Area.values()) {
            indicators(scenario, area, figures, on, strictness, lines);
        }
        Balance balance = new Balance(
                this.contexts.norms(on, this.district.code()),
                (school, area) -> Optional.ofNullable(
                        figures.get(school.code() + area.kind().key())));
        lines.addAll(new RehearsedBalance(scenario, this.district.code(), strictness)
                .of(balance.of(this.snapshot.registry().openSchools(this.district))));
        return lines;
    }

    /** Computes the figures of every submission on the last day of a month, the slowest part of a rehearsal. */
    private Map<String, Figures> count(Period on) {
        UnreportedHazards.OfDistrict hazards = this.unreported.of(this.snapshot.period(), this.district.code());
        return this.snapshot.of(this.district).parallelStream()
                .filter(one -> one.effective() != null)
                .collect(Collectors.toMap(
                        one -> one.sender() + one.kind().key(),
                        one -> count(this.modules.of(one.kind()), one, hazards, on)));
    }

    private <R> Figures count(AreaModule<R> module, Obligation one, UnreportedHazards.OfDistrict hazards, Period on) {
        ValidationContext then = this.contexts
                .find(one.kind(), one.sender(), one.period())
                .map(context -> this.contexts.on(on, context))
                .orElseThrow();
        Aggregator<R> aggregator = module.aggregator(then);
        new PartRows<>(module, this.archive).forEach(Objects.requireNonNull(one.effective()), aggregator::add);
        return hazards.with(one.kind(), one.sender(), aggregator.close(), on.asOf());
    }

    private void indicators(
            String scenario,
            Area area,
            Map<String, Figures> figures,
            Period on,
            BigDecimal strictness,
            List<RehearsalLine> lines) {
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
                lines.add(line(scenario, judged));
            }
        }
    }

    /** A floor is multiplied by the factor, a rate up to at most 100; a ceiling is divided by it. */
    private static Target stricter(Target target, Indicator indicator, BigDecimal strictness) {
        BigDecimal value = indicator.lessIsBetter()
                ? target.value().divide(strictness, DECIMALS, RoundingMode.HALF_UP)
                : target.value().multiply(strictness);
        boolean isCapped = indicator.unit() == Unit.PERCENT && value.compareTo(HUNDRED) > 0;
        return new Target(target.key(), isCapped ? HUNDRED : value, target.due(), target.binding(), target.basis());
    }

    private RehearsalLine line(String scenario, IndicatorRow judged) {
        return new RehearsalLine(
                scenario,
                this.district.code(),
                judged.indicator().area().key(),
                judged.indicator().key(),
                "",
                "",
                "",
                judged.indicator().unit().key(),
                Cells.value(judged),
                Cells.plain(judged.target()),
                judged.status().key(),
                "",
                RehearsalLine.Note.NONE);
    }
}
