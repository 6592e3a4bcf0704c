package org.duxue.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duxue.shared.HonestRounding;
import org.duxue.summary.Balance;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.Ratio;
import org.duxue.summary.SchoolBalance;
import org.duxue.summary.Variation;

/** The rows of {@code balance.csv}. */
final class BalanceRows {

    static final List<String> HEADER = List.of(
            "stage",
            "indicator",
            "school_code",
            "school_name",
            "students",
            "amount",
            "value",
            "target",
            "ratio_to_target",
            "met",
            "sd",
            "cv",
            "cv_limit",
            "n",
            "note");

    private static final int FEW_SCHOOLS = 3;

    private BalanceRows() {}

    static List<List<String>> of(List<Balance.OfStage> stages) {
        List<List<String>> rows = new ArrayList<>();
        for (Balance.OfStage stage : stages) {
            for (BalanceIndicator indicator : BalanceIndicator.values()) {
                stage.of(indicator).forEach(value -> rows.add(school(value)));
                rows.add(district(stage, indicator));
            }
            stage.schools().forEach(school -> rows.add(allOf(stage, school)));
            rows.add(allOf(stage));
        }
        return rows;
    }

    private static List<String> school(SchoolBalance value) {
        Ratio share = value.value();
        return row(
                value.stage().key(),
                value.indicator().key(),
                value.school().code(),
                value.school().name(),
                value.students(),
                value.amount() == null ? "" : value.amount().rounded(2),
                share == null ? "" : share.rounded(2, value.target()),
                Cells.plain(value.target()),
                share == null ? "" : new Ratio(share.dividend(), share.divisor().multiply(value.target())).rounded(4),
                Cells.yesNo(value.isMet()),
                "",
                "",
                "",
                "",
                share == null ? "无数据 / no data" : "");
    }

    private static List<String> district(Balance.OfStage stage, BalanceIndicator indicator) {
        Optional<Variation> found = stage.variation(indicator);
        BigDecimal target = stage.of(indicator).get(0).target();
        return found.map(variation -> district(stage, indicator, target, variation))
                .orElseGet(() -> withoutFigure(stage, indicator, target));
    }

    private static List<String> withoutFigure(Balance.OfStage stage, BalanceIndicator indicator, BigDecimal target) {
        return row(
                stage.stage().key(),
                indicator.key(),
                "district",
                "",
                0,
                "",
                "",
                Cells.plain(target),
                "",
                "no",
                "",
                "",
                Cells.plain(stage.limit()),
                0,
                note(0));
    }

    private static List<String> district(
            Balance.OfStage stage, BalanceIndicator indicator, BigDecimal target, Variation variation) {
        return row(
                stage.stage().key(),
                indicator.key(),
                "district",
                "",
                variation.students(),
                rounded(variation.amount(), 2),
                HonestRounding.floor(2, target).of(variation.mean()),
                Cells.plain(target),
                variation.mean().divide(target, 4, RoundingMode.HALF_UP),
                Cells.yesNo(variation.isWithin(stage.limit())),
                rounded(variation.deviation(), 4),
                variation
                        .coefficient()
                        .map(cv ->
                                HonestRounding.ceiling(4, stage.limit()).of(cv).toPlainString())
                        .orElse(""),
                Cells.plain(stage.limit()),
                variation.schools(),
                note(variation.schools()));
    }

    private static List<String> allOf(Balance.OfStage stage, Balance.OfSchool school) {
        return row(
                stage.stage().key(),
                "all",
                school.school().code(),
                school.school().name(),
                school.school().students(stage.stage()),
                "",
                school.met(),
                Cells.plain(stage.norms().find("balance.least_met").orElse(null)),
                "",
                Cells.yesNo(school.passes()),
                "",
                "",
                "",
                "",
                "");
    }

    private static List<String> allOf(Balance.OfStage stage) {
        return row(
                stage.stage().key(),
                "all",
                "district",
                "",
                stage.students(),
                stage.passing(),
                "",
                "",
                "",
                Cells.yesNo(stage.passes()),
                "",
                "",
                "",
                stage.schools().size(),
                note(stage.schools().size()));
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String note(int schools) {
        return schools < FEW_SCHOOLS ? "学校少于 3 所 / fewer than 3 schools" : "";
    }

    private static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(BalanceRows::cell).toList();
    }

    private static String cell(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
