package org.duxue.area.equipment;

import static org.duxue.area.equipment.EquipmentColumns.ACQUIRED_ON;
import static org.duxue.area.equipment.EquipmentColumns.BUDGET;
import static org.duxue.area.equipment.EquipmentColumns.CATEGORY;
import static org.duxue.area.equipment.EquipmentColumns.COMPLETED_ON;
import static org.duxue.area.equipment.EquipmentColumns.CONDITION;
import static org.duxue.area.equipment.EquipmentColumns.ITEM_ID;
import static org.duxue.area.equipment.EquipmentColumns.NAME;
import static org.duxue.area.equipment.EquipmentColumns.PLAN_YEAR;
import static org.duxue.area.equipment.EquipmentColumns.QUANTITY;
import static org.duxue.area.equipment.EquipmentColumns.RECORD;
import static org.duxue.area.equipment.EquipmentColumns.SPENT;
import static org.duxue.area.equipment.EquipmentColumns.UNIT_VALUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.ComparedRow;
import org.duxue.area.Fact;
import org.duxue.area.FollowedRow;
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.Keys;
import org.duxue.area.Lasting;
import org.duxue.area.MoneyColumn;
import org.duxue.area.Plausibility;
import org.duxue.area.Standing;
import org.duxue.area.ValidationContext;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** Area 1: equipment in use and the plan to renew it. */
public final class EquipmentModule implements AreaModule<EquipmentRow> {

    /** Hardly any school plans only upgrades of less than a thousand yuan. */
    private static final BigDecimal LEAST_BUDGET = new BigDecimal(1000);

    /** Hardly any single upgrade costs less than the first amount, nor does every one cost more than the second. */
    private static final BigDecimal LEAST_OF_ONE_BUDGET = new BigDecimal(100);

    private static final BigDecimal MOST_BUDGET = new BigDecimal(50_000_000);

    /** No listed item costs less than a yuan, and no school lists only items of a million or more. */
    private static final BigDecimal MOST_PRICE = new BigDecimal(1_000_000);

    private static final RuleCode ABOVE_BUDGET = RuleCode.question("spent<=budget", "budget");

    @Override
    public Area area() {
        return Area.EQUIPMENT;
    }

    @Override
    public Schema schema() {
        return EquipmentColumns.SCHEMA;
    }

    @Override
    public Column<String> sender() {
        return EquipmentColumns.SCHOOL_CODE;
    }

    @Override
    public List<MoneyColumn<EquipmentRow>> money() {
        return List.of(
                new MoneyColumn<>(
                        UNIT_VALUE,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        MOST_PRICE,
                        row -> row instanceof EquipmentRow.Asset asset ? asset.unitValue() : null),
                new MoneyColumn<>(
                        BUDGET,
                        LEAST_BUDGET,
                        LEAST_OF_ONE_BUDGET,
                        MOST_BUDGET,
                        row -> row instanceof EquipmentRow.Upgrade upgrade ? upgrade.budget() : null));
    }

    @Override
    public Plausibility<EquipmentRow> plausibility() {
        return new TotalPrices();
    }

    @Override
    public List<Indicator> indicators() {
        return EquipmentIndicators.ALL;
    }

    @Override
    public @Nullable EquipmentRow check(Row row, ValidationContext context) {
        RecordType record = row.require(RECORD);
        String itemId = row.require(ITEM_ID);
        Category category = row.require(CATEGORY);
        String name = row.require(NAME);
        Integer quantity = row.require(QUANTITY);
        if (itemId != null) {
            row.unique(ITEM_ID, itemId);
        }
        if (record == null) {
            return null;
        }
        EquipmentRow specific = record == RecordType.ASSET
                ? asset(row, context, itemId, category, name, quantity)
                : upgrade(row, context, itemId, category, name, quantity);
        return row.isInError() ? null : specific;
    }

    private static @Nullable EquipmentRow asset(
            Row row,
            ValidationContext context,
            @Nullable String itemId,
            @Nullable Category category,
            @Nullable String name,
            @Nullable Integer quantity) {
        row.ignore(PLAN_YEAR, BUDGET, COMPLETED_ON, SPENT);
        BigDecimal unitValue = row.require(UNIT_VALUE);
        LocalDate acquiredOn = context.requirePast(row, ACQUIRED_ON);
        Condition condition = row.require(CONDITION);
        if (itemId == null
                || category == null
                || name == null
                || quantity == null
                || unitValue == null
                || acquiredOn == null
                || condition == null) {
            return null;
        }
        return new EquipmentRow.Asset(itemId, category, name, quantity, unitValue, acquiredOn, condition);
    }

