package org.duxue.area.enforcement;

import static org.duxue.area.enforcement.EnforcementColumns.AGENCY;
import static org.duxue.area.enforcement.EnforcementColumns.BASIS;
import static org.duxue.area.enforcement.EnforcementColumns.CERTIFIED_OFFICERS;
import static org.duxue.area.enforcement.EnforcementColumns.IN_SCOPE;
import static org.duxue.area.enforcement.EnforcementColumns.OFFICERS;
import static org.duxue.area.enforcement.EnforcementColumns.REQUIRED_OFFICERS;
import static org.duxue.area.enforcement.EnforcementColumns.SINCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.Room;
import org.duxue.area.Setting;
import org.duxue.area.Tally;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.ProblemType;
import org.jspecify.annotations.Nullable;

/** Area 5: agencies that may act against illegal training. */
public final class EnforcementRoom implements Room<EnforcementRow> {

    @Override
    public Area area() {
        return Area.ENFORCEMENT;
    }

    @Override
    public Schema schema() {
        return EnforcementColumns.SCHEMA;
    }

    @Override
    public Column<String> sender() {
        return EnforcementColumns.DISTRICT_CODE;
    }

    @Override
    public List<Indicator> indicators() {
        return EnforcementIndicators.ALL;
    }

    @Override
    public @Nullable EnforcementRow check(Row row, Setting setting) {
        String agency = row.require(AGENCY);
        Boolean inScope = row.require(IN_SCOPE);
        boolean needsReason = inScope != null && !inScope;
        LocalDate since = needsReason ? setting.requirePast(row, SINCE) : setting.past(row, SINCE);
        String basis = needsReason ? row.require(BASIS) : row.get(BASIS);
        Integer required = row.get(REQUIRED_OFFICERS);
        Integer officers = row.require(OFFICERS);
        Integer certified = row.require(CERTIFIED_OFFICERS);
        if (agency != null) {
            row.unique(AGENCY, agency);
        }
        if (officers != null && certified != null && certified > officers) {
            row.reject(
                    CERTIFIED_OFFICERS,
                    ProblemType.CONSTRAINT_ERROR,
                    "certified_officers<=officers",
                    "大于执法人员 " + officers + "；应为 0 到 " + officers + " 之间的整数",
                    "is above the officers " + officers + "; write a whole number from 0 to " + officers);
        }
        if (agency == null || inScope == null || officers == null || certified == null || row.isInError()) {
            return null;
        }
        return new EnforcementRow(agency, inScope, since, basis, required, officers, certified);
    }

    @Override
    public List<String> keep(EnforcementRow row) {
        return row.kept();
    }

    @Override
    public EnforcementRow recall(List<String> kept) {
        return EnforcementRow.recalled(kept);
    }

    @Override
    public Optional<FormRow> writeAgain(EnforcementRow row) {
        return Optional.of(FormRow.EMPTY
                .with(AGENCY, row.agency())
                .with(IN_SCOPE, row.inScope())
                .with(SINCE, row.since())
                .with(BASIS, row.basis())
                .with(REQUIRED_OFFICERS, row.requiredOfficers())
                .with(OFFICERS, row.officers())
                .with(CERTIFIED_OFFICERS, row.certifiedOfficers()));
    }

    @Override
    public Tally<EnforcementRow> tally(Setting setting) {
        return new EnforcementTally(setting);
    }
}
