package org.duxue.report.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.area.Definition;
import org.duxue.area.FigureKey;
import org.duxue.area.Figures;
import org.duxue.area.ValidationContexts;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.HonestRounding;
import org.duxue.shared.Kind;
import org.duxue.shared.Stage;
import org.duxue.shared.Text;
import org.duxue.standards.Norms;
import org.duxue.summary.Balance;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.Ratio;
import org.duxue.summary.SchoolBalance;
import org.duxue.summary.Variation;
import org.jspecify.annotations.Nullable;

/** The proof of a figure of the balance: pupils, amounts and values of the schools, and the sources of the amounts. */
final class BalanceProof {

    private static final int CV_DECIMALS = 4;

    private final Norms norms;
    private final Recount recount;
    private final PeriodSnapshot snapshot;
    private final PublishedCell cell;
    private final District district;
    private final Stage stage;

    BalanceProof(ValidationContexts contexts, Recount recount, PeriodSnapshot snapshot, PublishedCell cell) {
        this.recount = recount;
        this.snapshot = snapshot;
        this.cell = cell;
        this.district = snapshot.registry().district(cell.name().district()).orElseThrow();
        this.norms = contexts.norms(snapshot.period(), this.district.code());
        this.stage = List.of(Stage.values()).stream()
                .filter(one -> one.key().equals(cell.cell("stage")))
                .findFirst()
                .orElseThrow();
    }

    Proof prove() {
        BalanceIndicator indicator = this.cell.balance();
        List<Obligation> all = obligations();
        Set<Kind> behind = behind(indicator);
        List<Recount.Counted> counted = all.parallelStream()
                .filter(obligation -> obligation.effective() != null && behind.contains(obligation.kind()))
                .map(obligation -> this.recount.count(obligation, keys(indicator)))
                .toList();
        Balance.OfStage ofStage = recounted(counted);
        List<SchoolBalance> values = values(ofStage, indicator);
        Definition definition =
                Objects.requireNonNull(BalanceIndicator.definitions().get(indicator == null ? "all" : indicator.key()));
        return new Proof(
                this.cell,
                definition,
                indicator == null ? ofAll(ofStage) : ofOne(ofStage, indicator, values),
                norms(definition, indicator),
                indicator == null
                        ? List.of()
                        : counted.stream().map(Recount.Counted::proven).toList(),
                values.stream().map(this::term).toList(),
                all.stream()
                        .filter(obligation -> behind.contains(obligation.kind()))
                        .filter(obligation -> obligation.due() && obligation.effective() == null)
                        .toList(),
                isPublished(ofStage, values));
    }

    private boolean isAsked(String school) {
        return this.cell.name().school().isEmpty() || this.cell.name().school().equals(school);
    }

    private List<Obligation> obligations() {
        return this.snapshot.of(this.district).stream()
                .filter(obligation -> isAsked(obligation.sender()))
                .toList();
    }

    private static Set<Kind> behind(@Nullable BalanceIndicator asked) {
        Set<Kind> kinds = new TreeSet<>();
        for (BalanceIndicator indicator : BalanceIndicator.values()) {
            Area area = indicator.area();
            if (area != null && (asked == null || asked == indicator)) {
                kinds.add(area.kind());
            }
        }
        return kinds;
    }

    private List<FigureKey> keys(@Nullable BalanceIndicator indicator) {
        if (indicator == null) {
            return List.of();
        }
        return List.of(new FigureKey(indicator.figure(), indicator.isByStage() ? "stage=" + this.stage.key() : ""));
    }

    private Balance.OfStage recounted(List<Recount.Counted> counted) {
        Map<String, Figures> figures = new HashMap<>();
        counted.forEach(one ->
                figures.put(one.obligation().sender() + one.obligation().kind().key(), one.figures()));
        Balance balance = new Balance(
                this.norms,
                (school, area) -> Optional.ofNullable(
                        figures.get(school.code() + area.kind().key())));
        return balance.of(this.snapshot.registry().openSchools(this.district)).stream()
                .filter(one -> one.stage() == this.stage)
                .findFirst()
                .orElseThrow();
    }

    private List<SchoolBalance> values(Balance.OfStage ofStage, @Nullable BalanceIndicator indicator) {
        return ofStage.schools().stream()
                .filter(school -> isAsked(school.school().code()))
                .flatMap(school -> school.values().stream())
                .filter(value -> indicator == null || value.indicator() == indicator)
                .toList();
    }

    private BalanceTerm term(SchoolBalance value) {
        boolean isSplit =
                !value.indicator().isByStage() && value.school().type().stages().size() > 1 && value.amount() != null;
        return new BalanceTerm(value, isSplit ? share(value.school()) : "");
    }

    private String share(School school) {
        return BalanceIndicator.share(school, this.stage);
    }

