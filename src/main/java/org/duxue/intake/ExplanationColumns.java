package org.duxue.intake;

import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Period;
import org.duxue.shared.Term;

/** The columns of a file with explanations. */
final class ExplanationColumns {

    static final Schema SCHEMA = new Schema(new Term("explain", "说明"));

    static final Column<String> RULE =
            SCHEMA.add(Column.code("rule", "规则").also("提醒规则").inEveryHeader());

    /** May contain the id of a person, written in clear by mistake. */
    static final Column<String> KEY = SCHEMA.add(
            Column.code("key", "键").also("编号", "条目", "关键字").inEveryHeader().personal());

    /** Free text; it is not echoed, as it may contain personal data. */
    static final Column<String> EXPLANATION = SCHEMA.add(Column.text("explanation", "说明")
            .also("情况说明", "原因", "理由")
            .inEveryHeader()
            .personal());

    static final Column<Period> UNTIL = SCHEMA.add(Column.month("until", "有效期至").also("有效期", "有效至"));

    private ExplanationColumns() {}
}
