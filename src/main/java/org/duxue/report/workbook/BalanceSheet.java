package org.duxue.report.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Sheet;
import org.duxue.report.words.Words;
import org.duxue.shared.HonestRounding;
import org.duxue.summary.Balance;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.Ratio;
import org.duxue.summary.SchoolBalance;
import org.duxue.summary.Variation;

/** 优质均衡: per school and indicator with the ratio to the target, per indicator the coefficient with its limit. */
final class BalanceSheet {

    private static final int MET = 9;
    private static final int LAST = 14;
    private static final int FEW_SCHOOLS = 3;

    private final Words w;
    private final TableSheet table;

    BalanceSheet(Sheet sheet, Styles styles, PrintSetup print, Words w) {
        this.w = w;
        this.table = new TableSheet(sheet, styles, print, headings(w), 0);
        this.table.heading();
    }

    private static List<Heading> headings(Words w) {
        return List.of(
                Heading.word(w.of("学段", "Stage"), 7),
                Heading.wrapped(w.of("指标", "Indicator"), 30),
                Heading.text(w.of("学校代码", "School code"), 13),
                Heading.text(w.of("学校名称", "School"), 22),
                Heading.number(w.of("学生数", "Students"), 9, Format.WHOLE),
                Heading.number(w.of("资源总量", "Amount"), 15, Format.HUNDREDTHS),
                Heading.number(w.of("数值", "Value"), 12, Format.HUNDREDTHS),
                Heading.number(w.of("标准", "Standard"), 8, Format.GENERAL),
                Heading.number(w.of("与标准之比", "Ratio to target"), 10, Format.TEN_THOUSANDTHS),
                Heading.word(w.of("达标", "Met"), 8),
                Heading.number(w.of("标准差", "Std. deviation"), 11, Format.TEN_THOUSANDTHS),
                Heading.number(w.of("差异系数", "CV"), 10, Format.TEN_THOUSANDTHS),
                Heading.number(w.of("系数限值", "CV limit"), 9, Format.GENERAL),
                Heading.number(w.of("学校数", "Schools"), 8, Format.WHOLE),
                Heading.wrapped(w.of("备注", "Note"), 16));
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
                .results()
                .words(
                        this.table.written(MET),
                        List.of(met(true), passes(true)),
                        List.of(met(false), passes(false), within(false)),
                        List.of());
        this.table.close(this.w.of("优质均衡_明细", "Balance_all"), 0);
    }

    private List<Object> school(SchoolBalance value) {
        Ratio share = value.value();
        return row(
                this.w.stage(value.stage()),
                this.w.indicator(value.indicator()),
                value.school().code(),
                value.school().name(),
                value.students(),
                value.amount() == null ? "" : value.amount().rounded(2),
                share == null ? "" : share.rounded(2, value.target()),
                value.target(),
                share == null ? "" : new Ratio(share.dividend(), share.divisor().multiply(value.target())).rounded(4),
                met(value.isMet()),
                share == null ? nothing() : "");
    }

    private List<Object> district(Balance.OfStage stage, BalanceIndicator indicator) {
        BigDecimal target = stage.of(indicator).get(0).target();
        return stage.variation(indicator)
                .map(variation -> district(stage, indicator, variation, target))
                .orElseGet(() -> row(
                        this.w.stage(stage.stage()),
                        this.w.indicator(indicator),
                        "",
                        this.w.of("全区", "District"),
                        0,
                        "",
                        "",
                        target,
                        "",
                        met(false),
                        nothing()));
    }

    private List<Object> district(
            Balance.OfStage stage, BalanceIndicator indicator, Variation variation, BigDecimal target) {
        List<Object> cells = row(
                this.w.stage(stage.stage()),
                this.w.indicator(indicator),
                "",
                this.w.of("全区", "District"),
                variation.students(),
                rounded(variation.amount(), 2),
                HonestRounding.floor(2, target).of(variation.mean()),
                target,
                variation.mean().divide(target, 4, RoundingMode.HALF_UP),
                within(variation.isWithin(stage.limit())),
                few(variation.schools()));
        cells.set(MET + 1, rounded(variation.deviation(), 4));
        cells.set(
                MET + 2,
                variation
                        .coefficient()
                        .<Object>map(HonestRounding.ceiling(4, stage.limit())::of)
                        .orElse(""));
        cells.set(MET + 3, stage.limit());
        cells.set(MET + 4, variation.schools());
        return cells;
    }

    private List<Object> all(Balance.OfStage stage, Balance.OfSchool school) {
        return row(
                this.w.stage(stage.stage()),
                this.w.of("达标指标数", "Indicators met"),
                school.school().code(),
                school.school().name(),
                school.school().students(stage.stage()),
                "",
                BigDecimal.valueOf(school.met()),
                CellValue.orBlank(stage.norms().find("balance.least_met").orElse(null)),
                "",
                passes(school.passes()),
                "");
    }

    private List<Object> all(Balance.OfStage stage) {
        List<Object> cells = row(
                this.w.stage(stage.stage()),
                this.w.of("通过的学校数", "Schools passing"),
                "",
                this.w.of("全区", "District"),
                stage.students(),
                "",
                stage.passing(),
                "",
                "",
                passes(stage.passes()),
                few(stage.schools().size()));
        cells.set(MET + 4, stage.schools().size());
        return cells;
    }

    private String few(int schools) {
        return schools < FEW_SCHOOLS ? this.w.of("学校少于 3 所", "fewer than 3 schools") : "";
    }

    private String met(boolean met) {
        return met ? this.w.of("达标", "met") : this.w.of("未达标", "not met");
    }

    private String passes(boolean passes) {
        return passes ? this.w.of("通过", "passes") : this.w.of("未通过", "fails");
    }

    private String within(boolean within) {
        return within ? met(true) : this.w.of("超限", "above limit");
    }

    private String nothing() {
        return this.w.of("无数据", "no data");
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The cells up to the verdict, blanks for columns that only the district has, and the note. */
    private static List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>(List.of(cells).subList(0, MET + 1));
        for (int i = MET + 1; i < LAST; i++) {
            row.add("");
        }
        row.add(Objects.requireNonNull(cells[cells.length - 1]));
        return row;
    }
}