    private static @Nullable EquipmentRow upgrade(
            Row row,
            ValidationContext context,
            @Nullable String itemId,
            @Nullable Category category,
            @Nullable String name,
            @Nullable Integer quantity) {
        row.ignore(UNIT_VALUE, ACQUIRED_ON, CONDITION);
        Integer planYear = row.require(PLAN_YEAR);
        BigDecimal budget = row.require(BUDGET);
        LocalDate completedOn = context.past(row, COMPLETED_ON);
        BigDecimal spent = row.isBlank(COMPLETED_ON) ? row.get(SPENT) : row.require(SPENT);
        if (spent != null && budget != null && spent.compareTo(budget) > 0) {
            row.warn(
                    SPENT,
                    ABOVE_BUDGET,
                    new QuestionKey(itemId == null ? "" : itemId, plain(spent) + " / " + plain(budget)),
                    budget);
        }
        if (itemId == null
                || category == null
                || name == null
                || quantity == null
                || planYear == null
                || budget == null) {
            return null;
        }
        return new EquipmentRow.Upgrade(itemId, category, name, quantity, planYear, budget, completedOn, spent);
    }

    /** Normalises trailing zeros, so that the same amount is always the same text. */
    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    @Override
    public String key(EquipmentRow row) {
        return Keys.folded(row.itemId());
    }

    @Override
    public List<String> keep(EquipmentRow row) {
        return row.kept();
    }

    @Override
    public EquipmentRow recall(List<String> kept) {
        return EquipmentRow.recalled(kept);
    }

    @Override
    public Optional<FormRow> writeAgain(EquipmentRow row) {
        if (row instanceof EquipmentRow.Asset asset) {
            return Optional.of(start(RecordType.ASSET, asset.itemId(), asset.name(), asset)
                    .with(UNIT_VALUE, asset.unitValue())
                    .with(ACQUIRED_ON, asset.acquiredOn())
                    .with(CONDITION, asset.condition()));
        }
        EquipmentRow.Upgrade upgrade = (EquipmentRow.Upgrade) row;
        return Optional.of(start(RecordType.UPGRADE, upgrade.itemId(), upgrade.name(), upgrade)
                .with(PLAN_YEAR, upgrade.planYear())
                .with(BUDGET, upgrade.budget())
                .with(COMPLETED_ON, upgrade.completedOn())
                .with(SPENT, upgrade.spent()));
    }

    private static FormRow start(RecordType record, String itemId, String name, EquipmentRow row) {
        return FormRow.EMPTY
                .with(RECORD, record)
                .with(ITEM_ID, itemId)
                .with(CATEGORY, row.category())
                .with(NAME, name)
                .with(QUANTITY, row.quantity());
    }

    @Override
    public Aggregator<EquipmentRow> aggregator(ValidationContext context) {
        return new EquipmentAggregator(context);
    }

    @Override
    public boolean isCompared() {
        return true;
    }

    @Override
    public Optional<ComparedRow> compared(EquipmentRow row, ValidationContext context) {
        if (row instanceof EquipmentRow.Asset asset) {
            return Optional.of(ComparedRow.of(
                    Lasting.ASSET,
                    asset.itemId(),
                    asset.standing(context) == Standing.UNCHANGED,
                    new ComparedRow.Mark(ACQUIRED_ON, asset.acquiredOn()),
                    new ComparedRow.Mark(CATEGORY, asset.category())));
        }
        EquipmentRow.Upgrade upgrade = (EquipmentRow.Upgrade) row;
        return Optional.of(ComparedRow.planned(
                Lasting.UPGRADE, upgrade.itemId(), !upgrade.isCompletedBy(context.asOf()), upgrade.budget()));
    }

    @Override
    public Optional<FollowedRow> follow(EquipmentRow row, String rule, ValidationContext context) {
        return rule.equals("equipment.overdue") && row instanceof EquipmentRow.Asset asset
                ? Optional.of(new FollowedRow(asset.itemId(), asset.standing(context)))
                : Optional.empty();
    }

    @Override
    public boolean hasFacts() {
        return true;
    }

    @Override
    public Optional<Fact> fact(EquipmentRow row, ValidationContext context) {
        LocalDate day = context.asOf();
        if (row instanceof EquipmentRow.Upgrade upgrade) {
            boolean completed = upgrade.isCompletedBy(day);
            return Optional.of(new Fact.Upgrade(
                    upgrade.category(),
                    upgrade.name(),
                    upgrade.quantity(),
                    upgrade.planYear(),
                    upgrade.budget(),
                    completed ? upgrade.completedOn() : null,
                    completed ? upgrade.spent() : null));
        }
        return row instanceof EquipmentRow.Asset asset && asset.isInServiceSince(day.withDayOfYear(1))
                ? Optional.of(new Fact.Purchase(
                        asset.category(), asset.name(), asset.quantity(), asset.value(), asset.acquiredOn()))
                : Optional.empty();
    }
}
