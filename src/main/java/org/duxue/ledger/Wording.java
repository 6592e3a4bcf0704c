package org.duxue.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.area.AreaModules;
import org.duxue.reading.Column;
import org.duxue.shared.Labelled;
import org.duxue.shared.Message;
import org.duxue.shared.Term;
import org.duxue.summary.BalanceIndicator;

/** The sentences of a line, for readers without technical knowledge. */
final class Wording {

    private final Map<String, String> labels = new HashMap<>();

    Wording(AreaModules modules) {
        for (var schema : modules.schemas()) {
            for (Column<?> column : schema.columns()) {
                for (Labelled option : column.options()) {
                    this.labels.putIfAbsent(option.key(), option.label());
                }
            }
        }
        for (BalanceIndicator indicator : BalanceIndicator.values()) {
            this.labels.put(indicator.key(), indicator.label());
        }
    }

    /**
     * The finding as data.
     *
     * @param parts of the id, behind the sender
     * @param detail the name of the item in the file; may be empty
     * @param category key of the category of the item; may be empty
     */
    Message problem(Rule rule, List<String> parts, Measure measure, String detail, String category) {
        BigDecimal measured = stripped(measure.measured());
        BigDecimal target = stripped(measure.target());
        BigDecimal missing = stripped(measure.target().subtract(measure.measured()));
        return switch (rule) {
            case OVERDUE -> LineMessages.OVERDUE.with(equipment(parts), measured);
            case PLAN_LATE -> LineMessages.PLAN_LATE.with(detail.isEmpty() ? parts.get(0) : detail, parts.get(0));
            case EQUIPMENT_BELOW_STANDARD, STAFFING_BELOW_STANDARD ->
                LineMessages.BELOW_STANDARD.with(term(parts, 0), term(parts, 1), measured, target);
            case SHORTAGE -> LineMessages.SHORTAGE.with(term(parts, 0), term(parts, 1), missing, target, measured);
            case HIRE_GAP -> LineMessages.HIRE_GAP.with(missing, target, measured);
            case HEALTH_SHORT -> LineMessages.HEALTH_SHORT.with(missing, target, measured);
            case HAZARD -> hazard(parts.get(0), detail, category);
            case GUARDS_SHORT -> LineMessages.GUARDS_SHORT.with(missing, target, measured);
            case GUARDS_OVER_AGE -> LineMessages.GUARDS_OVER_AGE.with(measured);
            case GUARDS_UNTRAINED -> LineMessages.GUARDS_UNTRAINED.with(measured);
            case NO_ALARM -> LineMessages.NO_ALARM.with();
            case EXCELLENT_LOW -> LineMessages.EXCELLENT_LOW.with(measured, target);
            case COVERAGE_LOW -> LineMessages.COVERAGE_LOW.with(measured, target);
            case OFFICERS_SHORT -> LineMessages.OFFICERS_SHORT.with(missing, target, measured);
            case UNCERTIFIED -> LineMessages.UNCERTIFIED.with(missing, target, measured);
            case NOT_INSURED -> LineMessages.NOT_INSURED.with(measured);
            case SUSPEND -> LineMessages.SUSPEND.with(measured);
            case CV_HIGH -> LineMessages.CV_HIGH.with(term(parts, 0), term(parts, 1), measured, target);
            case INSPECTION -> LineMessages.INSPECTION.with(detail);
        };
    }

    private Message hazard(String item, String detail, String category) {
        if (detail.isEmpty()) {
            return LineMessages.HAZARD_UNNAMED.with(item);
        }
        return category.isEmpty()
                ? LineMessages.HAZARD_OF_NO_CATEGORY.with(detail, item)
                : LineMessages.HAZARD.with(term(List.of(category), 0), detail, item);
    }

    private Term equipment(List<String> parts) {
        return parts.get(0).equals("other") ? new Term("other equipment", "其他设备") : term(parts, 0);
    }

    private static BigDecimal stripped(BigDecimal number) {
        return new BigDecimal(plain(number));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Term term(List<String> parts, int index) {
        String key = parts.get(index);
        return new Term(key.replace('_', ' '), this.labels.getOrDefault(key, key));
    }
}
