package org.duxue.area.enforcement;

import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;

/** The published indicators of area 5. */
final class EnforcementIndicators {

    static final Indicator AGENCIES = count("agencies", "单位数", Unit.AGENCIES);
    static final Indicator AGENCIES_IN_SCOPE = count("agencies_in_scope", "承担执法职责单位数", Unit.AGENCIES);
    static final Indicator OFFICERS = count("officers", "执法人员数", Unit.PEOPLE);
    static final Indicator CERTIFIED_OFFICERS = count("certified_officers", "持证执法人员数", Unit.PEOPLE);
    static final Indicator CERTIFIED_RATE =
            Indicator.ratio(Area.ENFORCEMENT, "certified_rate", "执法人员持证率", Unit.PERCENT);
    static final Indicator OFFICERS_SHORT = count("officers_short", "持证执法人员缺额", Unit.PEOPLE);

    static final List<Indicator> ALL =
            List.of(AGENCIES, AGENCIES_IN_SCOPE, OFFICERS, CERTIFIED_OFFICERS, CERTIFIED_RATE, OFFICERS_SHORT);

    private EnforcementIndicators() {}

    private static Indicator count(String key, String label, Unit unit) {
        return Indicator.count(Area.ENFORCEMENT, key, label, unit);
    }
}
