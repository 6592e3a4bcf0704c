package org.duxue.area.safety;

import java.time.LocalDate;
import java.util.List;
import org.duxue.area.SenderColumn;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;

/** The columns of a safety file. */
final class SafetyColumns {

    static final Schema SCHEMA = new Schema("safety");

    static final Column<String> SCHOOL_CODE = SCHEMA.add(SenderColumn.SCHOOL_CODE);
    static final Column<RecordType> RECORD = SCHEMA.add(
            Column.option("record", "记录类型", List.of(RecordType.values())).inEveryHeader());
    static final Column<String> ITEM_ID =
            SCHEMA.add(Column.code("item_id", "编号").inEveryHeader());
    static final Column<Category> CATEGORY = SCHEMA.add(Column.option("category", "类别", List.of(Category.values())));
    static final Column<String> DESCRIPTION = SCHEMA.add(Column.text("description", "描述"));
    static final Column<LocalDate> FOUND_ON = SCHEMA.add(Column.date("found_on", "发现日期"));
    static final Column<LocalDate> DUE_ON = SCHEMA.add(Column.date("due_on", "整改时限"));
    static final Column<LocalDate> RESOLVED_ON = SCHEMA.add(Column.date("resolved_on", "整改完成日期"));
    static final Column<LocalDate> BIRTH_DATE =
            SCHEMA.add(Column.date("birth_date", "出生日期").personal());
    static final Column<Boolean> CERTIFIED = SCHEMA.add(Column.bool("certified", "持保安员证"));
    static final Column<Boolean> TRAINED = SCHEMA.add(Column.bool("trained", "参加培训考试"));
    static final Column<Integer> QUANTITY =
            SCHEMA.add(Column.integer("quantity", "数量").atLeast("0"));
    static final Column<Integer> ADDED_THIS_YEAR =
            SCHEMA.add(Column.integer("added_this_year", "本年新增").atLeast("0"));

    private SafetyColumns() {}
}
