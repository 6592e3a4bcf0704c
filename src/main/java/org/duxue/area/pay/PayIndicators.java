package org.duxue.area.pay;

import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;

/** The published indicators of area 6. */
final class PayIndicators {

    static final Indicator EXTERNAL_STAFF =
            count("external_staff", "外聘人员数", Unit.PEOPLE).moreIsBetterCount();
    static final Indicator INSURED = count("insured", "已参保人数", Unit.PEOPLE).moreIsBetterCount();
    static final Indicator IN_PROGRESS = count("in_progress", "办理中人数", Unit.PEOPLE);
    static final Indicator UNINSURED = count("uninsured", "未参保人数", Unit.PEOPLE);
    static final Indicator INSURED_RATE = ratio("insured_rate", "参保率", Unit.PERCENT);
    static final Indicator REGISTRATION_OVERDUE = count("registration_overdue", "超期未登记人数", Unit.PEOPLE);
    static final Indicator DUE_PASSED = count("due_passed", "超过整改时限人数", Unit.PEOPLE);
    static final Indicator ALL_FIVE_RATE = ratio("all_five_rate", "五险齐全率", Unit.PERCENT);
    static final Indicator INSTITUTIONS_TO_SUSPEND = count("institutions_to_suspend", "应停园整改民办幼儿园数", Unit.INSTITUTIONS);
    static final Indicator AVERAGE_WAGE = ratio("average_wage", "月平均工资", Unit.YUAN);

    static final List<Indicator> ALL = List.of(
            EXTERNAL_STAFF,
            INSURED,
            IN_PROGRESS,
            UNINSURED,
            INSURED_RATE,
            REGISTRATION_OVERDUE,
            DUE_PASSED,
            ALL_FIVE_RATE,
            INSTITUTIONS_TO_SUSPEND,
            AVERAGE_WAGE);

    /** The indicators that have a value whatever norms are in force. */
    static final List<Indicator> WITHOUT_NORM =
            ALL.stream().filter(one -> !one.equals(REGISTRATION_OVERDUE)).toList();

    private PayIndicators() {}

    private static Indicator count(String key, String label, Unit unit) {
        return Indicator.count(Area.PAY, key, label, unit);
    }

    private static Indicator ratio(String key, String label, Unit unit) {
        return Indicator.ratio(Area.PAY, key, label, unit);
    }
}
