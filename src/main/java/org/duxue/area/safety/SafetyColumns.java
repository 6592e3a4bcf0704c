package org.duxue.area.safety;

import java.time.LocalDate;
import java.util.List;
import org.duxue.area.SenderColumn;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Kind;

/** The columns of a safety file. */
final class SafetyColumns {

    static final Schema SCHEMA = new Schema(Kind.SAFETY);

    static final Column<String> SCHOOL_CODE = SCHEMA.add(SenderColumn.SCHOOL_CODE);
    static final Column<RecordType> RECORD = SCHEMA.add(Column.option("record", "记录类型", List.of(RecordType.values()))
            .inEveryHeader()
            .hint("隐患、安保人员、技防设备各起一行")
            .example("隐患"));
    static final Column<String> ITEM_ID = SCHEMA.add(Column.code("item_id", "编号")
            .inEveryHeader()
            .hint("本校自编，同一文件中不能重复；同一隐患逐月沿用同一编号")
            .example("H01"));
    static final Column<Category> CATEGORY = SCHEMA.add(Column.option("category", "类别", List.of(Category.values()))
            .hint("隐患、技防设备必填；安保人员不填")
            .example("消防"));
    static final Column<String> DESCRIPTION =
            SCHEMA.add(Column.text("description", "描述").hint("隐患必填；不要写人名").example("二楼东侧灭火器过期"));
    static final Column<LocalDate> FOUND_ON =
            SCHEMA.add(Column.date("found_on", "发现日期").hint("隐患必填；不晚于本期最后一天").example("2023-05-16"));
    static final Column<LocalDate> DUE_ON = SCHEMA.add(
            Column.date("due_on", "整改时限").hint("隐患必填；可以是以后的日期，不早于发现日期").example("2023-07-31"));
    static final Column<LocalDate> RESOLVED_ON = SCHEMA.add(Column.date("resolved_on", "整改完成日期")
            .blankWhen("未完成", "未整改", "整改中", "进行中")
            .hint("隐患整改完成后填写；不早于发现日期，不晚于本期最后一天"));
    static final Column<LocalDate> BIRTH_DATE =
            SCHEMA.add(Column.birthDate("birth_date", "出生日期").personal().hint("安保人员必填；年龄 16 至 90 周岁"));
    static final Column<Boolean> CERTIFIED =
            SCHEMA.add(Column.bool("certified", "持保安员证").hint("安保人员必填"));
    static final Column<Boolean> TRAINED =
            SCHEMA.add(Column.bool("trained", "参加培训考试").hint("安保人员必填"));
    static final Column<Integer> QUANTITY =
            SCHEMA.add(Column.integer("quantity", "数量").atLeast("0").hint("技防设备必填"));
    static final Column<Integer> ADDED_THIS_YEAR =
            SCHEMA.add(Column.integer("added_this_year", "本年新增").atLeast("0").hint("技防设备填写，不填按 0；不超过数量"));

    private SafetyColumns() {}
}
