package org.duxue.area.equipment;

import static org.duxue.area.equipment.EquipmentIndicators.ASSET_VALUE;
import static org.duxue.area.equipment.EquipmentIndicators.OUT_OF_ORDER_RATE;
import static org.duxue.area.equipment.EquipmentIndicators.OVERDUE_COUNT;
import static org.duxue.area.equipment.EquipmentIndicators.OVERDUE_VALUE_RATE;
import static org.duxue.area.equipment.EquipmentIndicators.PLAN_BUDGET;
import static org.duxue.area.equipment.EquipmentIndicators.PLAN_DUE_COMPLETION_RATE;
import static org.duxue.area.equipment.EquipmentIndicators.PLAN_QUANTITY;
import static org.duxue.area.equipment.EquipmentIndicators.PLAN_SPENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.area.Account;
import org.duxue.area.FigureSum;
import org.duxue.area.Observation;
import org.duxue.area.Setting;
import org.duxue.area.SourceRows;
import org.duxue.area.Tally;

/** Adds up one equipment file. */
final class EquipmentTally implements Tally<EquipmentRow> {

    private final Setting setting;
    private final FigureSum sum = new FigureSum(EquipmentIndicators.ALL);
    private final Map<Category, Overdue> overdue = new EnumMap<>(Category.class);
    private final List<Observation> observations = new ArrayList<>();
    private BigDecimal instrumentValue = BigDecimal.ZERO;
    private long multimediaRooms;

    private record Overdue(long count, SourceRows rows) {}

    EquipmentTally(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void add(EquipmentRow row, int rowNumber) {
        if (row instanceof EquipmentRow.Asset asset) {
            addAsset(asset, rowNumber);
        } else if (row instanceof EquipmentRow.Upgrade upgrade) {
            addUpgrade(upgrade, rowNumber);
        }
    }

    private void addAsset(EquipmentRow.Asset asset, int rowNumber) {
        String category = "category=" + asset.category().key();
        int quantity = asset.quantity();
        this.sum.addRatio(OUT_OF_ORDER_RATE, asset.condition() == Condition.GOOD ? 0 : quantity, quantity, category);
        if (asset.isScrapped()) {
            return;
        }
        Optional<BigDecimal> life =
                this.setting.norms().find("life." + asset.category().key());
        boolean past = life.isPresent() && asset.isPast(life.get().intValueExact(), this.setting.asOf());
        BigDecimal value = asset.value();
        this.sum.add(ASSET_VALUE, value, category);
        if (past) {
            this.sum.add(OVERDUE_COUNT, quantity, category);
        }
        this.sum.addRatio(OVERDUE_VALUE_RATE, past ? value : BigDecimal.ZERO, value, category);
        note(asset.category(), past ? quantity : 0, rowNumber);
        if (asset.category().isInstrument()) {
            this.instrumentValue = this.instrumentValue.add(value);
        }
        if (asset.category() == Category.MULTIMEDIA_ROOM) {
            this.multimediaRooms += quantity;
        }
    }

    private void note(Category category, int count, int rowNumber) {
        Overdue before = this.overdue.getOrDefault(category, new Overdue(0, SourceRows.NONE));
        this.overdue.put(category, count == 0 ? before : new Overdue(before.count + count, before.rows.and(rowNumber)));
    }

    private void addUpgrade(EquipmentRow.Upgrade upgrade, int rowNumber) {
        String category = "category=" + upgrade.category().key();
        String year = "plan_year=" + upgrade.planYear();
        boolean completed = upgrade.isCompletedBy(this.setting.asOf());
        boolean due = upgrade.isDueBy(this.setting.asOf());
        this.sum.add(PLAN_BUDGET, upgrade.budget(), year);
        this.sum.add(PLAN_QUANTITY, upgrade.quantity(), category, year, category + ";" + year);
        if (completed && upgrade.spent() != null) {
            this.sum.add(PLAN_SPENT, upgrade.spent(), year);
        }
        if (due) {
            BigDecimal done = completed ? upgrade.budget() : BigDecimal.ZERO;
            this.sum.addRatio(PLAN_DUE_COMPLETION_RATE, done, upgrade.budget(), year);
        }
        boolean late = due && !completed;
        this.observations.add(new Observation(
                "equipment.plan_late",
                List.of(upgrade.itemId()),
                BigDecimal.valueOf(completed ? 100 : 0),
                BigDecimal.valueOf(100),
                late,
                null,
                null,
                null,
                SourceRows.of(rowNumber),
                upgrade.name()));
    }

    @Override
    public Account close() {
        this.overdue.forEach((category, found) -> this.observations.add(
                Observation.ceiling("equipment.overdue", List.of(category.key()), found.count, 0, null, found.rows)));
        this.sum.addInner("balance.instrument_value", "", this.instrumentValue);
        this.sum.addInner("balance.multimedia_rooms", "", BigDecimal.valueOf(this.multimediaRooms));
        return new Account(this.sum.figures(), this.observations);
    }
}
