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

/** The columns of an insurance file. */
final class PayColumns {

    static final Schema SCHEMA = new Schema("insurance");

    static final Column<String> SCHOOL_CODE = SCHEMA.add(SenderColumn.SCHOOL_CODE);
    static final Column<String> STAFF_ID =
            SCHEMA.add(Column.code("staff_id", "人员编号").personal().inEveryHeader());
    static final Column<Employment> EMPLOYMENT = SCHEMA.add(
            Column.option("employment", "用工形式", List.of(Employment.values())).inEveryHeader());
    static final Column<Position> POSITION = SCHEMA.add(
            Column.option("position", "岗位", List.of(Position.values())).inEveryHeader());
    static final Column<LocalDate> HIRED_ON =
            SCHEMA.add(Column.date("hired_on", "入职日期").inEveryHeader());
    static final Column<InsuranceStatus> STATUS = SCHEMA.add(
            Column.option("status", "参保状态", List.of(InsuranceStatus.values())).inEveryHeader());
    private static final Map<Insurance, Column<Boolean>> TAKEN = insurances();
    static final Column<LocalDate> DUE_ON = SCHEMA.add(Column.date("due_on", "整改时限"));
    static final Column<BigDecimal> MONTHLY_WAGE =
            SCHEMA.add(Column.decimal("monthly_wage_yuan", "月工资").atLeast("0"));

    private PayColumns() {}

    /** Whether an insurance is taken; each has a column of its own name. */
    static Column<Boolean> taken(Insurance insurance) {
        return Objects.requireNonNull(TAKEN.get(insurance));
    }

    private static Map<Insurance, Column<Boolean>> insurances() {
        Map<Insurance, Column<Boolean>> columns = new EnumMap<>(Insurance.class);
        for (Insurance insurance : Insurance.values()) {
            columns.put(insurance, SCHEMA.add(Column.bool(insurance.key(), insurance.label())));
        }
        return Collections.unmodifiableMap(columns);
    }
}