    private List<UsedNorm> norms(Definition definition, @Nullable BalanceIndicator indicator) {
        List<UsedNorm> used = new ArrayList<>(UsedNorm.all(this.norms, definition, ""));
        List<String> keys = new ArrayList<>();
        if (indicator != null) {
            keys.add("balance." + indicator.key() + "." + this.stage.key());
        }
        keys.add("balance.cv_limit." + this.stage.key());
        keys.forEach(key -> this.norms.find(key).ifPresent(value -> used.add(UsedNorm.of(this.norms, key, value))));
        return used;
    }

    private List<Text> ofOne(Balance.OfStage ofStage, BalanceIndicator indicator, List<SchoolBalance> values) {
        if (!this.cell.name().school().isEmpty()) {
            return List.of(ofSchool(values.get(0)));
        }
        Optional<Variation> found = ofStage.variation(indicator);
        if (found.isEmpty()) {
            return List.of(new Text("没有学校有这一数字", "no school has the figure"));
        }
        Variation of = found.get();
        String times = indicator.factor() == 1 ? "" : " × " + indicator.factor();
        String mean = "X̄ = Σx / ΣP" + times + " = " + Numbers.cut(of.amount()) + " / " + of.students() + times + " = "
                + Numbers.cut(of.mean());
        String deviation = "S = √(Σ P·(x/P" + times + " − X̄)² / ΣP) = " + Numbers.cut(of.deviation());
        String cv = of.coefficient()
                .map(coefficient -> "CV = S / X̄ = " + Numbers.cut(coefficient) + " → " + this.cell.cell("cv"))
                .orElse("");
        return List.of(
                new Text(mean, mean),
                new Text(deviation, deviation),
                cv.isEmpty()
                        ? new Text("X̄ 为 0，没有差异系数", "X̄ is 0, so there is no coefficient")
                        : new Text(
                                cv + "（取 " + CV_DECIMALS + " 位小数，不掩盖是否超限）",
                                cv + " (" + CV_DECIMALS + " decimals, never rounded across the limit)"));
    }

    private Text ofSchool(SchoolBalance value) {
        Ratio amount = value.amount();
        Ratio reached = value.value();
        if (amount == null || reached == null) {
            return new Text("没有数据，按未达标计", "no data, counts as not met");
        }
        String times =
                value.indicator().factor() == 1 ? "" : " × " + value.indicator().factor();
        String steps = Numbers.plain(amount) + " / " + value.students() + times + " = " + Numbers.plain(reached) + " → "
                + this.cell.cell("value");
        return new Text(
                "数值 = " + steps + "（取 2 位小数，不掩盖是否达标）",
                "value = " + steps + " (2 decimals, never rounded across the target)");
    }

    private List<Text> ofAll(Balance.OfStage ofStage) {
        if (!this.cell.name().school().isEmpty()) {
            return List.of(
                    new Text("达标 " + this.cell.cell("value") + " 项 / 7 项", this.cell.cell("value") + " of 7 are met"));
        }
        String cvs = List.of(BalanceIndicator.values()).stream()
                .map(indicator -> indicator.key() + " "
                        + ofStage.variation(indicator)
                                .flatMap(Variation::coefficient)
                                .map(Numbers::cut)
                                .orElse("–"))
                .collect(Collectors.joining(", "));
        return List.of(
                new Text(
                        "通过的学校 " + ofStage.passing() + " 所 / "
                                + ofStage.schools().size() + " 所",
                        ofStage.passing() + " of " + ofStage.schools().size() + " schools pass"),
                new Text(
                        "差异系数（上限 " + Numbers.plain(ofStage.limit()) + "）：" + cvs,
                        "coefficients of variation (limit " + Numbers.plain(ofStage.limit()) + "): " + cvs));
    }

    private boolean isPublished(Balance.OfStage ofStage, List<SchoolBalance> values) {
        BalanceIndicator indicator = this.cell.balance();
        if (indicator == null) {
            return this.cell.name().school().isEmpty()
                    ? Numbers.isSame(this.cell.cell("amount"), BigDecimal.valueOf(ofStage.passing()))
                    : Numbers.isSame(
                            this.cell.cell("value"),
                            BigDecimal.valueOf(
                                    values.stream().filter(SchoolBalance::isMet).count()));
        }
        if (!this.cell.name().school().isEmpty()) {
            Ratio reached = values.get(0).value();
            return Numbers.isSame(
                    this.cell.cell("value"),
                    reached == null ? null : reached.rounded(2, values.get(0).target()));
        }
        Optional<BigDecimal> cv = ofStage.variation(indicator).flatMap(Variation::coefficient);
        return Numbers.isSame(
                this.cell.cell("cv"),
                cv.map(HonestRounding.ceiling(CV_DECIMALS, ofStage.limit())::of).orElse(null));
    }
}
