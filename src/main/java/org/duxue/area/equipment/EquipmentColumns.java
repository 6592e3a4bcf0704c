package org.duxue.area.equipment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duxue.area.SenderColumn;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;

/** The columns of an equipment file. */
final class EquipmentColumns {

    static final Schema SCHEMA = new Schema("equipment");

    static final Column<String> SCHOOL_CODE = SCHEMA.add(SenderColumn.SCHOOL_CODE);
    static final Column<RecordType> RECORD = SCHEMA.add(
            Column.option("record", "记录类型", List.of(RecordType.values())).inEveryHeader());
    static final Column<String> ITEM_ID =
            SCHEMA.add(Column.code("item_id", "编号").inEveryHeader());
    static final Column<Category> CATEGORY = SCHEMA.add(
            Column.option("category", "类别", List.of(Category.values())).inEveryHeader());
    static final Column<String> NAME = SCHEMA.add(Column.text("name", "名称").inEveryHeader());
    static final Column<Integer> QUANTITY =
            SCHEMA.add(Column.integer("quantity", "数量").atLeast("1").inEveryHeader());
    static final Column<BigDecimal> UNIT_VALUE =
            SCHEMA.add(Column.decimal("unit_value_yuan", "单价").atLeast("0").decimals(2));
    static final Column<LocalDate> ACQUIRED_ON = SCHEMA.add(Column.date("acquired_on", "启用日期"));
    static final Column<Condition> CONDITION =
            SCHEMA.add(Column.option("condition", "状况", List.of(Condition.values())));
    static final Column<Integer> PLAN_YEAR =
            SCHEMA.add(Column.integer("plan_year", "计划年度").between("2000", "2100"));
    static final Column<BigDecimal> BUDGET =
            SCHEMA.add(Column.decimal("budget_yuan", "预算金额").atLeast("0"));
    static final Column<LocalDate> COMPLETED_ON = SCHEMA.add(Column.date("completed_on", "完成日期"));
    static final Column<BigDecimal> SPENT =
            SCHEMA.add(Column.decimal("spent_yuan", "实际支出").atLeast("0"));

    private EquipmentColumns() {}
}
