package org.duxue.area.equipment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duxue.area.Standing;
import org.duxue.area.ValidationContext;
import org.jspecify.annotations.Nullable;

/** An accepted row of an equipment file. */
sealed interface EquipmentRow {

    String itemId();

    Category category();

    int quantity();

    /**
     * An item of equipment in use.
     *
     * @param unitValue in yuan per piece
     */
    record Asset(
            String itemId,
            Category category,
            String name,
            int quantity,
            BigDecimal unitValue,
            LocalDate acquiredOn,
            Condition condition)
            implements EquipmentRow {

        BigDecimal value() {
            return this.unitValue.multiply(BigDecimal.valueOf(this.quantity));
        }

        boolean isScrapped() {
            return this.condition == Condition.SCRAPPED;
        }

        /** Whether it was acquired on or after the day, and is neither to be scrapped nor disposed of. */
        boolean isInServiceSince(LocalDate day) {
            return !this.acquiredOn.isBefore(day)
                    && (this.condition == Condition.GOOD || this.condition == Condition.REPAIR);
        }

        /** Whether the service life has passed, where its category has one. */
        boolean isPast(ValidationContext context) {
            return context.norms()
                    .find("life." + this.category.key())
                    .filter(life -> isPast(life.intValueExact(), context.asOf()))
                    .isPresent();
        }

        /** The state of an asset that was past its service life before. */
        Standing standing(ValidationContext context) {
            return switch (this.condition) {
                case DISPOSED -> Standing.DISPOSED;
                case SCRAPPED -> Standing.SCRAPPED;
                case GOOD, REPAIR -> isPast(context) ? Standing.UNCHANGED : Standing.CORRECTED;
            };
        }

        /** Whether the service life has passed; with a purchase on 29 February it ends on 28 February. */
        boolean isPast(int lifeYears, LocalDate day) {
            return !day.isBefore(this.acquiredOn.plusYears(lifeYears));
        }
    }

    /**
     * A line of the renewal plan.
     *
     * @param budget in yuan
     * @param spent in yuan, once completed
     */
    record Upgrade(
            String itemId,
            Category category,
            String name,
            int quantity,
            int planYear,
            BigDecimal budget,
            @Nullable LocalDate completedOn,
            @Nullable BigDecimal spent)
            implements EquipmentRow {

        boolean isCompletedBy(LocalDate day) {
            return this.completedOn != null && !this.completedOn.isAfter(day);
        }

        /** Due at the end of its plan year. */
        boolean isDueBy(LocalDate day) {
            return this.planYear < day.getYear() || (this.planYear == day.getYear() && day.getMonthValue() == 12);
        }
    }

    default List<String> kept() {
        if (this instanceof Asset asset) {
            return List.of(
                    RecordType.ASSET.key(),
                    asset.itemId,
                    asset.category.key(),
                    asset.name,
                    String.valueOf(asset.quantity),
                    asset.unitValue.toPlainString(),
                    asset.acquiredOn.toString(),
                    asset.condition.key());
        }
        Upgrade upgrade = (Upgrade) this;
        return List.of(
                RecordType.UPGRADE.key(),
                upgrade.itemId,
                upgrade.category.key(),
                upgrade.name,
                String.valueOf(upgrade.quantity),
                String.valueOf(upgrade.planYear),
                upgrade.budget.toPlainString(),
                upgrade.completedOn == null ? "" : upgrade.completedOn.toString(),
                upgrade.spent == null ? "" : upgrade.spent.toPlainString());
    }

    static EquipmentRow recalled(List<String> kept) {
        String itemId = kept.get(1);
        Category category = category(kept.get(2));
        String name = kept.get(3);
        int quantity = Integer.parseInt(kept.get(4));
        if (kept.get(0).equals(RecordType.ASSET.key())) {
            return new Asset(
                    itemId,
                    category,
                    name,
                    quantity,
                    new BigDecimal(kept.get(5)),
                    LocalDate.parse(kept.get(6)),
                    condition(kept.get(7)));
        }
        return new Upgrade(
                itemId,
                category,
                name,
                quantity,
                Integer.parseInt(kept.get(5)),
                new BigDecimal(kept.get(6)),
                kept.get(7).isEmpty() ? null : LocalDate.parse(kept.get(7)),
                kept.get(8).isEmpty() ? null : new BigDecimal(kept.get(8)));
    }

    private static Category category(String key) {
        return org.duxue.area.Keys.of(Category.values(), key);
    }

    private static Condition condition(String key) {
        return org.duxue.area.Keys.of(Condition.values(), key);
    }
}
