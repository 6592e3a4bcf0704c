package org.duxue.registry;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Period;
import org.duxue.shared.Stage;
import org.duxue.shared.Term;
import org.jspecify.annotations.Nullable;

/** The columns of {@code schools.csv} and the checks of a row. */
final class RegistryRows {

    static final Schema SCHEMA = new Schema(new Term("registry", "学校名录"));

    private static final Column<String> SCHOOL_CODE =
            SCHEMA.add(Column.digits("school_code", "学校标识码", 10).inEveryHeader());
    private static final Column<String> SCHOOL_NAME =
            SCHEMA.add(Column.text("school_name", "学校名称").inEveryHeader().example("白桦学校"));
    private static final Column<String> DISTRICT_CODE = SCHEMA.add(
            Column.digits("district_code", "行政区划代码", 6).inEveryHeader().example("230306"));
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
                    .hint("幼儿园，或附设幼儿班的学校填写"));
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

    private static final Column<Category> CATEGORY =
            SCHEMA.add(Column.option("category", "办学类别", List.of(Category.values()))
                    .hint("不填按普通")
                    .example("普通"));
    private static final Column<String> PREDECESSOR =
            SCHEMA.add(Column.digits("predecessor", "原标识码", 10).hint("学校换了标识码时填原来的；从生效月份起，原标识码的台账和沿用数据转到本行"));

    private final Map<String, String> districtNames = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();

    @Nullable School check(Row row) {
        String code = row.require(SCHOOL_CODE);
        String name = row.require(SCHOOL_NAME);
        District district = district(row);
        SchoolType type = row.require(STAGE);
        Ownership ownership = row.require(OWNERSHIP);
        Location location = row.get(LOCATION);
        Boolean boarding = row.get(BOARDING, false);
        BigDecimal teachingArea = row.get(TEACHING_AREA);
        BigDecimal sportsArea = row.get(SPORTS_AREA);
        Period effectiveFrom = row.require(EFFECTIVE_FROM);
        SchoolStatus status = row.get(STATUS, SchoolStatus.OPEN);
        Category category = row.get(CATEGORY, Category.REGULAR);
        String predecessor = predecessor(row, code);
        Students students = students(row, type);
        onlyOnce(row, code, effectiveFrom);
        if (row.isInError()) {
            return null;
        }
        // a required cell that is blank or wrong has put the row in error
        return new School(
                requireNonNull(code),
                requireNonNull(name),
                requireNonNull(district),
                requireNonNull(type),
                requireNonNull(ownership),
                requireNonNull(category),
                location,
                requireNonNull(boarding),
                students.primary,
                students.junior,
                students.senior,
                students.children,
                teachingArea,
                sportsArea,
                requireNonNull(effectiveFrom),
                status == SchoolStatus.OPEN,
                predecessor);
    }

    private record Students(int primary, int junior, int senior, int children) {}

    private static Students students(Row row, @Nullable SchoolType type) {
        return new Students(
                count(row, PRIMARY_STUDENTS, type, Stage.PRIMARY),
                count(row, JUNIOR_STUDENTS, type, Stage.JUNIOR),
                count(row, SENIOR_STUDENTS, type, Stage.SENIOR),
                count(row, KINDERGARTEN_CHILDREN));
    }

    private static void onlyOnce(Row row, @Nullable String code, @Nullable Period effectiveFrom) {
        if (code != null && effectiveFrom != null) {
            row.unique(EFFECTIVE_FROM, code + " " + effectiveFrom);
        }
    }

    /** The first row wins; a district with two names would appear twice in every result. */
    private @Nullable District district(Row row) {
        String code = row.require(DISTRICT_CODE);
        String name = row.require(DISTRICT_NAME);
        if (code == null || name == null) {
            return null;
        }
        String first = this.districtNames.putIfAbsent(code, name);
        if (first != null && !first.equals(name)) {
            row.reject(DISTRICT_NAME, RegistryRules.TWO_NAMES, code, first);
        }
        return new District(code, name);
    }

    private @Nullable String predecessor(Row row, @Nullable String code) {
        String predecessor = row.get(PREDECESSOR);
        if (predecessor == null || code == null) {
            return predecessor;
        }
        if (predecessor.equals(code)) {
            row.reject(PREDECESSOR, RegistryRules.OWN_PREDECESSOR);
            return null;
        }
        String first = this.successors.putIfAbsent(predecessor, code);
        if (first != null && !first.equals(code)) {
            row.reject(PREDECESSOR, RegistryRules.TWO_SUCCESSORS, first);
        }
        return predecessor;
    }

    private static int count(Row row, Column<Integer> column, @Nullable SchoolType type, Stage stage) {
        int count = count(row, column);
        if (count > 0 && type != null && !type.teaches(stage)) {
            row.reject(column, RegistryRules.NO_SUCH_STAGE);
        }
        return count;
    }

    private static int count(Row row, Column<Integer> column) {
        Integer count = row.get(column, 0);
        return count == null ? 0 : count;
    }
}
