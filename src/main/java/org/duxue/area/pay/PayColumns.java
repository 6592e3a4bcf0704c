package org.duxue.area.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.area.SenderColumn;
import org.duxue.reading.Column;
import org.duxue.reading.Schema;
import org.duxue.shared.Kind;

/** The columns of an insurance file. */
final class PayColumns {

    static final Schema SCHEMA = new Schema(Kind.INSURANCE);

    static final Column<String> SCHOOL_CODE = SCHEMA.add(SenderColumn.SCHOOL_CODE);
    static final Column<String> STAFF_ID = SCHEMA.add(Column.code("staff_id", "人员编号")
            .personal()
            .inEveryHeader()
            .hint("本校自编，不用身份证号；同一文件中不能重复，逐月沿用")
            .example("W001"));
    static final Column<Employment> EMPLOYMENT =
            SCHEMA.add(Column.option("employment", "用工形式", List.of(Employment.values()))
                    .inEveryHeader()
                    .example("外聘"));
    static final Column<Position> POSITION = SCHEMA.add(Column.option("position", "岗位", List.of(Position.values()))
            .inEveryHeader()
            .example("专任教师"));
    static final Column<LocalDate> HIRED_ON = SCHEMA.add(
            Column.date("hired_on", "入职日期").inEveryHeader().hint("不晚于本期最后一天").example("2022-03-01"));
    static final Column<InsuranceStatus> STATUS =
            SCHEMA.add(Column.option("status", "参保状态", List.of(InsuranceStatus.values()))
                    .inEveryHeader()
                    .example("办理中"));
    private static final Map<Insurance, Column<Boolean>> TAKEN = insurances();
    static final Column<LocalDate> DUE_ON =
            SCHEMA.add(Column.date("due_on", "整改时限").hint("没有参保时必填；可以是以后的日期").example("2023-12-31"));
    static final Column<BigDecimal> MONTHLY_WAGE = SCHEMA.add(Column.decimal("monthly_wage_yuan", "月工资")
            .atLeast("0")
            .unit("元")
            .hint("选填")
            .example("3200"));
    static final Column<LocalDate> LEFT_ON =
            SCHEMA.add(Column.date("left_on", "离职日期").hint("离职的人员填写，不要直接删去该行；不早于入职日期，可以是以后的日期"));

    private PayColumns() {}

    /** Whether the person has an insurance; each has a column of its own name. */
    static Column<Boolean> taken(Insurance insurance) {
        return Objects.requireNonNull(TAKEN.get(insurance));
    }

    private static String hint(Insurance insurance) {
        return insurance == Insurance.PENSION ? "不填按否；已参保的应为“是”" : "不填按否";
    }

    private static Map<Insurance, Column<Boolean>> insurances() {
        Map<Insurance, Column<Boolean>> columns = new EnumMap<>(Insurance.class);
        for (Insurance insurance : Insurance.values()) {
            columns.put(
                    insurance,
                    SCHEMA.add(Column.bool(insurance.key(), insurance.label())
                            .hint(hint(insurance))
                            .example("否")));
        }
        return Collections.unmodifiableMap(columns);
    }
}
