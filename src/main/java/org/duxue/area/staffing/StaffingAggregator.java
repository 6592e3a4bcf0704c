package org.duxue.area.staffing;

import static org.duxue.area.staffing.StaffingIndicators.CERTIFIED_RATE;
import static org.duxue.area.staffing.StaffingIndicators.HEALTH_COMPLIANCE_RATE;
import static org.duxue.area.staffing.StaffingIndicators.HEALTH_STAFF;
import static org.duxue.area.staffing.StaffingIndicators.HEALTH_STAFF_REQUIRED;
import static org.duxue.area.staffing.StaffingIndicators.HIRED;
import static org.duxue.area.staffing.StaffingIndicators.HIRE_GAP;
import static org.duxue.area.staffing.StaffingIndicators.HIRE_QUOTA;
import static org.duxue.area.staffing.StaffingIndicators.HIRE_QUOTA_CARRIED;
import static org.duxue.area.staffing.StaffingIndicators.PLANNED_HIRES;
import static org.duxue.area.staffing.StaffingIndicators.RETIRING;
import static org.duxue.area.staffing.StaffingIndicators.SHORTAGE;
import static org.duxue.area.staffing.StaffingIndicators.SURPLUS;
import static org.duxue.area.staffing.StaffingIndicators.TEACHERS_ACTUAL;
import static org.duxue.area.staffing.StaffingIndicators.TEACHERS_REQUIRED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Aggregator;
import org.duxue.area.FigureSum;
import org.duxue.area.Observation;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContext;
import org.duxue.shared.Stage;
import org.duxue.standards.Norms;

/** Adds up one staff file. */
final class StaffingAggregator implements Aggregator<StaffingRow> {

    private final ValidationContext context;
    private final Norms norms;
    private final FigureSum sum = new FigureSum(StaffingIndicators.WITHOUT_NORM);
    private final List<Observation> observations = new ArrayList<>();
    private long retiring;
    private long plannedHires;
    private long healthStaff;
    private SourceRows hireRows = SourceRows.NONE;
    private SourceRows healthRows = SourceRows.NONE;

    StaffingAggregator(ValidationContext context) {
        this.context = context;
        this.norms = context.normsOfSchool();
        for (Stage stage : context.school().type().stages()) {
            addBalance(stage, 0, 0, 0);
        }
    }

    @Override
    public void add(StaffingRow row, int rowNumber) {
        HeadCounts counts = row.counts();
        this.sum.add(RETIRING, counts.retiring());
        this.sum.add(PLANNED_HIRES, counts.plannedHires());
        this.sum.add(HIRED, counts.hired());
        this.retiring += counts.retiring();
        this.plannedHires += counts.plannedHires();
        if (counts.retiring() > 0 || counts.plannedHires() > 0) {
            this.hireRows = this.hireRows.and(rowNumber);
        }
        if (row instanceof StaffingRow.Teachers teachers) {
            addTeachers(teachers, rowNumber);
        } else if (row instanceof StaffingRow.OtherStaff other && other.post() == Post.HEALTH) {
            this.sum.add(HEALTH_STAFF, counts.actual());
            this.healthStaff += counts.actual();
            this.healthRows = this.healthRows.and(rowNumber);
        }
    }

    private void addTeachers(StaffingRow.Teachers teachers, int rowNumber) {
        HeadCounts counts = teachers.counts();
        String stage = "stage=" + teachers.stage().key();
        String subject = "subject=" + teachers.subject().key();
        this.sum.add(TEACHERS_REQUIRED, teachers.required(), stage);
        this.sum.add(TEACHERS_ACTUAL, counts.actual(), stage);
        this.sum.add(SHORTAGE, teachers.shortage(), subject, stage);
        this.sum.add(SURPLUS, teachers.surplus());
        if (counts.certified() != null) {
            this.sum.addRatio(CERTIFIED_RATE, counts.certified(), counts.actual());
        }
        addBalance(
                teachers.stage(),
                counts.aboveDegree(),
                counts.backbone(),
                teachers.subject().isPeOrArts() ? counts.actual() : 0);
        if (!this.norms.binds(SHORTAGE.targetKey())) {
            return;
        }
        this.observations.add(Observation.floor(
                "staffing.shortage",
                List.of(teachers.stage().key(), teachers.subject().key()),
                counts.actual(),
                teachers.required(),
                SourceRows.of(rowNumber)));
    }

    private void addBalance(Stage stage, int aboveDegree, int backbone, int peArts) {
        String breakdown = "stage=" + stage.key();
        this.sum.addInner("balance.above_degree", breakdown, BigDecimal.valueOf(aboveDegree));
        this.sum.addInner("balance.backbone", breakdown, BigDecimal.valueOf(backbone));
        this.sum.addInner("balance.pe_arts", breakdown, BigDecimal.valueOf(peArts));
    }

    @Override
    public SubmissionAggregate close() {
        this.context
                .norms()
                .find("hire.retirements_per_hire")
                .map(BigDecimal::longValueExact)
                .ifPresent(this::closeHires);
        closeHealth();
        return new SubmissionAggregate(this.sum.figures(), this.observations);
    }

    private void closeHires(long retirementsPerHire) {
        long quota = this.retiring / retirementsPerHire;
        this.sum.add(HIRE_QUOTA, quota);
        this.sum.add(HIRE_QUOTA_CARRIED, this.retiring % retirementsPerHire);
        this.sum.add(HIRE_GAP, Math.max(0, quota - this.plannedHires));
        if (this.norms.binds(HIRE_GAP.targetKey())) {
            this.observations.add(
                    Observation.floor("staffing.hire_gap", List.of(), this.plannedHires, quota, this.hireRows));
        }
    }

    /** A school that no norm covers has no requirement; it counts neither as compliant nor as non-compliant. */
    private void closeHealth() {
        Optional<Long> perStaff = bound("health.students_per_staff");
        Optional<Long> least = bound("health.least");
        this.sum.add(HEALTH_STAFF_REQUIRED, 0);
        this.sum.addRatio(HEALTH_COMPLIANCE_RATE, 0, 0);
        if (perStaff.isEmpty() && least.isEmpty()) {
            return;
        }
        long students = this.context.school().students();
        long required = Math.max(
                least.orElse(0L),
                perStaff.map(per -> (students + per - 1) / per).orElse(0L));
        this.sum.add(HEALTH_STAFF_REQUIRED, required);
        this.sum.addRatio(HEALTH_COMPLIANCE_RATE, this.healthStaff >= required ? 1 : 0, 1);
        this.observations.add(
                Observation.floor("staffing.health_short", List.of(), this.healthStaff, required, this.healthRows)
                        .on(students));
    }

    private Optional<Long> bound(String key) {
        return this.norms.binds(key) ? this.norms.find(key).map(BigDecimal::longValueExact) : Optional.empty();
    }
}
