package org.duxue.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duxue.area.Observation;
import org.duxue.area.SourceRows;
import org.duxue.intake.Version;
import org.duxue.registry.District;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.standards.Norms;
import org.duxue.summary.Accounts;
import org.duxue.summary.Balance;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.Balances;
import org.duxue.summary.Gathered;
import org.duxue.summary.Received;
import org.duxue.summary.SchoolBalance;
import org.duxue.summary.Share;
import org.duxue.summary.Variation;
import org.jspecify.annotations.Nullable;

/** Everything the effective submissions of a district show about the rules of the ledger. */
final class Sightings {

    private static final int RATE_DECIMALS = 2;
    private static final int CV_DECIMALS = 4;
    private static final String POLICY = "district policy";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Gathered gathered;
    private final District district;
    private final Norms norms;
    private final Wording wording;
    private final Map<ItemId, Sighting> found = new HashMap<>();

    Sightings(Gathered gathered, District district, Norms norms, Wording wording) {
        this.gathered = gathered;
        this.district = district;
        this.norms = norms;
        this.wording = wording;
    }

    Map<ItemId, Sighting> of(Accounts accounts, Balances balances) {
        Balances.Making balance = balances.begin(this.gathered, this.district);
        accounts.forEach(this.gathered.of(this.district), (received, account) -> {
            account.observations().forEach(observation -> add(received, observation));
            balance.take(received, account);
        });
        for (Balance.OfStage stage : balance.end()) {
            for (BalanceIndicator indicator : BalanceIndicator.values()) {
                stage.of(indicator).forEach(this::add);
                stage.variation(indicator).ifPresent(variation -> add(stage, indicator, variation));
            }
        }
        return this.found;
    }

    private void put(Sighting sighting) {
        this.found.put(sighting.id(), sighting);
    }

    private void add(Received received, Observation observation) {
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
                this.wording.problem(rule, further, measure, observation.detail()),
                norm(rule, further));
        put(new Sighting(
                ItemId.of(rule, sender, further),
                subject,
                measure,
                observation.breached(),
                received.isFresh(),
                observation.dueOn(),
                evidence(received, observation.rows())));
    }

    private static Measure measure(Rule rule, Observation observation) {
        BigDecimal measured = observation.measured();
        if (rule.needsRate()) {
            measured = measured.setScale(RATE_DECIMALS, RoundingMode.HALF_UP);
        }
        BigDecimal amount = observation.amount();
        return new Measure(
                measured, observation.target(), amount == null ? null : amount.multiply(HUNDRED), observation.base());
    }

    private void add(SchoolBalance balance) {
        Area area = balance.indicator().area();
        if (area == null || balance.value() == null) {
            return;
        }
        Received received =
                this.gathered.find(balance.school().code(), area.kind()).orElseThrow();
        Rule rule = area == Area.STAFFING ? Rule.STAFFING_BELOW_STANDARD : Rule.EQUIPMENT_BELOW_STANDARD;
        List<String> parts = List.of(balance.stage().key(), balance.indicator().key());
        Measure measure = measure(balance);
        put(new Sighting(
                ItemId.of(rule, balance.school().code(), parts),
                new Subject(
                        rule,
                        this.district.code(),
                        balance.school().code(),
                        balance.school().name(),
                        this.wording.problem(rule, parts, measure, ""),
                        norm(rule, parts)),
                measure,
                !balance.isMet(),
                received.isFresh(),
                null,
                evidence(received, SourceRows.NONE)));
    }

    /** A resource split between stages holds the pupils of the stage in both terms; the base is what is left of them. */
    private static Measure measure(SchoolBalance balance) {
        Share value = Objects.requireNonNull(balance.value());
        BigDecimal common = balance.indicator().isByStage() ? BigDecimal.ONE : BigDecimal.valueOf(balance.students());
        return new Measure(
                value.rounded(RATE_DECIMALS),
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
        Measure measure = Measure.of(cv.get().setScale(CV_DECIMALS, RoundingMode.HALF_UP), stage.limit());
        put(new Sighting(
                ItemId.of(Rule.CV_HIGH, this.district.code(), parts),
                new Subject(
                        Rule.CV_HIGH,
                        this.district.code(),
                        "",
                        this.district.name(),
                        this.wording.problem(Rule.CV_HIGH, parts, measure, ""),
                        norm(Rule.CV_HIGH, parts)),
                measure,
                !variation.isWithin(stage.limit()),
                allFresh(stage, indicator),
                null,
                variation.schools() + " 所学校 / schools"));
    }

    /** Whether every school that has the figure sent a fresh submission behind it; the registry always is. */
    private boolean allFresh(Balance.OfStage stage, BalanceIndicator indicator) {
        Area area = indicator.area();
        return area == null
                || stage.of(indicator).stream()
                        .filter(value -> value.amount() != null)
                        .allMatch(value -> this.gathered
                                .find(value.school().code(), area.kind())
                                .filter(Received::isFresh)
                                .isPresent());
    }

    /** What there is in the period for a line that is not found in it. */
    Evidence evidence(Line line) {
        Rule rule = line.subject().rule();
        Area area = rule.area();
        if (area == null) {
            Sighting seen = this.found.get(line.id().root());
            return seen == null ? Evidence.NONE : seen.fresh() ? Evidence.FULL : Evidence.CARRIED;
        }
        String sender =
                rule.isOfAgency() ? this.district.code() : line.subject().schoolCode();
        if (!rule.isOfAgency() && isGone(sender, area)) {
            return Evidence.SCHOOL_GONE;
        }
        return this.gathered
                .find(sender, area.kind())
                .map(received -> switch (received.status()) {
                    case RECEIVED -> Evidence.FULL;
                    case PARTIAL -> Evidence.PARTIAL;
                    case CARRIED -> Evidence.CARRIED;
                    case REJECTED, MISSING, NOT_EXPECTED -> Evidence.NONE;
                })
                .orElse(Evidence.NONE);
    }

    private boolean isGone(String schoolCode, Area area) {
        Optional<School> school = this.gathered.registry().school(schoolCode);
        return school.isEmpty()
                || !school.get().open()
                || !school.get().district().code().equals(this.district.code())
                || !school.get().sends(area.kind());
    }

    /** The document that a line is measured by; a value of the district's own stands in none. */
    private String norm(Rule rule, List<String> parts) {
        String key = rule.norm(parts);
        Optional<BigDecimal> value = this.norms.find(key);
        return this.norms
                .document(key)
                .map(norm -> norm.document().equals(POLICY)
                                || value.filter(own -> own.compareTo(norm.value()) == 0)
                                        .isEmpty()
                        ? "区县规定"
                        : (norm.document() + " " + norm.article()).strip())
                .orElse("");
    }

    private static String evidence(Received received, SourceRows rows) {
        @Nullable Version version = received.effective();
        if (version == null) {
            return "";
        }
        String named = rows.named().stream().map(String::valueOf).collect(Collectors.joining(","));
        int more = rows.count() - rows.named().size();
        return version.fileName()
                + " v" + version.number()
                + (named.isEmpty() ? "" : " rows " + named)
                + (more > 0 ? " +" + more : "");
    }
}
