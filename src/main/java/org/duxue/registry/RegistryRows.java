package org.duxue.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Period;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Stage;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** The columns of {@code schools.csv} and how a row is judged. */
final class RegistryRows {

    static final Schema SCHEMA = new Schema("registry");

    private static final Column<String> SCHOOL_CODE = SCHEMA.add(
            Column.code("school_code", "学校标识码", Pattern.compile("\\d{10}"), new Text("应为 10 位数字", "write 10 digits"))
                    .inEveryHeader());
    private static final Column<String> SCHOOL_NAME =
            SCHEMA.add(Column.text("school_name", "学校名称").inEveryHeader().example("白桦学校"));
    private static final Column<String> DISTRICT_CODE = SCHEMA.add(
            Column.code("district_code", "行政区划代码", Pattern.compile("\\d{6}"), new Text("应为 6 位数字", "write 6 digits"))
                    .inEveryHeader()
                    .example("230306"));
    private static final Column<String> DISTRICT_NAME =
            SCHEMA.add(Column.text("district_name", "所属区县").inEveryHeader().example("城子河区"));
    private static final Column<SchoolType> STAGE =
            SCHEMA.add(Column.option("stage", "学校类型", List.of(SchoolType.values()))
                    .inEveryHeader()
                    .example("九年一贯制"));
    private static final Column<Ownership> OWNERSHIP =
            SCHEMA.add(Column.option("ownership", "办学性质", List.of(Ownership.values()))
                    .inEveryHeader()
                    .example("公办"));
    private static final Column<Location> LOCATION =
            SCHEMA.add(Column.option("location", "城乡类型", List.of(Location.values()))
                    .hint("选填")
                    .example("城区"));
    private static final Column<Boolean> BOARDING =
            SCHEMA.add(Column.bool("boarding", "是否寄宿制").hint("不填按否").example("否"));
    private static final Column<Integer> PRIMARY_STUDENTS = SCHEMA.add(Column.integer("primary_students", "小学学生数")
            .atLeast("0")
            .unit("人")
            .hint("没有该学段的学校填 0 或不填")
            .example("468"));
    private static final Column<Integer> JUNIOR_STUDENTS = SCHEMA.add(Column.integer("junior_students", "初中学生数")
            .atLeast("0")
            .unit("人")
            .hint("没有该学段的学校填 0 或不填")
            .example("278"));
    private static final Column<Integer> SENIOR_STUDENTS = SCHEMA.add(
            Column.integer("senior_students", "高中学生数").atLeast("0").unit("人").hint("没有该学段的学校填 0 或不填"));
    private static final Column<Integer> KINDERGARTEN_CHILDREN =
            SCHEMA.add(Column.integer("kindergarten_children", "在园幼儿数")
                    .atLeast("0")
                    .unit("人")
                    .hint("只有幼儿园填写"));
    private static final Column<BigDecimal> TEACHING_AREA = SCHEMA.add(Column.decimal("teaching_area_m2", "教学及辅助用房面积")
            .atLeast("0")
            .unit("平方米")
            .hint("选填；不含室内体育用房")
            .example("4200"));
    private static final Column<BigDecimal> SPORTS_AREA = SCHEMA.add(Column.decimal("sports_area_m2", "体育运动场馆面积")
            .atLeast("0")
            .unit("平方米")
            .hint("选填")
            .example("6500"));
    private static final Column<Period> EFFECTIVE_FROM = SCHEMA.add(Column.month("effective_from", "生效月份")
            .inEveryHeader()
            .hint("从这个月起按本行；有变化时另起一行，写变化的月份")
            .example("2022-07"));
    private static final Column<SchoolStatus> STATUS =
            SCHEMA.add(Column.option("status", "状态", List.of(SchoolStatus.values()))
                    .hint("不填按在办")
                    .example("在办"));

    private RegistryRows() {}

    static @Nullable School check(Row row) {
        String code = row.require(SCHOOL_CODE);
        String name = row.require(SCHOOL_NAME);
        String districtCode = row.require(DISTRICT_CODE);
        String districtName = row.require(DISTRICT_NAME);
        SchoolType type = row.require(STAGE);
        Ownership ownership = row.require(OWNERSHIP);
        row.get(LOCATION);
        Boolean boarding = row.get(BOARDING, false);
        BigDecimal teachingArea = row.get(TEACHING_AREA);
        BigDecimal sportsArea = row.get(SPORTS_AREA);
        Period effectiveFrom = row.require(EFFECTIVE_FROM);
        SchoolStatus status = row.get(STATUS, SchoolStatus.OPEN);
        int primary = count(row, PRIMARY_STUDENTS, type == null || type.teaches(Stage.PRIMARY));
        int junior = count(row, JUNIOR_STUDENTS, type == null || type.teaches(Stage.JUNIOR));
        int senior = count(row, SENIOR_STUDENTS, type == null || type.teaches(Stage.SENIOR));
        int children = count(row, KINDERGARTEN_CHILDREN, type == null || type == SchoolType.KINDERGARTEN);
        if (code != null && effectiveFrom != null) {
            row.unique(EFFECTIVE_FROM, code + " " + effectiveFrom);
        }
        if (row.isInError()
                || code == null
                || name == null
                || districtCode == null
                || districtName == null
                || type == null
                || ownership == null
                || boarding == null
                || effectiveFrom == null
                || status == null) {
            return null;
        }
        return new School(
                code,
                name,
                new District(districtCode, districtName),
                type,
                ownership,
                boarding,
                primary,
                junior,
                senior,
                children,
                teachingArea,
                sportsArea,
                effectiveFrom,
                status == SchoolStatus.OPEN);
    }

    private static int count(Row row, Column<Integer> column, boolean hasStage) {
        Integer count = row.get(column, 0);
        if (count != null && count > 0 && !hasStage) {
            row.reject(
                    column,
                    ProblemType.CONSTRAINT_ERROR,
                    "no-such-stage",
                    "与学校类型不符，该类型学校没有这一学段；应为 0 或空",
                    "does not go with the type of the school, which has no such stage; write 0 or nothing");
        }
        return count == null ? 0 : count;
    }
}
