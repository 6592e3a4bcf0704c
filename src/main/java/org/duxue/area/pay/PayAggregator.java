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
import org.duxue.area.Aggregator;
import org.duxue.area.FigureSum;
import org.duxue.area.Observation;
import org.duxue.area.Population;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContext;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/** Adds up one insurance file: externally hired staff only. */
final class PayAggregator implements Aggregator<PayRow> {

    private final LocalDate asOf;
    private final Norms norms;
    private final Institution institution;
    private final String breakdown;
    private final Optional<Integer> registrationDays;
    private final FigureSum sum = new FigureSum(PayIndicators.WITHOUT_NORM);
    private final Waiting notInsured = new Waiting();
    private final Waiting pastDue = new Waiting();

    /** People without insurance, the earliest time limit among them and their rows. */
    private static final class Waiting {

        private final Population.Collector people = new Population.Collector();
        private @Nullable LocalDate earliestDue;
        private SourceRows rows = SourceRows.NONE;

        void add(PayRow row, int rowNumber) {
            LocalDate dueOn = row.dueOn();
            if (dueOn != null && (this.earliestDue == null || dueOn.isBefore(this.earliestDue))) {
                this.earliestDue = dueOn;
            }
            this.rows = this.rows.and(rowNumber);
            this.people.add(row.staffHash());
        }

        Observation observed(String rule) {
            return Observation.ceiling(rule, List.of(), this.rows.count(), 0, this.earliestDue, this.rows)
                    .behind(this.people.population(), "");
        }
    }

    PayAggregator(ValidationContext context) {
        this.asOf = context.asOf();
        this.norms = context.normsOfSchool();
        this.institution = Institution.of(context.school());
        this.breakdown = "institution=" + this.institution.key();
        this.registrationDays = context.norms().find("pay.registration_days").map(BigDecimal::intValueExact);
        if (this.registrationDays.isPresent()) {
            this.sum.add(REGISTRATION_OVERDUE, 0);
        }
    }

    @Override
    public void add(PayRow row, int rowNumber) {
        if (!row.employment().isExternal() || row.hasLeftBy(this.asOf)) {
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
        this.registrationDays.ifPresent(days -> addUnregistered(row, days, rowNumber));
        this.sum.add(DUE_PASSED, row.isPastDue(this.asOf) ? 1 : 0, this.breakdown);
        if (row.isPastDue(this.asOf)) {
            this.pastDue.add(row, rowNumber);
        }
    }

    private void addUnregistered(PayRow row, int days, int rowNumber) {
        boolean late = row.isUnregisteredFor(days, this.asOf);
        this.sum.add(REGISTRATION_OVERDUE, late ? 1 : 0, this.breakdown);
        if (late) {
            this.notInsured.add(row, rowNumber);
        }
    }

    @Override
    public SubmissionAggregate close() {
        List<Observation> observations = new ArrayList<>();
        if (this.norms.binds("pay.registration_days")) {
            observations.add(this.notInsured.observed("pay.not_insured"));
        }
        if (this.institution == Institution.PRIVATE_KINDERGARTEN) {
            this.sum.add(INSTITUTIONS_TO_SUSPEND, this.pastDue.rows.count() > 0 ? 1 : 0);
            if (this.norms.binds(INSTITUTIONS_TO_SUSPEND.targetKey())) {
                observations.add(this.pastDue.observed("pay.suspend"));
            }
        }
        return new SubmissionAggregate(this.sum.figures(), observations);
    }
}
