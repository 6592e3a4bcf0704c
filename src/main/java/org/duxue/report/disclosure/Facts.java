package org.duxue.report.disclosure;

import java.util.Map;
import org.duxue.shared.Area;

/**
 * The facts in the figures of a submission: counts, the constraints between them, and which line reveals which of them.
 */
final class Facts {

    /** Publicly known range of the ages of guards, unless the data are outside of it. */
    private static final int YOUNGEST = 18;

    private static final int OLDEST = 75;

    private final PeopleFigures figures;
    private final FactSheet sheet;

    private Facts(PeopleFigures figures, FactSheet sheet) {
        this.figures = figures;
        this.sheet = sheet;
    }

    static void add(PeopleFigures figures, FactSheet sheet) {
        Facts facts = new Facts(figures, sheet);
        if (figures.area() == Area.FITNESS) {
            FitnessFacts.add(figures, sheet);
        } else if (figures.area() == Area.PAY) {
            facts.addPay();
        } else if (figures.area() == Area.SAFETY) {
            facts.addGuards(figures.guardAge());
        } else if (figures.area() == Area.STAFFING) {
            facts.addTeachers();
        }
    }

    /** Adds the facts from another state of the registry about figures that were added before. */
    static void addRegistered(PeopleFigures figures, FactSheet sheet) {
        if (figures.area() == Area.FITNESS) {
            FitnessFacts.addRegistered(figures, sheet);
        }
    }

    private void addPay() {
        if (!this.figures.has("external_staff")) {
            return;
        }
        long staff = number("external_staff");
        Count people = ofStaff(Measure.STAFF, staff, staff);
        Count insured = ofStaff(Measure.INSURED, number("insured"), staff);
        Count not = ofStaff(Measure.NOT_INSURED, staff - number("insured"), staff);
        Count inProgress = ofStaff(Measure.IN_PROGRESS, number("in_progress"), staff);
        Count uninsured = ofStaff(Measure.UNINSURED, number("uninsured"), staff);
        Count overdue = ofStaff(Measure.REGISTRATION_OVERDUE, number("registration_overdue"), staff);
        Count passed = ofStaff(Measure.DUE_PASSED, number("due_passed"), staff);
        Count lacking = ofStaff(Measure.LACKING, staff - number("all_five_rate"), staff);
        this.sheet.exactly(Map.of(insured, 1, not, 1, people, -1), 0);
        this.sheet.exactly(Map.of(inProgress, 1, uninsured, 1, not, -1), 0);
        this.sheet.atMost(Map.of(overdue, 1, not, -1), 0);
        this.sheet.atMost(Map.of(passed, 1, not, -1), 0);
        this.sheet.atMost(Map.of(not, 1, lacking, -1), 0);
        this.sheet.atMost(Map.of(lacking, 1, people, -1), 0);
        ofStaff("external_staff", people, 0);
        ofStaff("insured_rate", people, 0);
        ofStaff("all_five_rate", people, 0);
        ofStaff("insured", insured, staff);
        ofStaff("insured_rate", insured, staff);
        ofStaff("in_progress", inProgress, staff);
        ofStaff("uninsured", uninsured, staff);
        if (this.figures.has("registration_overdue")) {
            ofStaff("registration_overdue", overdue, staff);
        }
        ofStaff("due_passed", passed, staff);
        ofStaff("all_five_rate", lacking, staff);
        addWages(people);
    }

    private void addWages(Count people) {
        long waged = this.figures.denominator("average_wage", "");
        Count known = ofStaff(Measure.WAGED, waged, number("external_staff"));
        this.sheet.atMost(Map.of(known, 1, people, -1), 0);
        long wage = this.figures.numerator("average_wage", "", 100);
        Count wages = this.sheet.count(Measure.WAGE, "", wage, 0, 2 * wage + 1_000_000);
        ofStaff("average_wage", wages, waged);
        ofStaff("average_wage", known, 0);
    }

    private long number(String indicator) {
        return this.figures.numerator(indicator, "");
    }

    private Count ofStaff(Measure measure, long value, long staff) {
        return this.sheet.count(measure, "", value, 0, staff);
    }

    /** A school is one kind of institution, so the part is the whole. */
    private void ofStaff(String indicator, Count count, long group) {
        this.sheet.line(indicator, "", count, group);
        this.figures.parts("institution=").forEach(part -> this.sheet.line(indicator, part, count, group));
    }

    private void addGuards(int guardAge) {
        if (!this.figures.has("guards")) {
            return;
        }
        long guards = number("guards");
        Count overAge = this.sheet.count(Measure.OVER_AGE, "", number("guards_over_age"), 0, guards);
        Count untrained = this.sheet.count(Measure.UNTRAINED, "", guards - number("guards_trained_rate"), 0, guards);
        Count uncertified =
                this.sheet.count(Measure.UNCERTIFIED, "", guards - number("guards_certified_rate"), 0, guards);
        Count age = this.sheet.count(Measure.AGE, "", number("guard_average_age"), YOUNGEST * guards, OLDEST * guards);
        this.sheet.atMost(Map.of(overAge, guardAge + 1 - YOUNGEST, age, -1), -YOUNGEST * guards);
        this.sheet.atMost(Map.of(overAge, guardAge - OLDEST, age, 1), guardAge * guards);
        this.sheet.line("guards_over_age", "", overAge, guards);
        this.sheet.line("guards_trained_rate", "", untrained, guards);
        this.sheet.line("guards_certified_rate", "", uncertified, guards);
        this.sheet.line("guard_average_age", "", age, guards);
    }

    private void addTeachers() {
        long known = this.figures.denominator("certified_rate", "");
        if (known > 0) {
            long certified = number("certified_rate");
            Count uncertified = this.sheet.count(Measure.TEACHERS_UNCERTIFIED, "", known - certified, 0, known);
            this.sheet.line("certified_rate", "", uncertified, known);
        }
    }
}
