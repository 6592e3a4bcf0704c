package org.duxue.area.staffing;

import java.util.List;
import org.duxue.area.SenderColumn;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Kind;
import org.duxue.shared.Stage;

/** The columns of a staff file. */
final class StaffingColumns {

    static final Schema SCHEMA = new Schema(Kind.STAFF);

    static final Column<String> SCHOOL_CODE = SCHEMA.add(SenderColumn.SCHOOL_CODE);
    static final Column<Post> POST = SCHEMA.add(Column.option("post", "岗位", List.of(Post.values()))
            .inEveryHeader()
            .hint("专任教师每个学段、学科一行")
            .example("专任教师"));
    static final Column<Stage> STAGE = SCHEMA.add(Column.option("stage", "学段", List.of(Stage.values()))
            .hint("有几个学段的学校，专任教师必填；只有一个学段的学校可以不填")
            .example("初中"));
    static final Column<Subject> SUBJECT = SCHEMA.add(Column.option("subject", "学科", List.of(Subject.values()))
            .hint("专任教师必填")
            .example("体育"));
    static final Column<Integer> REQUIRED = count("required", "应配人数", "专任教师必填", "4");
    static final Column<Integer> ACTUAL = SCHEMA.add(Column.integer("actual", "实有人数")
            .atLeast("0")
            .inEveryHeader()
            .unit("人")
            .example("3"));
    static final Column<Integer> RETIRING = count("retiring", "本年拟退休人数", "不填按 0；不超过实有人数", "1");
    static final Column<Integer> PLANNED_HIRES = count("planned_hires", "本年拟招聘人数", "不填按 0", "1");
    static final Column<Integer> HIRED = count("hired", "本年已招聘人数", "不填按 0；一般不超过拟招聘人数", "0");
    static final Column<Integer> ABOVE_DEGREE = count("above_degree", "高于规定学历人数", "不填按 0；不超过实有人数", "2");
    static final Column<Integer> BACKBONE = count("backbone", "县级以上骨干教师数", "不填按 0；不超过实有人数", "1");
    static final Column<Integer> CERTIFIED = count("certified", "持教师资格证人数", "不填按不清楚；不超过实有人数", "3");

    private StaffingColumns() {}

    private static Column<Integer> count(String key, String label, String hint, String example) {
        return SCHEMA.add(
                Column.integer(key, label).atLeast("0").unit("人").hint(hint).example(example));
    }
}
