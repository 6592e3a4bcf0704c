package org.duxue.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.area.Standing;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The sentences on the current state of a line and why it counts as cleared, made from its numbers and its state so
 * that they cannot contradict each other.
 */
final class LineWording {

    private static final int DECIMALS = 2;
    private static final String GONE_ZH = "学校停办、撤并或不再报送";
    private static final String GONE_EN = "the school is closed, has moved or no longer sends this";

    private LineWording() {}

    /** The current state of the item. */
    static String now(Line line) {
        return switch (line.state()) {
            case MOVED -> "已移交，在新的区县或标识码下继续跟踪";
            case CLEARED, CLOSED -> cleared(line);
            case OPEN, IN_PROGRESS, OVERDUE, REOPENED -> unsettled(line);
        };
    }

    private static String cleared(Line line) {
        return isGone(line) ? GONE_ZH : measured(line);
    }

    private static String unsettled(Line line) {
        String found = measured(line) + itself(line);
        if (!line.unverified()) {
            return found;
        }
        String waiting = line.grounds().size() > 0 && line.subject().rule().followsRows()
                ? "；所涉 " + tally(line).zh()
                : "";
        String last = line.lastPeriod() == null ? "" : "，最近一次发现（" + line.lastPeriod() + "）";
        return "本期没有足以核实的数据" + last + "：" + found + waiting;
    }

    /** The current state of the single item that a line is about. */
    private static String itself(Line line) {
        if (line.grounds().has(Standing.ANOTHER)) {
            return "；" + Standing.ANOTHER.label();
        }
        boolean isMissing =
                line.subject().rule().followsItself() && line.grounds().has(Standing.MISSING);
        return isMissing ? "；最近报送的数据中已没有这一项，也未说明已整改" : "";
    }

    private static String measured(Line line) {
        boolean isUnexplained = line.subject().rule() == Rule.INSPECTION
                && line.measure().measured().signum() == 0
                && line.clearedBy() != ClearedBy.ACTION;
        return isUnexplained ? "台账中没有未整改到位的对应条目" : measured(line.subject().rule(), line.measure());
    }

    private static String measured(Rule rule, Measure measure) {
        String measured = Wording.plain(measure.measured());
        String target = Wording.plain(measure.target());
        return switch (rule) {
            case OVERDUE -> measured + " 台（件）超过使用年限";
            case PLAN_LATE -> measure.measured().signum() > 0 ? "已完成" : "到期未完成";
            case HAZARD -> measure.measured().signum() > 0 ? "未整改" : "已整改";
            case EQUIPMENT_BELOW_STANDARD, STAFFING_BELOW_STANDARD -> measured + "，标准 " + target;
            case SHORTAGE, HEALTH_SHORT, GUARDS_SHORT -> "应配 " + target + " 人，实有 " + measured + " 人";
            case OFFICERS_SHORT -> "应有持证执法人员 " + target + " 人，实有 " + measured + " 人";
            case HIRE_GAP -> "按退休人数应招 " + target + " 人，计划招 " + measured + " 人";
            case GUARDS_OVER_AGE -> measured + " 人超龄";
            case GUARDS_UNTRAINED -> measured + " 人未参加培训考试";
            case NO_ALARM -> measure.measured().signum() > 0 ? "有一键报警装置" : "没有一键报警装置";
            case EXCELLENT_LOW -> "优秀率 " + measured + "%，目标 " + target + "%";
            case COVERAGE_LOW -> "覆盖率 " + measured + "%，应达 " + target + "%";
            case UNCERTIFIED -> "执法人员 " + target + " 人，持证 " + measured + " 人";
            case NOT_INSURED, SUSPEND -> measured + " 人未参保";
            case CV_HIGH -> "差异系数 " + measured + "，限值 " + target;
            case INSPECTION -> measure.measured().signum() > 0 ? "尚有 " + measured + " 项未整改到位" : "已整改到位";
        };
    }

    /** Nothing is measured any more for a closed school: the last finding stays. */
    private static boolean isGone(Line line) {
        return line.clearedBy() == ClearedBy.BASE
                && line.measure().equals(line.found())
                && !line.subject().rule().isOfAgency()
                && line.subject().rule() != Rule.INSPECTION;
    }

    /** Why a line counts as cleared: how its rows were accounted for, or what it would be on the old base. */
    static String clearedNote(Line line) {
        if (line.clearedBy() == null) {
            return "";
        }
        if (isGone(line)) {
            return GONE_ZH + " / " + GONE_EN;
        }
        Text why = why(line);
        return why.zh() + " / " + why.en();
    }

    private static Text why(Line line) {
        return switch (line.subject().rule()) {
            case OVERDUE ->
                withNumbers(line, line.measure().base(), line.found().base(), "在用", "in service");
            case GUARDS_OVER_AGE, GUARDS_UNTRAINED ->
                withNumbers(line, line.measure().amount(), line.found().base(), "安保人员", "guards");
            case PLAN_LATE -> budget(line);
            case HAZARD, NOT_INSURED, SUSPEND -> tally(line);
            case NO_ALARM -> new Text("现有一键报警装置", "there is an alarm now");
            case EQUIPMENT_BELOW_STANDARD, STAFFING_BELOW_STANDARD ->
                onOldBase(line, line.found().base(), "名学生", "students", "");
            case COVERAGE_LOW -> onOldBase(line, line.found().base(), "名应测学生", "students", "%");
            case EXCELLENT_LOW -> onOldBase(line, larger(line), "名受测学生", "students tested", "%");
            case SHORTAGE, HIRE_GAP, HEALTH_SHORT, GUARDS_SHORT, OFFICERS_SHORT -> onOldTarget(line);
            case UNCERTIFIED -> uncertified(line);
            case INSPECTION -> inspection(line);
            case CV_HIGH ->
                line.clearedBy() == ClearedBy.ACTION
                        ? new Text("原有该项数据的学校均仍有数据", "every school that had the figure still has it")
                        : new Text("原有该项数据的学校有的不再有数据", "not every school that had the figure still has it");
        };
    }

