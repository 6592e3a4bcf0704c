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
import org.duxue.area.Aggregator;
import org.duxue.area.AreaModule;
import org.duxue.area.ComparedRow;
import org.duxue.area.Fact;
import org.duxue.area.FormRow;
import org.duxue.area.Indicator;
import org.duxue.area.Keys;
import org.duxue.area.Lasting;
import org.duxue.area.ValidationContext;
import org.duxue.reading.Column;
import org.duxue.reading.Row;
import org.duxue.reading.Schema;
import org.duxue.shared.Area;
import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** Area 5: agencies with powers to act against illegal training. */
public final class EnforcementModule implements AreaModule<EnforcementRow> {

    private static final RuleCode ABOVE_OFFICERS =
            RuleCode.error(ProblemType.CONSTRAINT_ERROR, "certified_officers<=officers", "officers");

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
    public @Nullable EnforcementRow check(Row row, ValidationContext context) {
        String agency = row.require(AGENCY);
        Boolean inScope = row.require(IN_SCOPE);
        boolean needsReason = inScope != null && !inScope;
        LocalDate since = needsReason ? context.requirePast(row, SINCE) : context.past(row, SINCE);
        String basis = needsReason ? row.require(BASIS) : row.get(BASIS);
        Integer required = row.get(REQUIRED_OFFICERS);
        Integer officers = row.require(OFFICERS);
        Integer certified = row.require(CERTIFIED_OFFICERS);
        if (agency != null) {
            row.unique(AGENCY, agency);
        }
        if (officers != null && certified != null && certified > officers) {
            row.reject(CERTIFIED_OFFICERS, ABOVE_OFFICERS, officers);
        }
        if (agency == null || inScope == null || officers == null || certified == null || row.isInError()) {
            return null;
        }
        return new EnforcementRow(agency, inScope, since, basis, required, officers, certified);
    }

    @Override
    public String key(EnforcementRow row) {
        return Keys.folded(row.agency());
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
    public boolean isCompared() {
        return true;
    }

    @Override
    public Optional<ComparedRow> compared(EnforcementRow row, ValidationContext context) {
        return Optional.of(ComparedRow.of(Lasting.AGENCY, row.agency(), row.inScope()));
    }

    @Override
    public Aggregator<EnforcementRow> aggregator(ValidationContext context) {
        return new EnforcementAggregator(context);
    }

    @Override
    public boolean hasFacts() {
        return true;
    }

    @Override
    public Optional<Fact> fact(EnforcementRow row, ValidationContext context) {
        String basis = row.basis();
        return Optional.of(new Fact.Agency(
                row.agency(),
                row.inScope(),
                row.since(),
                basis == null ? "" : basis,
                row.officers(),
                row.certifiedOfficers()));
    }
}
