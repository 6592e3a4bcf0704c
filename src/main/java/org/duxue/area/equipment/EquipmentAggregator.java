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
import org.duxue.area.Aggregator;
import org.duxue.area.FigureSum;
import org.duxue.area.Observation;
import org.duxue.area.Population;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContext;
import org.duxue.standards.Norms;

/** Adds up one equipment file. */
final class EquipmentAggregator implements Aggregator<EquipmentRow> {

    private final ValidationContext context;
    private final Norms norms;
    private final FigureSum sum = new FigureSum(EquipmentIndicators.ALL);
    private final Map<Category, Overdue> overdue = new EnumMap<>(Category.class);
    private final List<Observation> observations = new ArrayList<>();
    private BigDecimal instrumentValue = BigDecimal.ZERO;
    private long multimediaRooms;

    /** The pieces of a category past their service life, their rows, and all pieces in service. */
    private static final class Overdue {

        private final Population.Collector items = new Population.Collector();
        private long count;
        private long inService;
        private SourceRows rows = SourceRows.NONE;

        Observation observed(Category category) {
            return Observation.ceiling("equipment.overdue", List.of(category.key()), this.count, 0, null, this.rows)
                    .on(this.inService)
                    .behind(this.items.population(), "");
        }
    }

    EquipmentAggregator(ValidationContext context) {
        this.context = context;
        this.norms = context.normsOfSchool();
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
        Overdue inCategory = this.overdue.computeIfAbsent(asset.category(), first -> new Overdue());
        if (asset.condition() == Condition.DISPOSED) {
            return;
        }
        String category = "category=" + asset.category().key();
        int quantity = asset.quantity();
        this.sum.addRatio(OUT_OF_ORDER_RATE, asset.condition() == Condition.GOOD ? 0 : quantity, quantity, category);
        if (asset.isScrapped()) {
            return;
        }
        boolean past = asset.isPast(this.context);
        BigDecimal value = asset.value();
        this.sum.add(ASSET_VALUE, value, category);
        if (past) {
            this.sum.add(OVERDUE_COUNT, quantity, category);
        }
        this.sum.addRatio(OVERDUE_VALUE_RATE, past ? value : BigDecimal.ZERO, value, category);
        inCategory.inService += quantity;
        if (past) {
            inCategory.count += quantity;
            inCategory.rows = inCategory.rows.and(rowNumber);
            inCategory.items.add(asset.itemId());
        }
        if (asset.category().isInstrument()) {
            this.instrumentValue = this.instrumentValue.add(value);
        }
        if (asset.category() == Category.MULTIMEDIA_ROOM) {
            this.multimediaRooms += quantity;
        }
    }

    private void addUpgrade(EquipmentRow.Upgrade upgrade, int rowNumber) {
        String category = "category=" + upgrade.category().key();
        String year = "plan_year=" + upgrade.planYear();
        boolean completed = upgrade.isCompletedBy(this.context.asOf());
        boolean due = upgrade.isDueBy(this.context.asOf());
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
        if (!this.norms.binds(PLAN_DUE_COMPLETION_RATE.targetKey())) {
            return;
        }
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
                        upgrade.name())
                .on(null, upgrade.budget()));
    }

    @Override
    public SubmissionAggregate close() {
        if (this.norms.binds(OVERDUE_COUNT.targetKey())) {
            this.overdue.forEach((category, found) -> this.observations.add(found.observed(category)));
        }
        this.sum.addInner("balance.instrument_value", "", this.instrumentValue);
        this.sum.addInner("balance.multimedia_rooms", "", BigDecimal.valueOf(this.multimediaRooms));
        return new SubmissionAggregate(this.sum.figures(), this.observations);
    }
}
