package org.duxue.area.enforcement;

import java.time.LocalDate;
import org.duxue.area.SenderColumn;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Kind;

/** The columns of an enforcement file. */
final class EnforcementColumns {

    static final Schema SCHEMA = new Schema(Kind.ENFORCEMENT);

    static final Column<String> DISTRICT_CODE = SCHEMA.add(SenderColumn.DISTRICT_CODE);
    static final Column<String> AGENCY = SCHEMA.add(
            Column.text("agency", "单位").inEveryHeader().hint("同一文件中不能重复").example("区文化市场综合执法大队"));
    static final Column<Boolean> IN_SCOPE =
            SCHEMA.add(Column.bool("in_scope", "承担执法职责").inEveryHeader().example("是"));
    static final Column<LocalDate> SINCE =
            SCHEMA.add(Column.date("since", "起始日期").hint("不承担执法职责时必填；不晚于本期最后一天"));
    static final Column<String> BASIS = SCHEMA.add(Column.text("basis", "依据").hint("不承担执法职责时必填，写文件名称和文号"));
    static final Column<Integer> REQUIRED_OFFICERS = SCHEMA.add(Column.integer("required_officers", "应配执法人员")
            .atLeast("0")
            .unit("人")
            .hint("不填按 2（行政处罚法第四十二条）")
            .example("4"));
    static final Column<Integer> OFFICERS = SCHEMA.add(Column.integer("officers", "执法人员")
            .atLeast("0")
            .inEveryHeader()
            .unit("人")
            .example("4"));
    static final Column<Integer> CERTIFIED_OFFICERS = SCHEMA.add(Column.integer("certified_officers", "持证人员")
            .atLeast("0")
            .inEveryHeader()
            .unit("人")
            .hint("不超过执法人员")
            .example("3"));

    private EnforcementColumns() {}
}
