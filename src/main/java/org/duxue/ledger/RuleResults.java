package org.duxue.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duxue.area.AreaModules;
import org.duxue.area.Observation;
import org.duxue.area.Population;
import org.duxue.area.SourceRows;
import org.duxue.area.Weight;
import org.duxue.intake.Version;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.HonestRounding;
import org.duxue.shared.Kind;
import org.duxue.standards.Basis;
import org.duxue.standards.Norms;
import org.duxue.summary.Balance;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.Balances;
import org.duxue.summary.Obligation;
import org.duxue.summary.PeriodSnapshot;
import org.duxue.summary.Ratio;
import org.duxue.summary.SchoolBalance;
import org.duxue.summary.SubmissionAggregates;
import org.duxue.summary.Variation;
import org.jspecify.annotations.Nullable;

/** The results of the rules of the ledger in the effective submissions of a district. */
final class RuleResults {

    private static final int RATE_DECIMALS = 2;
    private static final int CV_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PeriodSnapshot snapshot;
    private final District district;
    private final Norms norms;
    private final Wording wording;
    private final AreaModules modules;
    private final ChangedHazards changed;
    private final Map<ItemId, RuleResult> found = new HashMap<>();
    private final Map<ItemId, Evidence> behindVariations = new HashMap<>();

    RuleResults(
            PeriodSnapshot snapshot,
            District district,
            Norms norms,
            Wording wording,
            AreaModules modules,
            ChangedHazards changed) {
        this.snapshot = snapshot;
        this.district = district;
        this.norms = norms;
        this.wording = wording;
        this.modules = modules;
        this.changed = changed;
    }

    Map<ItemId, RuleResult> of(SubmissionAggregates aggregates, Balances balances) {
        Balances.Making balance = balances.begin(this.snapshot, this.district);
        aggregates.forEach(this.snapshot.of(this.district), (received, aggregate) -> {
            aggregate.observations().forEach(observation -> add(received, observation));
            balance.take(received, aggregate);
        });
        for (Balance.OfStage stage : balance.end()) {
            for (BalanceIndicator indicator : BalanceIndicator.values()) {
                stage.of(indicator).forEach(this::add);
                stage.variation(indicator).ifPresent(variation -> add(stage, indicator, variation));
            }
        }
        return this.found;
    }

    private void put(RuleResult result) {
        this.found.put(result.id(), result);
    }

    private void add(Obligation received, Observation observation) {
        Rule rule = Rule.ofKey(observation.rule());
        List<String> parts = observation.parts();
        String sender = rule.isOfAgency() ? parts.get(0) : received.sender();
        List<String> further = rule.isOfAgency() ? parts.subList(1, parts.size()) : parts;
        Measure measure = measure(rule, observation);
        Subject subject = new Subject(
                rule,
                this.district.code(),
                rule.isOfAgency() ? "" : received.sender(),
                rule.isOfAgency() ? sender : received.senderName(),
                this.wording.problem(rule, further, measure, observation.detail(), category(observation)),
                norm(rule, further, received.sender()));
        ItemId id = ItemId.of(rule, sender, further);
        put(new RuleResult(
                id,
                subject,
                measure,
                observation.breached(),
                received.isFresh(),
                observation.dueOn(),
                evidence(received, observation.rows()),
                behind(id, rule, observation)));
    }

    /** The row that the id names is the row behind the item. */
    private RuleResult.Behind behind(ItemId id, Rule rule, Observation observation) {
        List<String> parts = observation.parts();
        Population population =
                rule.followsItself() ? Population.of(parts.get(parts.size() - 1)) : observation.population();
        return new RuleResult.Behind(
                population, observation.mark(), observation.weight(), this.changed.isExplained(id));
    }

    /** The mark of an item that has a category begins with it. */
    private static String category(Observation observation) {
        int end = observation.mark().indexOf(' ');
        return end < 0 ? "" : observation.mark().substring(0, end);
    }

    private static Measure measure(Rule rule, Observation observation) {
        BigDecimal measured = observation.measured();
        if (rule.isPercentage()) {
            measured = HonestRounding.floor(RATE_DECIMALS, observation.target()).of(measured);
        }
        BigDecimal amount = observation.amount();
        return new Measure(
                measured,
                observation.target(),
                amount == null || !rule.isPercentage() ? amount : amount.multiply(HUNDRED),
                observation.base());
    }

    private void add(SchoolBalance balance) {
        Area area = balance.indicator().area();
        if (area == null || balance.value() == null) {
            return;
        }
        Obligation received =
                this.snapshot.find(balance.school().code(), area.kind()).orElseThrow();
        Rule rule = area == Area.STAFFING ? Rule.STAFFING_BELOW_STANDARD : Rule.EQUIPMENT_BELOW_STANDARD;
        List<String> parts = List.of(balance.stage().key(), balance.indicator().key());
        Measure measure = measure(balance);
        put(new RuleResult(
                ItemId.of(rule, balance.school().code(), parts),
                new Subject(
                        rule,
                        this.district.code(),
                        balance.school().code(),
                        balance.school().name(),
                        this.wording.problem(rule, parts, measure, "", ""),
                        norm(rule, parts, balance.school().code())),
                measure,
                !balance.isMet(),
                received.isFresh(),
                null,
                evidence(received, SourceRows.NONE)));
    }

