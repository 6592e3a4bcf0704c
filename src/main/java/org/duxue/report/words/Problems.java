package org.duxue.report.words;

import org.duxue.ledger.Rule;
import org.duxue.shared.Area;

/** English names of rules and areas. */
final class Problems {

    private Problems() {}

    static String rule(Rule rule) {
        return switch (rule) {
            case OVERDUE -> "equipment past its service life";
            case PLAN_LATE -> "replacement not completed";
            case EQUIPMENT_BELOW_STANDARD -> "equipment below standard";
            case STAFFING_BELOW_STANDARD -> "staffing below standard";
            case SHORTAGE -> "teachers short in a subject";
            case HIRE_GAP -> "too few hires planned";
            case HEALTH_SHORT -> "health staff short";
            case HAZARD -> "hazard not resolved";
            case GUARDS_SHORT -> "guards short";
            case GUARDS_OVER_AGE -> "guards over age";
            case GUARDS_UNTRAINED -> "guards not trained";
            case NO_ALARM -> "no alarm";
            case EXCELLENT_LOW -> "excellent rate low";
            case COVERAGE_LOW -> "test coverage low";
            case OFFICERS_SHORT -> "certified officers short";
            case UNCERTIFIED -> "officers not certified";
            case NOT_INSURED -> "external staff not insured";
            case SUSPEND -> "to be suspended: not insured in time";
            case INSPECTION -> "finding of the inspection";
            case CV_HIGH -> "coefficient of variation above its limit";
        };
    }

    /** The name of a problem found by the inspection in an area; for an area itself its key. */
    static String area(Area area) {
        return switch (area) {
            case EQUIPMENT -> "Slow renewal of school facilities and equipment";
            case STAFFING -> "Teachers short in some subjects, too few health staff";
            case SAFETY -> "Work for safety on campus not carried through";
            case FITNESS -> "Rate of excellent results in student fitness below its target";
            case ENFORCEMENT -> "Weak teams for enforcement over off-campus training";
            case PAY -> "Pay of teachers (social insurance) not carried through";
        };
    }
}
