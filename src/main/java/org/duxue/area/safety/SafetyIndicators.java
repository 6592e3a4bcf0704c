package org.duxue.area.safety;

import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;

/** The published indicators of area 3. */
final class SafetyIndicators {

    static final Indicator HAZARDS_FOUND = count("hazards_found", "排查隐患数", Unit.ITEMS);
    static final Indicator HAZARDS_RESOLVED = count("hazards_resolved", "已整改隐患数", Unit.ITEMS);
    static final Indicator HAZARDS_OPEN = count("hazards_open", "未整改隐患数", Unit.ITEMS);
    static final Indicator HAZARDS_OVERDUE = count("hazards_overdue", "逾期未整改隐患数", Unit.ITEMS);
    static final Indicator HAZARD_RESOLUTION_RATE = ratio("hazard_resolution_rate", "隐患整改率", Unit.PERCENT);
    static final Indicator GUARDS = count("guards", "安保人员数", Unit.PEOPLE);
    static final Indicator GUARDS_REQUIRED = count("guards_required", "应配安保人员数", Unit.PEOPLE);
    static final Indicator GUARDS_SHORT = count("guards_short", "安保人员缺额", Unit.PEOPLE);
    static final Indicator GUARD_AVERAGE_AGE =
            ratio("guard_average_age", "安保人员平均年龄", Unit.YEARS).lessIsBetterRatio();
    static final Indicator GUARDS_OVER_AGE = count("guards_over_age", "超龄安保人员数", Unit.PEOPLE);
    static final Indicator GUARDS_TRAINED_RATE = ratio("guards_trained_rate", "安保人员培训考试率", Unit.PERCENT);
    static final Indicator GUARDS_CERTIFIED_RATE = ratio("guards_certified_rate", "安保人员持证率", Unit.PERCENT);
    static final Indicator CAMERAS = count("cameras", "视频监控点位数", Unit.POINTS).moreIsBetterCount();
    static final Indicator CAMERAS_ADDED = count("cameras_added", "本年新增视频监控点位数", Unit.POINTS);
    static final Indicator ALARM_SCHOOLS_RATE = ratio("alarm_schools_rate", "一键报警配备率", Unit.PERCENT);

    static final List<Indicator> ALL = List.of(
            HAZARDS_FOUND,
            HAZARDS_RESOLVED,
            HAZARDS_OPEN,
            HAZARDS_OVERDUE,
            HAZARD_RESOLUTION_RATE,
            GUARDS,
            GUARDS_REQUIRED,
            GUARDS_SHORT,
            GUARD_AVERAGE_AGE,
            GUARDS_OVER_AGE,
            GUARDS_TRAINED_RATE,
            GUARDS_CERTIFIED_RATE,
            CAMERAS,
            CAMERAS_ADDED,
            ALARM_SCHOOLS_RATE);

    private SafetyIndicators() {}

    private static Indicator count(String key, String label, Unit unit) {
        return Indicator.count(Area.SAFETY, key, label, unit);
    }

    private static Indicator ratio(String key, String label, Unit unit) {
        return Indicator.ratio(Area.SAFETY, key, label, unit);
    }
}