    /**
     * For a resource that is split between stages, dividend and divisor both contain the pupils of the stage; the base
     * is what remains of them.
     */
    private static Measure measure(SchoolBalance balance) {
        Ratio value = Objects.requireNonNull(balance.value());
        BigDecimal common = balance.indicator().isByStage() ? BigDecimal.ONE : BigDecimal.valueOf(balance.students());
        return new Measure(
                value.rounded(RATE_DECIMALS, balance.target()),
                balance.target(),
                value.dividend().divide(common),
                value.divisor().divide(common));
    }

    private void add(Balance.OfStage stage, BalanceIndicator indicator, Variation variation) {
        Optional<BigDecimal> cv = variation.coefficient();
        if (cv.isEmpty()) {
            return;
        }
        List<String> parts = List.of(stage.stage().key(), indicator.key());
        Measure measure =
                Measure.of(HonestRounding.ceiling(CV_DECIMALS, stage.limit()).of(cv.get()), stage.limit());
        ItemId id = ItemId.of(Rule.CV_HIGH, this.district.code(), parts);
        Evidence evidence = evidence(stage, indicator);
        this.behindVariations.put(id, evidence);
        put(new RuleResult(
                id,
                new Subject(
                        Rule.CV_HIGH,
                        this.district.code(),
                        "",
                        this.district.name(),
                        this.wording.problem(Rule.CV_HIGH, parts, measure, "", ""),
                        norm(Rule.CV_HIGH, parts, "")),
                measure,
                !variation.isWithin(stage.limit()),
                evidence.isFresh(),
                null,
                variation.schools() + " 所学校 / schools",
                new RuleResult.Behind(schools(stage, indicator), "", Weight.FULL)));
    }

    /** The schools that have the figure. */
    private static Population schools(Balance.OfStage stage, BalanceIndicator indicator) {
        Population.Collector schools = new Population.Collector();
        stage.of(indicator).stream()
                .filter(value -> value.amount() != null)
                .forEach(value -> schools.add(value.school().code()));
        return schools.population();
    }

    /** The evidence of the schools that have the figure; the registry is always fresh and whole. */
    private Evidence evidence(Balance.OfStage stage, BalanceIndicator indicator) {
        Area area = indicator.area();
        return area == null
                ? Evidence.FULL
                : Evidence.ofAll(stage.of(indicator).stream()
                        .filter(value -> value.amount() != null)
                        .map(value -> evidence(value.school().code(), area.kind()))
                        .toList());
    }

    /** The evidence of the period for a line that is not found in it. */
    Evidence evidence(Line line) {
        Rule rule = line.subject().rule();
        Area area = rule.area();
        if (area == null) {
            return this.behindVariations.getOrDefault(line.id().root(), Evidence.NONE);
        }
        String sender =
                rule.isOfAgency() ? this.district.code() : line.subject().schoolCode();
        if (!rule.isOfAgency() && isGone(sender, area)) {
            return Evidence.SCHOOL_GONE;
        }
        return evidence(sender, area.kind());
    }

    private Evidence evidence(String sender, Kind kind) {
        return this.snapshot
                .find(sender, kind)
                .map(received -> switch (received.status()) {
                    case RECEIVED -> Evidence.FULL;
                    case PARTIAL -> Evidence.PARTIAL;
                    case CARRIED -> received.hasRejectedRows() ? Evidence.CARRIED_PARTIAL : Evidence.CARRIED;
                    case REJECTED, MISSING, NOT_EXPECTED -> Evidence.NONE;
                })
                .orElse(Evidence.NONE);
    }

    /** The evidence of the schools that an inspection finding names, in the kinds that its rule is based on. */
    Evidence evidence(InspectionFinding finding) {
        Rule rule = Objects.requireNonNull(finding.rule());
        Area area = rule.area();
        if (rule.isOfAgency()) {
            return evidence(this.district.code(), Kind.ENFORCEMENT);
        }
        List<Kind> kinds = area == null ? List.of(Kind.STAFF, Kind.EQUIPMENT) : List.of(area.kind());
        return Evidence.ofAll(this.snapshot.registry().openSchools(this.district).stream()
                .filter(school -> finding.names(school.code()))
                .flatMap(school -> kinds.stream().filter(school::sends).map(kind -> evidence(school.code(), kind)))
                .toList());
    }

    private boolean isGone(String schoolCode, Area area) {
        Optional<School> school = this.snapshot.registry().school(schoolCode);
        return school.isEmpty()
                || !school.get().open()
                || !school.get().district().code().equals(this.district.code())
                || !school.get().sends(area.kind());
    }

    /**
     * The norm behind a line, as it may be cited.
     *
     * @param school code of the school; empty for a line of the district
     */
    private String norm(Rule rule, List<String> parts, String school) {
        String key = this.snapshot
                .registry()
                .school(school)
                .filter(one -> rule.area() != null)
                .flatMap(one ->
                        this.modules.of(Objects.requireNonNull(rule.area())).normOf(rule.key(), one, this.norms))
                .orElse(rule.norm(parts));
        return this.norms.basis(key).map(Basis::cited).orElse("");
    }

    private static String evidence(Obligation received, SourceRows rows) {
        @Nullable Version version = received.effective();
        return version == null ? "" : SourceNames.of(version, rows);
    }
}
