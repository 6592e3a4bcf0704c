package org.duxue.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.area.Rooms;
import org.duxue.reading.Column;
import org.duxue.shared.Labelled;
import org.duxue.summary.BalanceIndicator;

/** What a line says, in the words a leader reads. */
final class Wording {

    private static final int DECIMALS = 2;

    private final Map<String, String> labels = new HashMap<>();

    Wording(Rooms rooms) {
        for (var schema : rooms.schemas()) {
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
     * The problem in a sentence.
     *
     * @param parts of the id, behind the sender
     * @param detail what the file calls the thing; may be empty
     */
    String problem(Rule rule, List<String> parts, Measure measure, String detail) {
        String measured = plain(measure.measured());
        String target = plain(measure.target());
        return switch (rule) {
            case OVERDUE -> (parts.get(0).equals("other") ? "其他设备" : label(parts, 0)) + " " + measured + " 台（件）超过使用年限";
            case PLAN_LATE -> "更新计划" + named(detail, parts) + "到期未完成";
            case EQUIPMENT_BELOW_STANDARD, STAFFING_BELOW_STANDARD ->
                label(parts, 0) + label(parts, 1) + " " + measured + "，标准 " + target;
            case SHORTAGE -> label(parts, 0) + label(parts, 1) + missing(measure, "应配", "实有");
            case HIRE_GAP -> "招聘计划" + missing(measure, "按退休人数应招", "计划招");
            case HEALTH_SHORT -> "卫生技术人员" + missing(measure, "应配", "实有");
            case HAZARD -> (detail.isEmpty() ? "安全隐患" : detail) + "（" + parts.get(0) + "），未整改";
            case GUARDS_SHORT -> "安保人员" + missing(measure, "应配", "实有");
            case GUARDS_OVER_AGE -> "安保人员 " + measured + " 人超龄";
            case GUARDS_UNTRAINED -> "安保人员 " + measured + " 人未参加培训考试";
            case NO_ALARM -> "没有一键报警装置";
            case EXCELLENT_LOW -> "学生体质健康优秀率 " + measured + "%，目标 " + target + "%";
            case COVERAGE_LOW -> "学生体质测试覆盖率 " + measured + "%，应达 " + target + "%";
            case OFFICERS_SHORT -> "持证执法人员" + missing(measure, "应有", "实有");
            case UNCERTIFIED -> "执法人员 " + difference(measure) + " 人未持证：共 " + target + " 人，持证 " + measured + " 人";
            case NOT_INSURED -> "外聘人员 " + measured + " 人未参加社会保险";
            case SUSPEND -> "限期已过仍有 " + measured + " 人未参保，应停园整改";
            case CV_HIGH -> label(parts, 0) + label(parts, 1) + "的差异系数 " + measured + "，限值 " + target;
        };
    }

    /** What a line cleared by a smaller base would be on the old one; empty for every other line. */
    static String clearedNote(Line line) {
        if (line.clearedBy() != ClearedBy.BASE) {
            return "";
        }
        Measure now = line.measure();
        Measure found = line.found();
        if (now.equals(found)) {
            return "学校停办、撤并或不再报送 / the school is closed, moved or sends this no more";
        }
        BigDecimal onOldBase = now.onBaseOf(found);
        if (onOldBase != null) {
            String value = plain(onOldBase.setScale(DECIMALS, RoundingMode.HALF_UP));
            if (line.subject().rule() == Rule.EQUIPMENT_BELOW_STANDARD) {
                return "按原学生数为 " + value + "，标准 " + plain(now.target()) + " / with the students of then it would be "
                        + value + ", the target is " + plain(now.target());
            }
            String base = plain(Objects.requireNonNull(found.base()));
            return "按原 " + base + " 名学生为 " + value + "，标准 " + plain(now.target()) + " / at " + base
                    + " students it would be " + value + ", the target is " + plain(now.target());
        }
        String needed = plain(found.target());
        if (found.base() != null) {
            String base = plain(found.base());
            return "按原 " + base + " 名学生应配 " + needed + " 人 / at " + base + " students " + needed + " would be needed";
        }
        return "按原标准应为 " + needed + "，现为 " + plain(now.measured()) + " / " + needed + " were needed before, "
                + plain(now.measured()) + " is what there is";
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String label(List<String> parts, int index) {
        return this.labels.getOrDefault(parts.get(index), parts.get(index));
    }

    private static String named(String detail, List<String> parts) {
        return "“" + (detail.isEmpty() ? parts.get(0) : detail) + "”（" + parts.get(0) + "）";
    }

    private static String missing(Measure measure, String should, String is) {
        return "缺 " + difference(measure) + " 人：" + should + " " + plain(measure.target()) + " 人，" + is + " "
                + plain(measure.measured()) + " 人";
    }

    private static String difference(Measure measure) {
        return plain(measure.target().subtract(measure.measured()));
    }
}
