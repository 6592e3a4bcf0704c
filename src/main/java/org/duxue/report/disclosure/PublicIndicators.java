package org.duxue.report.disclosure;

import java.util.Map;
import java.util.Set;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;
import org.duxue.summary.IndicatorRow;

/** Which figures are published unchanged and which are checked number by number; all others are not published. */
final class PublicIndicators {

    /** Numbers of people that reveal nothing about a person, and rates of schools. */
    private static final Map<Area, Set<String>> AS_THEY_ARE = Map.of(
            Area.STAFFING,
            Set.of(
                    "teachers_required",
                    "teachers_actual",
                    "shortage",
                    "surplus",
                    "retiring",
                    "planned_hires",
                    "hired",
                    "hire_quota",
                    "hire_quota_carried",
                    "hire_gap",
                    "health_staff_required",
                    "health_staff",
                    "health_compliance_rate"),
            Area.SAFETY,
            Set.of("guards", "guards_required", "guards_short", "alarm_schools_rate", "hazard_resolution_rate"),
            Area.FITNESS,
            Set.of("students_tested"),
            Area.ENFORCEMENT,
            Set.of("agencies", "agencies_in_scope", "officers"));

    private static final Map<Area, Set<String>> COUNTED = Map.of(
            Area.STAFFING,
            Set.of("certified_rate"),
            Area.SAFETY,
            Set.of("guards_over_age", "guards_trained_rate", "guards_certified_rate", "guard_average_age"),
            Area.FITNESS,
            Set.of(
                    "students_exempt",
                    "students_incomplete",
                    "coverage_rate",
                    "excellent_rate",
                    "excellent_good_rate",
                    "pass_rate",
                    "average_score",
                    "overweight_rate"),
            Area.PAY,
            Set.of(
                    "external_staff",
                    "insured",
                    "in_progress",
                    "uninsured",
                    "insured_rate",
                    "registration_overdue",
                    "due_passed",
                    "all_five_rate",
                    "average_wage"));

    /** Officers of the district's own agencies; their rate is published if they are more than a few. */
    private static final Set<String> OF_OFFICERS = Set.of("certified_officers", "certified_rate", "officers_short");

    private static final Set<String> DIMENSIONS = Set.of("", "grade", "sex", "stage", "institution");

    private PublicIndicators() {}

    /** Whether the figures behind the indicator are kept for later decisions. */
    static boolean isCounted(Indicator indicator) {
        return isProtected(indicator)
                || (AS_THEY_ARE.getOrDefault(indicator.area(), Set.of()).contains(indicator.key())
                        && Set.of("students_tested", "guards").contains(indicator.key()));
    }

    /** Whether each of its lines is published or withheld depending on what can be computed from it. */
    static boolean isProtected(Indicator indicator) {
        return COUNTED.getOrDefault(indicator.area(), Set.of()).contains(indicator.key());
    }

    static boolean isOfSuspension(Indicator indicator) {
        return indicator.area() == Area.PAY && indicator.key().equals("institutions_to_suspend");
    }

    static boolean isOfOfficers(Indicator indicator) {
        return indicator.area() == Area.ENFORCEMENT && OF_OFFICERS.contains(indicator.key());
    }

    /**
     * Whether it is excluded because it is about people and its indicator or breakdown was not reviewed for
     * publication.
     */
    static boolean isExcluded(IndicatorRow row) {
        Indicator indicator = row.indicator();
        boolean aboutPeople = indicator.area() == Area.FITNESS
                || indicator.area() == Area.PAY
                || indicator.area() == Area.ENFORCEMENT
                || indicator.unit() == Unit.PEOPLE
                || indicator.unit() == Unit.STUDENTS
                || indicator.unit() == Unit.YEARS
                || (indicator.unit() == Unit.PERCENT && indicator.area() != Area.EQUIPMENT);
        if (isProtected(indicator)) {
            return !DIMENSIONS.contains(dimension(row.breakdown()));
        }
        return aboutPeople
                && !isOfOfficers(indicator)
                && !AS_THEY_ARE.getOrDefault(indicator.area(), Set.of()).contains(indicator.key());
    }

    private static String dimension(String breakdown) {
        int end = breakdown.indexOf('=');
        return breakdown.indexOf(';') >= 0 ? breakdown : end < 0 ? "" : breakdown.substring(0, end);
    }
}
