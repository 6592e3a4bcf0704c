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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Account;
import org.duxue.area.FigureSum;
import org.duxue.area.Indicator;
import org.duxue.area.Observation;
import org.duxue.area.Setting;
import org.duxue.area.SourceRows;
import org.duxue.area.Tally;

/** Adds up one safety file. */
final class SafetyTally implements Tally<SafetyRow> {

    private final Setting setting;
    private final int oldestAge;
    private final Optional<GuardNorm> guardNorm;
    private final FigureSum sum;
    private final List<Observation> observations = new ArrayList<>();
    private SourceRows guards = SourceRows.NONE;
    private SourceRows overAge = SourceRows.NONE;
    private SourceRows untrained = SourceRows.NONE;
    private SourceRows alarmRows = SourceRows.NONE;
    private boolean hasAlarm;

    SafetyTally(Setting setting) {
        this.setting = setting;
        this.oldestAge = setting.norms().whole("limit.guard_age");
        this.guardNorm = GuardNorm.in(setting.norms());
        this.sum = new FigureSum(published(this.guardNorm.isPresent()));
    }

    /** Without a norm nothing is required, which is not the same as that 0 guards are. */
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
        LocalDate day = this.setting.asOf();
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
                .called(hazard.category().label() + "隐患：" + hazard.description()));
    }

    private void addGuard(SafetyRow.Guard guard, int rowNumber) {
        int age = guard.ageOn(this.setting.asOf());
        this.guards = this.guards.and(rowNumber);
        this.sum.add(GUARDS, 1);
        this.sum.addRatio(GUARD_AVERAGE_AGE, age, 1);
        this.sum.addRatio(GUARDS_TRAINED_RATE, guard.trained() ? 1 : 0, 1);
        this.sum.addRatio(GUARDS_CERTIFIED_RATE, guard.certified() ? 1 : 0, 1);
        if (age > this.oldestAge) {
            this.overAge = this.overAge.and(rowNumber);
        }
        if (!guard.trained()) {
            this.untrained = this.untrained.and(rowNumber);
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
    public Account close() {
        this.guardNorm.ifPresent(norm -> closeGuards(norm.required(this.setting.school())));
        this.sum.add(GUARDS_OVER_AGE, this.overAge.count());
        ceiling("safety.guards_over_age", this.overAge);
        ceiling("safety.guards_untrained", this.untrained);
        int alarm = this.hasAlarm ? 1 : 0;
        this.sum.addRatio(ALARM_SCHOOLS_RATE, alarm, 1);
        this.observations.add(Observation.floor("safety.no_alarm", List.of(), alarm, 1, this.alarmRows));
        return new Account(this.sum.figures(), this.observations);
    }

    private void closeGuards(int required) {
        int present = this.guards.count();
        this.sum.add(GUARDS_REQUIRED, required);
        this.sum.add(GUARDS_SHORT, Math.max(0, required - present));
        this.observations.add(Observation.floor("safety.guards_short", List.of(), present, required, this.guards)
                .targetFrom(GuardNorm.students(this.setting.school())));
    }

    private void ceiling(String rule, SourceRows rows) {
        this.observations.add(Observation.ceiling(rule, List.of(), rows.count(), 0, null, rows));
    }
}