    private static Text inspection(Line line) {
        Remediation handling = line.handling();
        if (handling.isProved()) {
            return new Text(
                    "佐证材料 " + handling.evidenceFile() + "，复核人 " + handling.verifiedBy(),
                    "paper " + handling.evidenceFile() + ", verified by " + handling.verifiedBy());
        }
        return line.clearedBy() == ClearedBy.ACTION
                ? new Text("对应的台账条目均已整改到位", "every line of its rule is put right")
                : new Text("没有对应的台账条目，或其中有的因基数变化消除", "there are no lines of its rule, or a base changed");
    }

    /** The number of rows in each state: “3 人：2 人已参保，1 人离职”. */
    static Text tally(Line line) {
        Rule rule = line.subject().rule();
        boolean people = switch (rule) {
            case GUARDS_OVER_AGE, GUARDS_UNTRAINED, NOT_INSURED, SUSPEND -> true;
            default -> false;
        };
        String unit = people ? " 人" : rule == Rule.OVERDUE ? " 件" : " 项";
        Map<Standing, Integer> count = line.grounds().count();
        String zh = count.entrySet().stream()
                .map(one -> one.getValue() + unit + one.getKey().label())
                .collect(Collectors.joining("，"));
        String en = count.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().english())
                .collect(Collectors.joining(", "));
        int size = line.grounds().size();
        return new Text(size + unit + (zh.isEmpty() ? "" : "：" + zh), size + (en.isEmpty() ? "" : ": " + en));
    }

    private static Text withNumbers(
            Line line, @Nullable BigDecimal now, @Nullable BigDecimal then, String zh, String en) {
        Text tally = tally(line);
        String is = now == null ? "0" : Wording.plain(now);
        String was = then == null ? "0" : Wording.plain(then);
        boolean ofGuards = line.subject().rule() != Rule.OVERDUE;
        return new Text(
                tally.zh() + "；" + zh + "现为 " + is + "，原" + (ofGuards ? "应配 " : "为 ") + was,
                tally.en() + "; " + en + " now " + is + ", " + (ofGuards ? "required then " : "then ") + was);
    }

    private static Text budget(Line line) {
        Text tally = tally(line);
        BigDecimal now = line.measure().base();
        BigDecimal then = line.found().base();
        if (now == null || then == null || now.compareTo(then) >= 0) {
            return tally;
        }
        return new Text(
                tally.zh() + "；预算由 " + Wording.plain(then) + " 元降为 " + Wording.plain(now) + " 元",
                tally.en() + "; the budget fell from " + Wording.plain(then) + " to " + Wording.plain(now) + " yuan");
    }

    private static @Nullable BigDecimal larger(Line line) {
        BigDecimal now = line.measure().base();
        BigDecimal then = line.found().base();
        return now == null || then == null ? null : now.max(then);
    }

    private static Text onOldBase(Line line, @Nullable BigDecimal base, String zh, String en, String sign) {
        BigDecimal value = line.measure().on(base);
        String target = Wording.plain(line.measure().target()) + sign;
        if (value == null || base == null) {
            return new Text("按原基数无从计算，标准 " + target, "there is no value on the old base, the target is " + target);
        }
        String shown = shown(value, line.measure().target()) + sign;
        if (line.subject().rule() == Rule.EQUIPMENT_BELOW_STANDARD) {
            return new Text(
                    "按原学生数为 " + shown + "，标准 " + target,
                    "with the students of then it would be " + shown + ", the target is " + target);
        }
        String of = Wording.plain(base);
        return new Text(
                "按原 " + of + " " + zh + "为 " + shown + "，标准 " + target,
                "at " + of + " " + en + " it would be " + shown + ", the target is " + target);
    }

    /** Rounded so that it stays on its side of the target. */
    private static String shown(BigDecimal value, BigDecimal target) {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (value.compareTo(target) < 0 && rounded.compareTo(target) >= 0) {
            rounded = value.setScale(DECIMALS, RoundingMode.DOWN);
        } else if (value.compareTo(target) >= 0 && rounded.compareTo(target) < 0) {
            rounded = value.setScale(DECIMALS, RoundingMode.UP);
        }
        return Wording.plain(rounded);
    }

    private static Text onOldTarget(Line line) {
        BigDecimal needed = line.found().target();
        BigDecimal missing = needed.subtract(line.measure().measured());
        String base =
                line.found().base() == null ? "" : Wording.plain(line.found().base());
        String zh = base.isEmpty()
                ? "按原标准应为 " + Wording.plain(needed) + " 人"
                : "按原 " + base + " 名学生应配 " + Wording.plain(needed) + " 人";
        String en = (base.isEmpty() ? "" : "at " + base + " students ") + Wording.plain(needed) + " were needed";
        return missing.signum() > 0
                ? new Text(
                        zh + "，仍缺 " + Wording.plain(missing) + " 人",
                        en + ", still " + Wording.plain(missing) + " lacking")
                : new Text(
                        zh + "，现有 " + Wording.plain(line.measure().measured()) + " 人",
                        en + ", there are " + Wording.plain(line.measure().measured()));
    }

    private static Text uncertified(Line line) {
        boolean wouldDo = line.measure().measured().compareTo(line.found().target()) >= 0;
        return wouldDo && line.clearedBy() == ClearedBy.BASE
                ? new Text("该单位不再承担执法职责", "the agency is no longer in scope")
                : onOldTarget(line);
    }
}
