package org.duxue.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duxue.shared.Area;
import org.jspecify.annotations.Nullable;

/** The rules by which the ledger opens lines, and what counts as evidence for them. */
public enum Rule {
    OVERDUE("equipment.overdue", Area.EQUIPMENT, "超期设备"),
    PLAN_LATE("equipment.plan_late", Area.EQUIPMENT, "更新计划逾期未完成"),
    EQUIPMENT_BELOW_STANDARD("equipment.below_standard", Area.EQUIPMENT, "设备配置低于标准", Trait.HAS_BASE),
    SHORTAGE("staffing.shortage", Area.STAFFING, "学科缺员", Trait.TARGET_IS_BASE),
    HIRE_GAP("staffing.hire_gap", Area.STAFFING, "招聘计划不足", Trait.TARGET_IS_BASE),
    HEALTH_SHORT("staffing.health_short", Area.STAFFING, "卫生技术人员不足", Trait.TARGET_IS_BASE),
    STAFFING_BELOW_STANDARD("staffing.below_standard", Area.STAFFING, "师资配置低于标准", Trait.HAS_BASE),
    HAZARD("safety.hazard", Area.SAFETY, "安全隐患未整改", Trait.ABSENCE_PROVES_NOTHING),
    GUARDS_SHORT("safety.guards_short", Area.SAFETY, "安保人员不足", Trait.TARGET_IS_BASE),
    GUARDS_OVER_AGE("safety.guards_over_age", Area.SAFETY, "安保人员超龄"),
    GUARDS_UNTRAINED("safety.guards_untrained", Area.SAFETY, "安保人员未参加培训考试"),
    NO_ALARM("safety.no_alarm", Area.SAFETY, "没有一键报警"),
    EXCELLENT_LOW("fitness.excellent_low", Area.FITNESS, "体质健康优秀率低", Trait.NEEDS_A_RATE),
    COVERAGE_LOW("fitness.coverage_low", Area.FITNESS, "体质测试覆盖率低", Trait.NEEDS_A_RATE, Trait.HAS_BASE),
    OFFICERS_SHORT("enforcement.officers_short", Area.ENFORCEMENT, "持证执法人员不足", Trait.TARGET_IS_BASE),
    UNCERTIFIED("enforcement.uncertified", Area.ENFORCEMENT, "执法人员未持证"),
    NOT_INSURED("pay.not_insured", Area.PAY, "外聘人员未参保"),
    SUSPEND("pay.suspend", Area.PAY, "限期未参保，应停园整改"),
    CV_HIGH("balance.cv_high", null, "差异系数超限", Trait.NEEDS_A_RATE);

    private enum Trait {
        /** The target itself is the base: a lower one alone can clear the line. */
        TARGET_IS_BASE,
        /** The measure is divided by a base: a smaller one alone can clear the line. */
        HAS_BASE,
        /** A thing that is just not in the newest file any more is not proved to be put right. */
        ABSENCE_PROVES_NOTHING,
        /** Without a rate there is no evidence at all. */
        NEEDS_A_RATE
    }

    private final String key;
    private final @Nullable Area area;
    private final String label;
    private final Set<Trait> traits;

    Rule(String key, @Nullable Area area, String label, Trait... traits) {
        this.key = key;
        this.area = area;
        this.label = label;
        this.traits = EnumSet.noneOf(Trait.class);
        this.traits.addAll(Set.of(traits));
    }

    public String key() {
        return this.key;
    }

    /** Under which of the six problems the line stands; balance has a word of its own. */
    public String areaKey() {
        return this.area == null ? "balance" : this.area.key();
    }

    /** Likewise, in Chinese. */
    String areaLabel() {
        return this.area == null ? "优质均衡" : this.area.label();
    }

    /** The area whose submission is its evidence; absent for the balance, which rests on several. */
    public @Nullable Area area() {
        return this.area;
    }

    public String label() {
        return this.label;
    }

    /** The key of the norm behind it. */
    String norm(List<String> parts) {
        return switch (this) {
            case OVERDUE -> "life." + parts.get(0);
            case PLAN_LATE -> "target.equipment.plan_due_completion_rate";
            case EQUIPMENT_BELOW_STANDARD, STAFFING_BELOW_STANDARD -> "balance." + parts.get(1) + "." + parts.get(0);
            case SHORTAGE -> "target.staffing.shortage";
            case HIRE_GAP -> "hire.retirements_per_hire";
            case HEALTH_SHORT -> "health.students_per_staff";
            case HAZARD -> "target.safety.hazards_open";
            case GUARDS_SHORT -> "guard.middle_school";
            case GUARDS_OVER_AGE -> "limit.guard_age";
            case GUARDS_UNTRAINED -> "target.safety.guards_trained_rate";
            case NO_ALARM -> "target.safety.alarm_schools_rate";
            case EXCELLENT_LOW -> "target.fitness.excellent_rate";
            case COVERAGE_LOW -> "target.fitness.coverage_rate";
            case OFFICERS_SHORT -> "officers.least";
            case UNCERTIFIED -> "target.enforcement.certified_rate";
            case NOT_INSURED -> "target.pay.uninsured";
            case SUSPEND -> "target.pay.institutions_to_suspend";
            case CV_HIGH -> "balance.cv_limit." + parts.get(0);
        };
    }

    boolean targetIsBase() {
        return this.traits.contains(Trait.TARGET_IS_BASE);
    }

    boolean hasBase() {
        return this.traits.contains(Trait.HAS_BASE);
    }

    /** Whether a fresh file in which nothing is seen of the thing leaves the line as it was. */
    boolean absenceProvesNothing() {
        return this.traits.contains(Trait.ABSENCE_PROVES_NOTHING) || needsRate();
    }

    boolean needsRate() {
        return this.traits.contains(Trait.NEEDS_A_RATE);
    }

    boolean isOfAgency() {
        return this.area == Area.ENFORCEMENT;
    }

    static Rule ofKey(String key) {
        for (Rule rule : values()) {
            if (rule.key.equals(key)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("'" + key + "' is not a rule of the ledger");
    }
}
