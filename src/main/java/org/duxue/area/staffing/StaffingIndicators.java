package org.duxue.area.staffing;

import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;

/** The published indicators of area 2. */
final class StaffingIndicators {

    static final Indicator TEACHERS_REQUIRED = people("teachers_required", "应配专任教师数");
    static final Indicator TEACHERS_ACTUAL = people("teachers_actual", "实有专任教师数");
    static final Indicator SHORTAGE = people("shortage", "学科缺员人数");
    static final Indicator SURPLUS = people("surplus", "学科超员人数");
    static final Indicator RETIRING = people("retiring", "本年拟退休人数");
    static final Indicator PLANNED_HIRES = people("planned_hires", "本年拟招聘人数");
    static final Indicator HIRED = people("hired", "本年已招聘人数").moreIsBetterCount();
    static final Indicator HIRE_QUOTA = people("hire_quota", "退三补一应补人数");
    static final Indicator HIRE_QUOTA_CARRIED = people("hire_quota_carried", "退三补一结转退休人数");
    static final Indicator HIRE_GAP = people("hire_gap", "招聘计划缺口");
    static final Indicator HEALTH_STAFF_REQUIRED = people("health_staff_required", "应配卫生技术人员数");
    static final Indicator HEALTH_STAFF = people("health_staff", "实有卫生技术人员数").moreIsBetterCount();
    static final Indicator HEALTH_COMPLIANCE_RATE = rate("health_compliance_rate", "卫生技术人员配备达标率");
    static final Indicator CERTIFIED_RATE = rate("certified_rate", "教师持证率");

    static final List<Indicator> ALL = List.of(
            TEACHERS_REQUIRED,
            TEACHERS_ACTUAL,
            SHORTAGE,
            SURPLUS,
            RETIRING,
            PLANNED_HIRES,
            HIRED,
            HIRE_QUOTA,
            HIRE_QUOTA_CARRIED,
            HIRE_GAP,
            HEALTH_STAFF_REQUIRED,
            HEALTH_STAFF,
            HEALTH_COMPLIANCE_RATE,
            CERTIFIED_RATE);

    private static final List<Indicator> OF_NORMS =
            List.of(HIRE_QUOTA, HIRE_QUOTA_CARRIED, HIRE_GAP, HEALTH_STAFF_REQUIRED, HEALTH_COMPLIANCE_RATE);

    /** The indicators that have a value whatever norms are in force. */
    static final List<Indicator> WITHOUT_NORM =
            ALL.stream().filter(one -> !OF_NORMS.contains(one)).toList();

    private StaffingIndicators() {}

    private static Indicator people(String key, String label) {
        return Indicator.count(Area.STAFFING, key, label, Unit.PEOPLE);
    }

    private static Indicator rate(String key, String label) {
        return Indicator.ratio(Area.STAFFING, key, label, Unit.PERCENT);
    }
}
