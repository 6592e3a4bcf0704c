package org.duxue.area.enforcement;

import static org.duxue.area.enforcement.EnforcementIndicators.AGENCIES;
import static org.duxue.area.enforcement.EnforcementIndicators.AGENCIES_IN_SCOPE;
import static org.duxue.area.enforcement.EnforcementIndicators.CERTIFIED_OFFICERS;
import static org.duxue.area.enforcement.EnforcementIndicators.CERTIFIED_RATE;
import static org.duxue.area.enforcement.EnforcementIndicators.OFFICERS;
import static org.duxue.area.enforcement.EnforcementIndicators.OFFICERS_SHORT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.Aggregator;
import org.duxue.area.FigureSum;
import org.duxue.area.Observation;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.Units;
import org.duxue.area.ValidationContext;
import org.duxue.area.Weight;
import org.duxue.standards.Norms;

/** Adds up one enforcement file. */
final class EnforcementAggregator implements Aggregator<EnforcementRow> {

    private final Norms norms;
    private final int leastOfficers;
    private final FigureSum sum = new FigureSum(EnforcementIndicators.ALL);
    private final List<Observation> observations = new ArrayList<>();

    EnforcementAggregator(ValidationContext context) {
        this.norms = context.norms();
        // before the law required two officers, an agency without a number of its own had no target
        this.leastOfficers = context.norms()
                .find("officers.least")
                .map(BigDecimal::intValueExact)
                .orElse(0);
    }

    @Override
    public void add(EnforcementRow row, int rowNumber) {
        FigureSum agency = new FigureSum(EnforcementIndicators.ALL);
        agency.add(AGENCIES, 1);
        observe(row, SourceRows.of(rowNumber));
        if (row.inScope()) {
            addInScope(row, agency);
        }
        this.sum.add(agency.figures());
        Units.add(this.sum, row.agency(), agency.figures());
    }

    private void addInScope(EnforcementRow row, FigureSum agency) {
        int officers = row.officers();
        int certified = row.certifiedOfficers();
        agency.add(AGENCIES_IN_SCOPE, 1);
        agency.add(OFFICERS, officers);
        agency.add(CERTIFIED_OFFICERS, certified);
        agency.addRatio(CERTIFIED_RATE, certified, officers);
        agency.add(OFFICERS_SHORT, Math.max(0, required(row) - certified));
    }

    private int required(EnforcementRow row) {
        return row.requiredOfficers() == null ? this.leastOfficers : row.requiredOfficers();
    }

    /** An agency that is out of scope is still observed, without a breach. */
    private void observe(EnforcementRow row, SourceRows rows) {
        List<String> parts = List.of(row.agency());
        Weight weight = row.inScope() ? Weight.FULL : Weight.EXEMPT;
        int certified = row.certifiedOfficers();
        if (this.norms.binds(OFFICERS_SHORT.targetKey())) {
            this.observations.add(Observation.floor("enforcement.officers_short", parts, certified, required(row), rows)
                    .weighing(weight));
        }
        if (this.norms.binds(CERTIFIED_RATE.targetKey())) {
            this.observations.add(Observation.floor("enforcement.uncertified", parts, certified, row.officers(), rows)
                    .weighing(weight));
        }
    }

    @Override
    public SubmissionAggregate close() {
        return new SubmissionAggregate(this.sum.figures(), this.observations);
    }
}
