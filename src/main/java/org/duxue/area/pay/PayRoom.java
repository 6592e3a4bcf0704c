package org.duxue.area.pay;

import static org.duxue.area.pay.PayColumns.DUE_ON;
import static org.duxue.area.pay.PayColumns.EMPLOYMENT;
import static org.duxue.area.pay.PayColumns.HIRED_ON;
import static org.duxue.area.pay.PayColumns.MONTHLY_WAGE;
import static org.duxue.area.pay.PayColumns.POSITION;
import static org.duxue.area.pay.PayColumns.STAFF_ID;
import static org.duxue.area.pay.PayColumns.STATUS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.Room;
import org.duxue.area.Setting;
import org.duxue.area.Tally;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.Doubt;
import org.duxue.shared.ProblemType;
import org.jspecify.annotations.Nullable;

/** Area 6: social insurance and wages of externally hired staff. */
public final class PayRoom implements Room<PayRow> {

    @Override
    public Area area() {
        return Area.PAY;
    }

    @Override
    public Schema schema() {
        return PayColumns.SCHEMA;
    }

    @Override
    public Column<String> sender() {
        return PayColumns.SCHOOL_CODE;
    }

    @Override
    public List<Indicator> indicators() {
        return PayIndicators.ALL;
    }

    @Override
    public @Nullable PayRow check(Row row, Setting setting) {
        String staffId = row.require(STAFF_ID);
        Employment employment = row.require(EMPLOYMENT);
        Position position = row.require(POSITION);
        LocalDate hiredOn = setting.requirePast(row, HIRED_ON);
        InsuranceStatus status = row.require(STATUS);
        Set<Insurance> taken =
                taken(row, status, staffId == null ? "" : Doubt.keyOfPerson(setting.pseudonyms(), staffId));
        boolean mayLackDue = status == null || status == InsuranceStatus.INSURED;
        LocalDate dueOn = mayLackDue ? row.get(DUE_ON) : row.require(DUE_ON);
        BigDecimal wage = row.get(MONTHLY_WAGE);
        if (staffId != null) {
            row.unique(STAFF_ID, staffId);
        }
        if (staffId == null
                || employment == null
                || position == null
                || hiredOn == null
                || status == null
                || row.isInError()) {
            return null;
        }
        String staffHash = setting.pseudonyms().of(staffId).hex();
        return new PayRow(staffHash, employment, position, hiredOn, status, taken, dueOn, wage);
    }

    private static Set<Insurance> taken(Row row, @Nullable InsuranceStatus status, String key) {
        Set<Insurance> taken = EnumSet.noneOf(Insurance.class);
        for (Insurance insurance : Insurance.values()) {
            if (Boolean.TRUE.equals(row.get(PayColumns.taken(insurance)))) {
                taken.add(insurance);
            }
        }
        if (status == InsuranceStatus.INSURED && !taken.contains(Insurance.PENSION)) {
            row.reject(
                    PayColumns.taken(Insurance.PENSION),
                    ProblemType.CONSTRAINT_ERROR,
                    "insured-has-pension",
                    "与参保状态“已参保”不符；应为“是”，或更正参保状态",
                    "does not go with status insured; write yes, or correct status");
        }
        if (status == InsuranceStatus.UNINSURED && !taken.isEmpty()) {
            String labels = taken.stream().map(Insurance::label).collect(Collectors.joining("、"));
            String keys = taken.stream().map(Insurance::key).collect(Collectors.joining(", "));
            row.warn(
                    STATUS,
                    "uninsured-has-none",
                    new Doubt(key, status.key() + " / " + keys),
                    "与填“是”的险种（" + labels + "）不符；请核对",
                    "does not go with the insurance marked yes (" + keys + "); check it");
        }
        return taken;
    }

    @Override
    public List<String> keep(PayRow row) {
        return row.kept();
    }

    @Override
    public PayRow recall(List<String> kept) {
        return PayRow.recalled(kept);
    }

    @Override
    public Optional<FormRow> writeAgain(PayRow row) {
        FormRow form = FormRow.EMPTY
                .with(EMPLOYMENT, row.employment())
                .with(POSITION, row.position())
                .with(HIRED_ON, row.hiredOn())
                .with(STATUS, row.status());
        for (Insurance insurance : Insurance.values()) {
            form = form.with(PayColumns.taken(insurance), row.taken().contains(insurance));
        }
        return Optional.of(form.with(DUE_ON, row.dueOn()).with(MONTHLY_WAGE, row.monthlyWage()));
    }

    @Override
    public Tally<PayRow> tally(Setting setting) {
        return new PayTally(setting);
    }
}
