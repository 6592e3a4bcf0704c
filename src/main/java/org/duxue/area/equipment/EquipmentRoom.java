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
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.Room;
import org.duxue.area.Setting;
import org.duxue.area.Tally;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.Doubt;
import org.jspecify.annotations.Nullable;

/** Area 1: equipment in use and the plan to renew it. */
public final class EquipmentRoom implements Room<EquipmentRow> {

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
    public List<Indicator> indicators() {
        return EquipmentIndicators.ALL;
    }

    @Override
    public @Nullable EquipmentRow check(Row row, Setting setting) {
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
                ? asset(row, setting, itemId, category, name, quantity)
                : upgrade(row, setting, itemId, category, name, quantity);
        return row.isInError() ? null : specific;
    }

    private static @Nullable EquipmentRow asset(
            Row row,
            Setting setting,
            @Nullable String itemId,
            @Nullable Category category,
            @Nullable String name,
            @Nullable Integer quantity) {
        row.ignore(PLAN_YEAR, BUDGET, COMPLETED_ON, SPENT);
        BigDecimal unitValue = row.require(UNIT_VALUE);
        LocalDate acquiredOn = setting.requirePast(row, ACQUIRED_ON);
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
            Setting setting,
            @Nullable String itemId,
            @Nullable Category category,
            @Nullable String name,
            @Nullable Integer quantity) {
        row.ignore(UNIT_VALUE, ACQUIRED_ON, CONDITION);
        Integer planYear = row.require(PLAN_YEAR);
        BigDecimal budget = row.require(BUDGET);
        LocalDate completedOn = setting.past(row, COMPLETED_ON);
        BigDecimal spent = row.isBlank(COMPLETED_ON) ? row.get(SPENT) : row.require(SPENT);
        if (spent != null && budget != null && spent.compareTo(budget) > 0) {
            String most = budget.toPlainString();
            row.warn(
                    SPENT,
                    "spent<=budget",
                    new Doubt(itemId == null ? "" : itemId, plain(spent) + " / " + plain(budget)),
                    "超出预算 " + most + "；请核对",
                    "is above the budget " + most + "; check it");
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

    /** The same amount is the same text, however many zeros it was written with. */
    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
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
    public Tally<EquipmentRow> tally(Setting setting) {
        return new EquipmentTally(setting);
    }
}
