package org.duxue.area.equipment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duxue.area.SenderColumn;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Kind;

/** The columns of an equipment file. */
final class EquipmentColumns {

    static final Schema SCHEMA = new Schema(Kind.EQUIPMENT);

    static final Column<String> SCHOOL_CODE = SCHEMA.add(SenderColumn.SCHOOL_CODE);
    static final Column<RecordType> RECORD = SCHEMA.add(Column.option("record", "记录类型", List.of(RecordType.values()))
            .inEveryHeader()
            .hint("更新计划另起一行，与在用资产分开")
            .example("在用资产"));
    static final Column<String> ITEM_ID = SCHEMA.add(Column.code("item_id", "编号")
            .inEveryHeader()
            .hint("本校自编，同一文件中不能重复，逐月沿用")
            .example("A001"));
    static final Column<Category> CATEGORY = SCHEMA.add(Column.option("category", "类别", List.of(Category.values()))
            .inEveryHeader()
            .example("学生计算机"));
    static final Column<String> NAME =
            SCHEMA.add(Column.text("name", "名称").inEveryHeader().example("台式计算机"));
    static final Column<Integer> QUANTITY = SCHEMA.add(
            Column.integer("quantity", "数量").atLeast("1").inEveryHeader().example("30"));
    static final Column<BigDecimal> UNIT_VALUE = SCHEMA.add(Column.decimal("unit_value_yuan", "单价")
            .atLeast("0")
            .decimals(2)
            .unit("元")
            .hint("在用资产必填")
            .example("4500.00"));
    static final Column<LocalDate> ACQUIRED_ON = SCHEMA.add(
            Column.date("acquired_on", "启用日期").hint("在用资产必填；不晚于本期最后一天").example("2021-09-01"));
    static final Column<Condition> CONDITION = SCHEMA.add(Column.option("condition", "状况", List.of(Condition.values()))
            .hint("在用资产必填")
            .example("完好"));
    static final Column<Integer> PLAN_YEAR = SCHEMA.add(
            Column.integer("plan_year", "计划年度").between("2000", "2100").hint("更新计划必填"));
    static final Column<BigDecimal> BUDGET = SCHEMA.add(
            Column.decimal("budget_yuan", "预算金额").atLeast("0").unit("元").hint("更新计划必填"));
    static final Column<LocalDate> COMPLETED_ON = SCHEMA.add(Column.date("completed_on", "完成日期")
            .blankWhen("未完成", "未整改", "整改中", "进行中")
            .hint("更新计划完成后填写；不晚于本期最后一天"));
    static final Column<BigDecimal> SPENT = SCHEMA.add(
            Column.decimal("spent_yuan", "实际支出").atLeast("0").unit("元").hint("填了完成日期时必填；一般不超过预算金额"));

    private EquipmentColumns() {}
}
