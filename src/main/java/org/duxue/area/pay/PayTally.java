package org.duxue.area.pay;

import static org.duxue.area.pay.PayIndicators.ALL_FIVE_RATE;
import static org.duxue.area.pay.PayIndicators.AVERAGE_WAGE;
import static org.duxue.area.pay.PayIndicators.DUE_PASSED;
import static org.duxue.area.pay.PayIndicators.EXTERNAL_STAFF;
import static org.duxue.area.pay.PayIndicators.INSTITUTIONS_TO_SUSPEND;
import static org.duxue.area.pay.PayIndicators.INSURED;
import static org.duxue.area.pay.PayIndicators.INSURED_RATE;
import static org.duxue.area.pay.PayIndicators.IN_PROGRESS;
import static org.duxue.area.pay.PayIndicators.REGISTRATION_OVERDUE;
import static org.duxue.area.pay.PayIndicators.UNINSURED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Account;
import org.duxue.area.FigureSum;
import org.duxue.area.Observation;
import org.duxue.area.Setting;
import org.duxue.area.SourceRows;
import org.duxue.area.Tally;
import org.jspecify.annotations.Nullable;

/** Adds up one insurance file: externally hired staff only. */
final class PayTally implements Tally<PayRow> {

    private final LocalDate asOf;
    private final Institution institution;
    private final String breakdown;
    private final Optional<Integer> registrationDays;
    private final FigureSum sum = new FigureSum(PayIndicators.WITHOUT_NORM);
    private Waiting notInsured = Waiting.NOBODY;
    private Waiting pastDue = Waiting.NOBODY;

    /** People without insurance, the earliest time limit among them and their rows. */
    private record Waiting(@Nullable LocalDate earliestDue, SourceRows rows) {

        static final Waiting NOBODY = new Waiting(null, SourceRows.NONE);

        Waiting and(@Nullable LocalDate dueOn, int rowNumber) {
            boolean earlier = dueOn != null && (this.earliestDue == null || dueOn.isBefore(this.earliestDue));
            return new Waiting(earlier ? dueOn : this.earliestDue, this.rows.and(rowNumber));
        }

        Observation observed(String rule) {
            return Observation.ceiling(rule, List.of(), this.rows.count(), 0, this.earliestDue, this.rows);
        }
    }

    PayTally(Setting setting) {
        this.asOf = setting.asOf();
        this.institution = Institution.of(setting.school());
        this.breakdown = "institution=" + this.institution.key();
        this.registrationDays = setting.norms().find("pay.registration_days").map(BigDecimal::intValueExact);
        if (this.registrationDays.isPresent()) {
            this.sum.add(REGISTRATION_OVERDUE, 0);
        }
    }

    @Override
    public void add(PayRow row, int rowNumber) {
        if (!row.employment().isExternal()) {
            return;
        }
        InsuranceStatus status = row.status();
        this.sum.add(EXTERNAL_STAFF, 1, this.breakdown);
        this.sum.add(INSURED, status == InsuranceStatus.INSURED ? 1 : 0, this.breakdown);
        this.sum.add(IN_PROGRESS, status == InsuranceStatus.IN_PROGRESS ? 1 : 0, this.breakdown);
        this.sum.add(UNINSURED, status == InsuranceStatus.UNINSURED ? 1 : 0, this.breakdown);
        this.sum.addRatio(INSURED_RATE, row.isInsured() ? 1 : 0, 1, this.breakdown);
        this.sum.addRatio(ALL_FIVE_RATE, row.hasAllFive() ? 1 : 0, 1, this.breakdown);
        if (row.monthlyWage() != null) {
            this.sum.addRatio(AVERAGE_WAGE, row.monthlyWage(), BigDecimal.ONE, this.breakdown);
        }
        addLateness(row, rowNumber);
    }

    private void addLateness(PayRow row, int rowNumber) {
        this.registrationDays.ifPresent(days ->
                this.sum.add(REGISTRATION_OVERDUE, row.isUnregisteredFor(days, this.asOf) ? 1 : 0, this.breakdown));
        this.sum.add(DUE_PASSED, row.isPastDue(this.asOf) ? 1 : 0, this.breakdown);
        if (!row.isInsured()) {
            this.notInsured = this.notInsured.and(row.dueOn(), rowNumber);
        }
        if (row.isPastDue(this.asOf)) {
            this.pastDue = this.pastDue.and(row.dueOn(), rowNumber);
        }
    }

    @Override
    public Account close() {
        List<Observation> observations = new ArrayList<>();
        observations.add(this.notInsured.observed("pay.not_insured"));
        if (this.institution == Institution.PRIVATE_KINDERGARTEN) {
            this.sum.add(INSTITUTIONS_TO_SUSPEND, this.pastDue.rows().count() > 0 ? 1 : 0);
            observations.add(this.pastDue.observed("pay.suspend"));
        }
        return new Account(this.sum.figures(), observations);
    }
}
