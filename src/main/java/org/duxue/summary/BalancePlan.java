package org.duxue.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.duxue.registry.School;

/**
 * The additions with which the balance of a stage would pass: for each failing school, and for the variation of each
 * indicator.
 */
public final class BalancePlan {

    private final Balance.OfStage stage;
    private final BigDecimal strictness;

    /** @param strictness the factor by which targets and limits are made stricter; 1 leaves them unchanged */
    public BalancePlan(Balance.OfStage stage, BigDecimal strictness) {
        this.stage = stage;
        this.strictness = strictness;
    }

    /**
     * An addition to one indicator of one school.
     *
     * @param units teachers, rooms, square metres or yuan: at the school as a whole for a target, of the stage for a
     * coefficient of variation
     * @param isKnown whether the school has the figure; otherwise its value is taken as 0
     */
    public record Addition(
            School school,
            BalanceIndicator indicator,
            BigDecimal value,
            BigDecimal target,
            long units,
            boolean isKnown) {}

    /** The smallest additions of every school that does not pass. */
    public List<Addition> ofSchools() {
        SmallestAdditions search = new SmallestAdditions(
                this.stage.norms().whole("balance.least_met"),
                this.stage.norms().find("balance.floor_percent").orElseThrow());
        List<Addition> additions = new ArrayList<>();
        for (Balance.OfSchool school : this.stage.schools()) {
            List<SchoolBalance> values =
                    school.values().stream().map(this::stricter).toList();
            List<Long> units =
                    search.of(values.stream().map(SmallestAdditions.Need::of).toList());
            for (int i = 0; i < values.size(); i++) {
                if (units.get(i) > 0) {
                    additions.add(addition(values.get(i), values.get(i).target(), units.get(i)));
                }
            }
        }
        return additions;
    }

    private SchoolBalance stricter(SchoolBalance value) {
        return new SchoolBalance(
                value.school(),
                value.stage(),
                value.indicator(),
                value.students(),
                value.amount(),
                value.target().multiply(this.strictness));
    }

    private static Addition addition(SchoolBalance value, BigDecimal target, long units) {
        Ratio reached = value.value();
        return new Addition(
                value.school(),
                value.indicator(),
                reached == null ? BigDecimal.ZERO : reached.rounded(2),
                target,
                units,
                reached != null);
    }

    /** The limit of a coefficient of variation. */
    public BigDecimal limit() {
        return this.stage.limit().divide(this.strictness, Ratio.PRECISE);
    }

    /** The smallest additions with which an indicator's coefficient of variation is within its limit. */
    public List<Addition> ofVariation(BalanceIndicator indicator) {
        BigDecimal limit = limit();
        List<SchoolBalance> known = this.stage.of(indicator).stream()
                .filter(value -> value.amount() != null)
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        long[] units = SmallestLevelling.of(
                known.stream()
                        .map(value -> new SmallestLevelling.Holder(
                                value.students(),
                                java.util.Objects.requireNonNull(value.amount()).precise()))
                        .toList(),
                limit);
        List<Addition> additions = new ArrayList<>();
        if (LongStream.of(units).sum() > 0) {
            for (int i = 0; i < units.length; i++) {
                if (units[i] > 0) {
                    additions.add(addition(known.get(i), limit.setScale(4, java.math.RoundingMode.HALF_UP), units[i]));
                }
            }
        }
        return additions;
    }
}
