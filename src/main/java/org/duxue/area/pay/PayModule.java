package org.duxue.area.pay;

import static org.duxue.area.pay.PayColumns.DUE_ON;
import static org.duxue.area.pay.PayColumns.EMPLOYMENT;
import static org.duxue.area.pay.PayColumns.HIRED_ON;
import static org.duxue.area.pay.PayColumns.LEFT_ON;
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
import java.util.regex.Pattern;
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.ComparedRow;
import org.duxue.area.FollowedRow;
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.MoneyColumn;
import org.duxue.area.PersonInRow;
import org.duxue.area.Plausibility;
import org.duxue.area.ValidationContext;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.ComparableKey;
import org.duxue.shared.ProblemType;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** Area 6: social insurance and wages of externally hired staff. */
public final class PayModule implements AreaModule<PayRow> {

    /** An id that is not assigned by the school, and so is the same at another school. */
    private static final Pattern ID_OF_PERSON = Pattern.compile("[0-9]{14}");

    /** Far below the lowest minimum wage of any province. */
    private static final BigDecimal LEAST_WAGE = new BigDecimal(300);

    private static final BigDecimal LEAST_OF_ONE_WAGE = BigDecimal.TEN;
    private static final BigDecimal MOST_WAGE = new BigDecimal(100_000);

    private static final RuleCode INSURED_WITHOUT_PENSION =
            RuleCode.error(ProblemType.CONSTRAINT_ERROR, "insured-has-pension");
    private static final RuleCode LEFT_BEFORE_HIRED =
            RuleCode.error(ProblemType.CONSTRAINT_ERROR, "left_on>=hired_on", "hired");
    private static final RuleCode UNINSURED_WITH_INSURANCE = RuleCode.question("uninsured-with-insurance", "taken");

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
    public List<MoneyColumn<PayRow>> money() {
        return List.of(new MoneyColumn<>(MONTHLY_WAGE, LEAST_WAGE, LEAST_OF_ONE_WAGE, MOST_WAGE, PayRow::monthlyWage));
    }

    @Override
    public Plausibility<PayRow> plausibility() {
        return new YearlyWages();
    }

    @Override
    public List<Indicator> indicators() {
        return PayIndicators.ALL;
    }

    @Override
    public @Nullable PayRow check(Row row, ValidationContext context) {
        String staffId = row.require(STAFF_ID);
        Employment employment = row.require(EMPLOYMENT);
        Position position = row.require(POSITION);
        LocalDate hiredOn = context.requirePast(row, HIRED_ON);
        InsuranceStatus status = row.require(STATUS);
        Set<Insurance> taken = taken(row, status);
        boolean mayLackDue = status == null || status == InsuranceStatus.INSURED;
        LocalDate dueOn = mayLackDue ? row.get(DUE_ON) : row.require(DUE_ON);
        BigDecimal wage = row.get(MONTHLY_WAGE);
        LocalDate leftOn = leftOn(row, hiredOn);
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
        String staffHash = context.pseudonyms().of(ComparableKey.of(staffId)).hex();
        boolean isPersonal = ID_OF_PERSON.matcher(ComparableKey.of(staffId)).find();
        return new PayRow(staffHash, employment, position, hiredOn, status, taken, dueOn, wage, leftOn, isPersonal);
    }

    private static @Nullable LocalDate leftOn(Row row, @Nullable LocalDate hiredOn) {
        LocalDate leftOn = row.get(LEFT_ON);
        if (leftOn != null && hiredOn != null && leftOn.isBefore(hiredOn)) {
            row.reject(LEFT_ON, LEFT_BEFORE_HIRED, hiredOn);
        }
        return leftOn;
    }

    private static Set<Insurance> taken(Row row, @Nullable InsuranceStatus status) {
        Set<Insurance> taken = EnumSet.noneOf(Insurance.class);
        for (Insurance insurance : Insurance.values()) {
            if (Boolean.TRUE.equals(row.get(PayColumns.taken(insurance)))) {
                taken.add(insurance);
            }
        }
        if (status == InsuranceStatus.INSURED && !taken.contains(Insurance.PENSION)) {
            row.reject(PayColumns.taken(Insurance.PENSION), INSURED_WITHOUT_PENSION);
        }
        if (status == InsuranceStatus.UNINSURED && !taken.isEmpty()) {
            row.warn(STATUS, UNINSURED_WITH_INSURANCE, QuestionKey.NONE, taken);
        }
        return taken;
    }

    @Override
    public String key(PayRow row) {
        return row.staffHash();
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
        return Optional.of(form.with(DUE_ON, row.dueOn())
                .with(MONTHLY_WAGE, row.monthlyWage())
                .with(LEFT_ON, row.leftOn()));
    }

    @Override
    public boolean isCompared() {
        return true;
    }

    @Override
    public Optional<ComparedRow> compared(PayRow row, ValidationContext context) {
        boolean isPending = row.employment().isExternal() && !row.isInsured() && !row.hasLeftBy(context.asOf());
        return Optional.of(ComparedRow.ofPerson(row.staffHash(), isPending));
    }

    @Override
    public Optional<PersonInRow> personInRow() {
        return Optional.of((kept, day) -> {
            PayRow row = PayRow.recalled(kept);
            return row.isPersonal() && !row.hasLeftBy(day) ? Optional.of(row.staffHash()) : Optional.empty();
        });
    }

    @Override
    public Aggregator<PayRow> aggregator(ValidationContext context) {
        return new PayAggregator(context);
    }

    @Override
    public Optional<FollowedRow> follow(PayRow row, String rule, ValidationContext context) {
        return Optional.of(new FollowedRow(row.staffHash(), row.standing(context.asOf())));
    }
}
