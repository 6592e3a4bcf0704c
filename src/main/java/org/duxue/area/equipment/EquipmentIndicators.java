package org.duxue.area.equipment;

import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;

/** The published indicators of area 1. */
final class EquipmentIndicators {

    static final Indicator ASSET_VALUE = sum("asset_value", "在用资产总值", Unit.YUAN);
    static final Indicator OVERDUE_VALUE_RATE =
            rate("overdue_value_rate", "超期资产价值占比").lessIsBetterRatio();
    static final Indicator OVERDUE_COUNT = sum("overdue_count", "超期设备数量", Unit.ITEMS);
    static final Indicator OUT_OF_ORDER_RATE =
            rate("out_of_order_rate", "待修待报废占比").lessIsBetterRatio();
    static final Indicator PLAN_BUDGET = sum("plan_budget", "更新计划预算", Unit.YUAN);
    static final Indicator PLAN_QUANTITY = sum("plan_quantity", "更新计划数量", Unit.ITEMS);
    static final Indicator PLAN_SPENT = sum("plan_spent", "更新计划实际支出", Unit.YUAN);
    static final Indicator PLAN_DUE_COMPLETION_RATE = rate("plan_due_completion_rate", "到期计划完成率");

    static final List<Indicator> ALL = List.of(
            ASSET_VALUE,
            OVERDUE_VALUE_RATE,
            OVERDUE_COUNT,
            OUT_OF_ORDER_RATE,
            PLAN_BUDGET,
            PLAN_QUANTITY,
            PLAN_SPENT,
            PLAN_DUE_COMPLETION_RATE);

    private EquipmentIndicators() {}

    private static Indicator sum(String key, String label, Unit unit) {
        return Indicator.count(Area.EQUIPMENT, key, label, unit);
    }

    private static Indicator rate(String key, String label) {
        return Indicator.ratio(Area.EQUIPMENT, key, label, Unit.PERCENT);
    }
}
