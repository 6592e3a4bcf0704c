package org.duxue.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duxue.area.Standing;
import org.duxue.shared.Area;
import org.jspecify.annotations.Nullable;

/** The rules by which the ledger opens lines, and what counts as evidence for them. */
public enum Rule {
    OVERDUE("equipment.overdue", Area.EQUIPMENT, "超期设备", Trait.FOLLOWS_ROWS, Trait.NEEDS_GROUNDS),
    PLAN_LATE("equipment.plan_late", Area.EQUIPMENT, "更新计划逾期未完成", Trait.FOLLOWS_ITSELF, Trait.NEEDS_GROUNDS),
    EQUIPMENT_BELOW_STANDARD(
            "equipment.below_standard", Area.EQUIPMENT, "设备配置低于标准", Trait.HAS_BASE, Trait.NEEDS_A_RATE),
    SHORTAGE("staffing.shortage", Area.STAFFING, "学科缺员", Trait.TARGET_IS_BASE, Trait.FOLLOWS_ITSELF),
    HIRE_GAP("staffing.hire_gap", Area.STAFFING, "招聘计划不足", Trait.TARGET_IS_BASE),
    HEALTH_SHORT("staffing.health_short", Area.STAFFING, "卫生技术人员不足", Trait.TARGET_IS_BASE),
    STAFFING_BELOW_STANDARD("staffing.below_standard", Area.STAFFING, "师资配置低于标准", Trait.HAS_BASE, Trait.NEEDS_A_RATE),
    HAZARD("safety.hazard", Area.SAFETY, "安全隐患未整改", Trait.FOLLOWS_ITSELF, Trait.NEEDS_GROUNDS),
    GUARDS_SHORT("safety.guards_short", Area.SAFETY, "安保人员不足", Trait.TARGET_IS_BASE),
    GUARDS_OVER_AGE("safety.guards_over_age", Area.SAFETY, "安保人员超龄", Trait.FOLLOWS_ROWS, Trait.NEEDS_GROUNDS),
    GUARDS_UNTRAINED("safety.guards_untrained", Area.SAFETY, "安保人员未参加培训考试", Trait.FOLLOWS_ROWS, Trait.NEEDS_GROUNDS),
    NO_ALARM("safety.no_alarm", Area.SAFETY, "没有一键报警"),
    EXCELLENT_LOW(
            "fitness.excellent_low",
            Area.FITNESS,
            "体质健康优秀率低",
            Trait.NEEDS_A_RATE,
            Trait.IS_PERCENTAGE,
            Trait.NEEDS_GROUNDS),
    COVERAGE_LOW(
            "fitness.coverage_low", Area.FITNESS, "体质测试覆盖率低", Trait.NEEDS_A_RATE, Trait.IS_PERCENTAGE, Trait.HAS_BASE),
    OFFICERS_SHORT(
            "enforcement.officers_short", Area.ENFORCEMENT, "持证执法人员不足", Trait.TARGET_IS_BASE, Trait.FOLLOWS_ITSELF),
    UNCERTIFIED("enforcement.uncertified", Area.ENFORCEMENT, "执法人员未持证", Trait.TARGET_IS_BASE, Trait.FOLLOWS_ITSELF),
    NOT_INSURED("pay.not_insured", Area.PAY, "外聘人员未参保", Trait.FOLLOWS_ROWS, Trait.NEEDS_GROUNDS),
    SUSPEND("pay.suspend", Area.PAY, "限期未参保，应停园整改", Trait.FOLLOWS_ROWS, Trait.NEEDS_GROUNDS),
    CV_HIGH("balance.cv_high", null, "差异系数超限", Trait.NEEDS_A_RATE, Trait.NEEDS_GROUNDS),
    INSPECTION("inspection.finding", null, "督导反馈问题");

    private enum Trait {
        /** The target itself is the base: a lower one alone can clear the line. */
        TARGET_IS_BASE,
        /** The measure is divided by a base: a smaller one alone can clear the line. */
        HAS_BASE,
        /** Without a rate there is no evidence at all. */
        NEEDS_A_RATE,
        IS_PERCENTAGE,
        /** Every row that was in breach has to be accounted for. */
        FOLLOWS_ROWS,
        /** The one row that the id names has to be accounted for. */
        FOLLOWS_ITSELF,
        /** A line without stored rows cannot be cleared before it is found again. */
        NEEDS_GROUNDS
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

    /** The key of the problem that the line belongs to; balance has a key of its own. */
    public String areaKey() {
        return this.area == null ? "balance" : this.area.key();
    }

    /** The Chinese label for {@link #areaKey}. */
    String areaLabel() {
        return this.area == null ? "优质均衡" : this.area.label();
    }

    /** The area whose submission is its evidence; absent for the balance, which is based on several. */
    public @Nullable Area area() {
        return this.area;
    }

    public String label() {
        return this.label;
    }

    /** The key of the norm behind it. */
    String norm(List<String> parts) {
        return switch (this) {
            case OVERDUE -> "target.equipment.overdue_count";
            case PLAN_LATE -> "target.equipment.plan_due_completion_rate";
            case EQUIPMENT_BELOW_STANDARD, STAFFING_BELOW_STANDARD -> "balance." + parts.get(1) + "." + parts.get(0);
            case SHORTAGE -> "target.staffing.shortage";
            case HIRE_GAP -> "target.staffing.hire_gap";
            case HEALTH_SHORT -> "health.students_per_staff";
            case HAZARD -> "target.safety.hazards_overdue";
            case GUARDS_SHORT -> "target.safety.guards_short";
            case GUARDS_OVER_AGE -> "target.safety.guards_over_age";
            case GUARDS_UNTRAINED -> "target.safety.guards_trained_rate";
            case NO_ALARM -> "target.safety.alarm_schools_rate";
            case EXCELLENT_LOW -> "target.fitness.excellent_rate";
            case COVERAGE_LOW -> "limit.fitness_coverage";
            case OFFICERS_SHORT -> "target.enforcement.officers_short";
            case UNCERTIFIED -> "target.enforcement.certified_rate";
            case NOT_INSURED -> "pay.registration_days";
            case SUSPEND -> "target.pay.institutions_to_suspend";
            case INSPECTION -> "";
            case CV_HIGH -> "balance.cv_limit." + parts.get(0);
        };
    }

    boolean hasBase() {
        return this.traits.contains(Trait.HAS_BASE);
    }

    boolean needsRate() {
        return this.traits.contains(Trait.NEEDS_A_RATE);
    }

    boolean isPercentage() {
        return this.traits.contains(Trait.IS_PERCENTAGE);
    }

    boolean followsRows() {
        return this.traits.contains(Trait.FOLLOWS_ROWS);
    }

    /** Whether its lines are about items that the school numbers itself. */
    boolean isOfNumberedItem() {
        return this == HAZARD || this == PLAN_LATE;
    }

    boolean followsItself() {
        return this.traits.contains(Trait.FOLLOWS_ITSELF);
    }

    boolean needsGrounds() {
        return this.traits.contains(Trait.NEEDS_GROUNDS);
    }

    /** The state of a row that is no longer in the file; a person who is no longer a guard needs no further proof. */
    Standing absent() {
        return this == GUARDS_OVER_AGE || this == GUARDS_UNTRAINED ? Standing.DISMISSED : Standing.MISSING;
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
