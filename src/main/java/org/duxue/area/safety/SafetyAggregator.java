package org.duxue.area.safety;

import static org.duxue.area.safety.SafetyIndicators.ALARM_SCHOOLS_RATE;
import static org.duxue.area.safety.SafetyIndicators.CAMERAS;
import static org.duxue.area.safety.SafetyIndicators.CAMERAS_ADDED;
import static org.duxue.area.safety.SafetyIndicators.GUARDS;
import static org.duxue.area.safety.SafetyIndicators.GUARDS_CERTIFIED_RATE;
import static org.duxue.area.safety.SafetyIndicators.GUARDS_OVER_AGE;
import static org.duxue.area.safety.SafetyIndicators.GUARDS_REQUIRED;
import static org.duxue.area.safety.SafetyIndicators.GUARDS_SHORT;
import static org.duxue.area.safety.SafetyIndicators.GUARDS_TRAINED_RATE;
import static org.duxue.area.safety.SafetyIndicators.GUARD_AVERAGE_AGE;
import static org.duxue.area.safety.SafetyIndicators.HAZARDS_FOUND;
import static org.duxue.area.safety.SafetyIndicators.HAZARDS_OPEN;
import static org.duxue.area.safety.SafetyIndicators.HAZARDS_OVERDUE;
import static org.duxue.area.safety.SafetyIndicators.HAZARDS_RESOLVED;
import static org.duxue.area.safety.SafetyIndicators.HAZARD_RESOLUTION_RATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Aggregator;
import org.duxue.area.FigureSum;
import org.duxue.area.Indicator;
import org.duxue.area.Observation;
import org.duxue.area.Population;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContext;
import org.duxue.standards.Norms;

/** Adds up one safety file. */
final class SafetyAggregator implements Aggregator<SafetyRow> {

    private final ValidationContext context;
    private final Norms norms;
    private final int oldestAge;
    static final String GUARDS_SHORT_RULE = "safety.guards_short";

    private final Optional<GuardNorm> guardNorm;
    private final FigureSum sum;
    private final List<Observation> observations = new ArrayList<>();
    private SourceRows guards = SourceRows.NONE;
    private final Breach overAge = new Breach();
    private final Breach untrained = new Breach();
    private SourceRows alarmRows = SourceRows.NONE;
    private boolean hasAlarm;

    /** Guards in breach of a rule. */
    private static final class Breach {

        private final Population.Collector people = new Population.Collector();
        private SourceRows rows = SourceRows.NONE;

        void add(SafetyRow.Guard guard, int rowNumber) {
            this.rows = this.rows.and(rowNumber);
            this.people.add(guard.pseudonym());
        }
    }

    SafetyAggregator(ValidationContext context) {
        this.context = context;
        this.norms = context.normsOfSchool();
        this.oldestAge = context.norms().whole("limit.guard_age");
        this.guardNorm = GuardNorm.in(context.norms());
        this.sum = new FigureSum(published(this.guardNorm.isPresent()));
    }

    /** Without a norm there is no requirement, which differs from a requirement of 0 guards. */
    private static List<Indicator> published(boolean hasGuardNorm) {
        return SafetyIndicators.ALL.stream()
                .filter(indicator ->
                        hasGuardNorm || (!indicator.equals(GUARDS_REQUIRED) && !indicator.equals(GUARDS_SHORT)))
                .toList();
    }

    @Override
    public void add(SafetyRow row, int rowNumber) {
        if (row instanceof SafetyRow.Hazard hazard) {
            addHazard(hazard, rowNumber);
        } else if (row instanceof SafetyRow.Guard guard) {
            addGuard(guard, rowNumber);
        } else if (row instanceof SafetyRow.Device device) {
            addDevice(device, rowNumber);
        }
    }

