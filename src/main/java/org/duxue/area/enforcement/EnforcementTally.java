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
import org.duxue.area.Account;
import org.duxue.area.FigureSum;
import org.duxue.area.Observation;
import org.duxue.area.Setting;
import org.duxue.area.SourceRows;
import org.duxue.area.Tally;
import org.duxue.area.Units;

/** Adds up one enforcement file. */
final class EnforcementTally implements Tally<EnforcementRow> {

    private final int leastOfficers;
    private final FigureSum sum = new FigureSum(EnforcementIndicators.ALL);
    private final List<Observation> observations = new ArrayList<>();

    EnforcementTally(Setting setting) {
        // Before the law asked for two, an agency without a number of its own had none to reach.
        this.leastOfficers = setting.norms()
                .find("officers.least")
                .map(BigDecimal::intValueExact)
                .orElse(0);
    }

    @Override
    public void add(EnforcementRow row, int rowNumber) {
        FigureSum agency = new FigureSum(EnforcementIndicators.ALL);
        agency.add(AGENCIES, 1);
        if (row.inScope()) {
            addInScope(row, agency, SourceRows.of(rowNumber));
        }
        this.sum.add(agency.figures());
        Units.add(this.sum, row.agency(), agency.figures());
    }

    private void addInScope(EnforcementRow row, FigureSum agency, SourceRows rows) {
        int officers = row.officers();
        int certified = row.certifiedOfficers();
        int required = row.requiredOfficers() == null ? this.leastOfficers : row.requiredOfficers();
        agency.add(AGENCIES_IN_SCOPE, 1);
        agency.add(OFFICERS, officers);
        agency.add(CERTIFIED_OFFICERS, certified);
        agency.addRatio(CERTIFIED_RATE, certified, officers);
        agency.add(OFFICERS_SHORT, Math.max(0, required - certified));
        List<String> parts = List.of(row.agency());
        this.observations.add(Observation.floor("enforcement.officers_short", parts, certified, required, rows));
        this.observations.add(Observation.floor("enforcement.uncertified", parts, certified, officers, rows));
    }

    @Override
    public Account close() {
        return new Account(this.sum.figures(), this.observations);
    }
}
