package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.summary.Balance;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.SchoolBalance;
import org.duxue.summary.Share;
import org.duxue.summary.Variation;

/** 优质均衡: per school and indicator with the ratio to the target, per indicator the coefficient with its limit. */
final class BalanceSheet {

    private static final List<Heading> HEADINGS = List.of(
            Heading.word("学段", 7),
            Heading.wrapped("指标", 30),
            Heading.text("学校代码", 13),
            Heading.text("学校名称", 22),
            Heading.number("学生数", 9, Format.WHOLE),
            Heading.number("资源总量", 15, Format.HUNDREDTHS),
            Heading.number("数值", 12, Format.HUNDREDTHS),
            Heading.number("标准", 8, Format.GENERAL),
            Heading.number("与标准之比", 10, Format.TEN_THOUSANDTHS),
            Heading.word("达标", 8),
            Heading.number("标准差", 11, Format.TEN_THOUSANDTHS),
            Heading.number("差异系数", 10, Format.TEN_THOUSANDTHS),
            Heading.number("系数限值", 9, Format.GENERAL),
            Heading.number("学校数", 8, Format.WHOLE),
            Heading.wrapped("备注", 16));
    private static final int MET = 9;
    private static final int FEW_SCHOOLS = 3;

    private final TableSheet table;

    BalanceSheet(Sheet sheet, Styles styles, PrintSetup print) {
        this.table = new TableSheet(sheet, styles, print, HEADINGS, 0);
        this.table.heading();
    }

    void write(List<Balance.OfStage> stages) {
        for (Balance.OfStage stage : stages) {
            for (BalanceIndicator indicator : BalanceIndicator.values()) {
                stage.of(indicator).forEach(value -> this.table.row(school(value)));
                this.table.total(district(stage, indicator));
            }
            stage.schools().forEach(school -> this.table.row(all(stage, school)));
            this.table.total(all(stage));
        }
        this.table
                .verdicts()
                .words(this.table.written(MET), List.of("达标", "通过"), List.of("未达标", "未通过", "超限"), List.of());
        this.table.close("优质均衡_明细", 0);
    }

    private static List<Object> school(SchoolBalance value) {
        Share share = value.value();
        return row(
                value.stage().label(),
                value.indicator().label(),
                value.school().code(),
                value.school().name(),
                value.students(),
                value.amount() == null ? "" : value.amount().rounded(2),
                share == null ? "" : share.rounded(2),
                value.target(),
                share == null ? "" : new Share(share.dividend(), share.divisor().multiply(value.target())).rounded(4),
                value.isMet() ? "达标" : "未达标",
                share == null ? "无数据" : "");
    }

    private static List<Object> district(Balance.OfStage stage, BalanceIndicator indicator) {
        BigDecimal target = stage.of(indicator).get(0).target();
        return stage.variation(indicator)
                .map(variation -> district(stage, indicator, variation, target))
                .orElseGet(() ->
                        row(stage.stage().label(), indicator.label(), "", "全区", 0, "", "", target, "", "未达标", "无数据"));
    }

    private static List<Object> district(
            Balance.OfStage stage, BalanceIndicator indicator, Variation variation, BigDecimal target) {
        List<Object> cells = row(
                stage.stage().label(),
                indicator.label(),
                "",
                "全区",
                variation.students(),
                rounded(variation.amount(), 2),
                rounded(variation.mean(), 2),
                target,
                variation.mean().divide(target, 4, RoundingMode.HALF_UP),
                variation.isWithin(stage.limit()) ? "达标" : "超限",
                few(variation.schools()));
        cells.set(MET + 1, rounded(variation.deviation(), 4));
        cells.set(
                MET + 2,
                variation.coefficient().<Object>map(cv -> rounded(cv, 4)).orElse(""));
        cells.set(MET + 3, stage.limit());
        cells.set(MET + 4, variation.schools());
        return cells;
    }

    private static List<Object> all(Balance.OfStage stage, Balance.OfSchool school) {
        return row(
                stage.stage().label(),
                "达标指标数",
                school.school().code(),
                school.school().name(),
                school.school().students(stage.stage()),
                "",
                BigDecimal.valueOf(school.met()),
                Figured.orBlank(stage.norms().find("balance.least_met").orElse(null)),
                "",
                school.passes() ? "通过" : "未通过",
                "");
    }

    private static List<Object> all(Balance.OfStage stage) {
        List<Object> cells = row(
                stage.stage().label(),
                "通过的学校数",
                "",
                "全区",
                stage.students(),
                "",
                stage.passing(),
                "",
                "",
                stage.passes() ? "通过" : "未通过",
                few(stage.schools().size()));
        cells.set(MET + 4, stage.schools().size());
        return cells;
    }

    private static String few(int schools) {
        return schools < FEW_SCHOOLS ? "学校少于 3 所" : "";
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The cells up to the verdict, blanks for what only the district has, and the note. */
    private static List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>(List.of(cells).subList(0, MET + 1));
        for (int i = MET + 1; i < HEADINGS.size() - 1; i++) {
            row.add("");
        }
        row.add(Objects.requireNonNull(cells[cells.length - 1]));
        return row;
    }
}