    private void addHazard(SafetyRow.Hazard hazard, int rowNumber) {
        LocalDate day = this.context.asOf();
        String category = "category=" + hazard.category().key();
        int resolved = hazard.isResolvedBy(day) ? 1 : 0;
        int open = 1 - resolved;
        this.sum.add(HAZARDS_FOUND, 1, category);
        this.sum.add(HAZARDS_RESOLVED, resolved, category);
        this.sum.add(HAZARDS_OPEN, open, category);
        this.sum.add(HAZARDS_OVERDUE, hazard.isOverdueOn(day) ? 1 : 0, category);
        this.sum.addRatio(HAZARD_RESOLUTION_RATE, resolved, 1, category);
        this.observations.add(Observation.ceiling(
                        "safety.hazard", List.of(hazard.itemId()), open, 0, hazard.dueOn(), SourceRows.of(rowNumber))
                .called(hazard.description())
                .behind(Population.NONE, hazard.category().key() + " " + hazard.foundOn()));
    }

    private void addGuard(SafetyRow.Guard guard, int rowNumber) {
        int age = guard.ageOn(this.context.asOf());
        this.guards = this.guards.and(rowNumber);
        this.sum.add(GUARDS, 1);
        this.sum.addRatio(GUARD_AVERAGE_AGE, age, 1);
        this.sum.addRatio(GUARDS_TRAINED_RATE, guard.trained() ? 1 : 0, 1);
        this.sum.addRatio(GUARDS_CERTIFIED_RATE, guard.certified() ? 1 : 0, 1);
        if (age > this.oldestAge) {
            this.overAge.add(guard, rowNumber);
        }
        if (!guard.trained()) {
            this.untrained.add(guard, rowNumber);
        }
    }

    private void addDevice(SafetyRow.Device device, int rowNumber) {
        if (device.category() == Category.CAMERA) {
            this.sum.add(CAMERAS, device.quantity());
            this.sum.add(CAMERAS_ADDED, device.addedThisYear());
        }
        if (device.category() == Category.ALARM) {
            this.alarmRows = this.alarmRows.and(rowNumber);
            this.hasAlarm |= device.quantity() > 0;
        }
    }

    @Override
    public SubmissionAggregate close() {
        this.guardNorm.ifPresent(norm -> closeGuards(norm.required(this.context.school())));
        int required =
                this.guardNorm.map(norm -> norm.required(this.context.school())).orElse(0);
        this.sum.add(GUARDS_OVER_AGE, this.overAge.rows.count());
        ceiling("safety.guards_over_age", GUARDS_OVER_AGE, this.overAge, required);
        ceiling("safety.guards_untrained", GUARDS_TRAINED_RATE, this.untrained, required);
        closeAlarm(this.hasAlarm ? 1 : 0);
        return new SubmissionAggregate(this.sum.figures(), this.observations);
    }

    private void closeAlarm(int alarm) {
        String norm = ALARM_SCHOOLS_RATE.targetKey();
        if (!this.norms.leavesOut(norm)) {
            this.sum.addRatio(ALARM_SCHOOLS_RATE, alarm, 1);
        }
        if (this.norms.binds(norm)) {
            this.observations.add(Observation.floor("safety.no_alarm", List.of(), alarm, 1, this.alarmRows));
        }
    }

    private void closeGuards(int required) {
        int present = this.guards.count();
        this.sum.add(GUARDS_REQUIRED, required);
        this.sum.add(GUARDS_SHORT, Math.max(0, required - present));
        this.observations.add(Observation.floor(GUARDS_SHORT_RULE, List.of(), present, required, this.guards)
                .on(GuardNorm.students(this.context.school())));
    }

    private void ceiling(String rule, Indicator restsOn, Breach breach, int required) {
        if (!this.norms.binds(restsOn.targetKey())) {
            return;
        }
        this.observations.add(Observation.ceiling(rule, List.of(), breach.rows.count(), 0, null, breach.rows)
                .on(BigDecimal.valueOf(this.guards.count()), BigDecimal.valueOf(required))
                .behind(breach.people.population(), ""));
    }
}
