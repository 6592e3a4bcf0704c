package org.duxue.area.staffing;

import java.util.List;
import org.duxue.area.SenderColumn;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Stage;

/** The columns of a staff file. */
final class StaffingColumns {

    static final Schema SCHEMA = new Schema("staff");

    static final Column<String> SCHOOL_CODE = SCHEMA.add(SenderColumn.SCHOOL_CODE);
    static final Column<Post> POST =
            SCHEMA.add(Column.option("post", "岗位", List.of(Post.values())).inEveryHeader());
    static final Column<Stage> STAGE = SCHEMA.add(Column.option("stage", "学段", List.of(Stage.values())));
    static final Column<Subject> SUBJECT = SCHEMA.add(Column.option("subject", "学科", List.of(Subject.values())));
    static final Column<Integer> REQUIRED = count("required", "应配人数");
    static final Column<Integer> ACTUAL =
            SCHEMA.add(Column.integer("actual", "实有人数").atLeast("0").inEveryHeader());
    static final Column<Integer> RETIRING = count("retiring", "本年拟退休人数");
    static final Column<Integer> PLANNED_HIRES = count("planned_hires", "本年拟招聘人数");
    static final Column<Integer> HIRED = count("hired", "本年已招聘人数");
    static final Column<Integer> ABOVE_DEGREE = count("above_degree", "高于规定学历人数");
    static final Column<Integer> BACKBONE = count("backbone", "县级以上骨干教师数");
    static final Column<Integer> CERTIFIED = count("certified", "持教师资格证人数");

    private StaffingColumns() {}

    private static Column<Integer> count(String key, String label) {
        return SCHEMA.add(Column.integer(key, label).atLeast("0"));
    }
}
