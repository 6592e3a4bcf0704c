package org.duxue.report.words;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.duxue.ledger.Line;
import org.duxue.ledger.Rule;
import org.duxue.shared.Area;
import org.duxue.shared.English;

/** What a line of the ledger says, in English; in Chinese the line says it itself. */
final class Problems {

    private Problems() {}

    static String english(Line line) {
        Rule rule = line.subject().rule();
        List<String> parts = parts(line);
        String measured = plain(line.measure().measured());
        String target = plain(line.measure().target());
        return switch (rule) {
            case OVERDUE ->
                measured + one(line, " item", " items") + " of " + spelt(parts, 0)
                        + one(line, " is past its", " are past their") + " service life";
            case PLAN_LATE -> "replacement " + detail(line, parts) + " was due and is not completed";
            case EQUIPMENT_BELOW_STANDARD, STAFFING_BELOW_STANDARD ->
                spelt(parts, 0) + ": " + spelt(parts, 1) + " is " + measured + ", the standard is " + target;
            case SHORTAGE -> spelt(parts, 0) + ", " + spelt(parts, 1) + ": " + lacking(line, "teacher", "teachers");
            case HIRE_GAP -> lacking(line, "planned hire", "planned hires");
            case HEALTH_SHORT -> lacking(line, "health staff", "health staff");
            case HAZARD -> "hazard not put right: " + detail(line, parts);
            case GUARDS_SHORT -> lacking(line, "guard", "guards");
            case GUARDS_OVER_AGE -> measured + one(line, " guard is", " guards are") + " over age";
            case GUARDS_UNTRAINED -> measured + one(line, " guard is", " guards are") + " not trained";
            case NO_ALARM -> "there is no alarm";
            case EXCELLENT_LOW -> "the excellent rate is " + measured + "%, the target is " + target + "%";
            case COVERAGE_LOW -> "the test coverage is " + measured + "%, it should be " + target + "%";
            case OFFICERS_SHORT -> lacking(line, "certified officer", "certified officers");
            case UNCERTIFIED -> measured + " of " + target + one(line, " officers is", " officers are") + " certified";
            case NOT_INSURED ->
                measured + one(line, " member of the external staff is", " external staff are") + " not insured";
            case SUSPEND ->
                measured + one(line, " is", " are") + " not insured though the time limit has passed: to be suspended";
            case CV_HIGH ->
                spelt(parts, 0) + ": the coefficient of variation of " + spelt(parts, 1) + " is " + measured
                        + ", the limit is " + target;
        };
    }

    static String rule(Rule rule) {
        return switch (rule) {
            case OVERDUE -> "equipment past its service life";
            case PLAN_LATE -> "replacement not completed";
            case EQUIPMENT_BELOW_STANDARD -> "equipment below standard";
            case STAFFING_BELOW_STANDARD -> "staffing below standard";
            case SHORTAGE -> "teachers short in a subject";
            case HIRE_GAP -> "too few hires planned";
            case HEALTH_SHORT -> "health staff short";
            case HAZARD -> "hazard not put right";
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
            case CV_HIGH -> "coefficient of variation above its limit";
        };
    }

    /** What the inspection found wrong in an area; for an area itself the key stands. */
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

    /** The parts of the id behind rule and sender, without the number of a successor. */
    private static List<String> parts(Line line) {
        String id = line.id().text();
        int mark = id.indexOf('#');
        List<String> all = Arrays.asList((mark < 0 ? id : id.substring(0, mark)).split("/"));
        return all.subList(Math.min(2, all.size()), all.size());
    }

    private static String spelt(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index).replace('_', ' ') : "";
    }

    /** What the school calls the thing, in its own words. */
    private static String detail(Line line, List<String> parts) {
        String id = parts.isEmpty() ? "" : parts.get(0);
        String problem = line.subject().problem();
        int end = problem.lastIndexOf("（" + id);
        String own = end < 0 ? problem : problem.substring(0, end);
        return (own.startsWith("更新计划") ? own.substring(4) : own) + " (" + id + ")";
    }

    private static String one(Line line, String one, String many) {
        return English.word(line.measure().measured(), one, many);
    }

    private static String lacking(Line line, String one, String many) {
        BigDecimal measured = line.measure().measured();
        BigDecimal target = line.measure().target();
        BigDecimal gap = target.subtract(measured);
        return plain(gap) + " " + English.word(gap, one, many) + " lacking: " + plain(measured) + " of "
                + plain(target);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
