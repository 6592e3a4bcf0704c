package org.duxue.report.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** The calculation of an indicator with its numbers: sums over submissions, the quotient, the rounding. */
final class Steps {

    /** The most summands that are written out; all of them are in the lines of the submissions. */
    private static final int MOST_SUMMANDS = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicator indicator;
    private final PublishedCell cell;

    Steps(Indicator indicator, PublishedCell cell) {
        this.indicator = indicator;
        this.cell = cell;
    }

    List<Text> of(@Nullable Figure sum, List<Recount.Counted> counted) {
        if (sum == null) {
            return List.of(new Text(
                    counted.isEmpty() ? "没有可用的报送，因此没有数值" : "没有生效的标准或没有这一分项，因此没有数值",
                    counted.isEmpty()
                            ? "no submission counts, so there is no value"
                            : "no norm is in force or there is no such part, so there is no value"));
        }
        List<Text> steps = new ArrayList<>();
        steps.add(new Text(
                "分子 = " + summands(counted, Figure::numerator, sum),
                "numerator = " + summands(counted, Figure::numerator, sum)));
        if (this.indicator.ratio()) {
            steps.add(new Text(
                    "分母 = " + summands(counted, Figure::denominator, sum),
                    "denominator = " + summands(counted, Figure::denominator, sum)));
        }
        steps.add(rounded(sum));
        return steps;
    }

    private static String summands(List<Recount.Counted> counted, Function<Figure, BigDecimal> side, Figure sum) {
        List<BigDecimal> all = counted.stream()
                .map(one -> one.proven().figure().value())
                .map(figure -> figure == null ? BigDecimal.ZERO : side.apply(figure))
                .filter(number -> number.signum() != 0)
                .toList();
        String total = Numbers.plain(side.apply(sum));
        if (all.size() < 2) {
            return total;
        }
        return all.size() > MOST_SUMMANDS
                ? "Σ = " + total
                : all.stream().map(Numbers::plain).collect(Collectors.joining(" + ")) + " = " + total;
    }

    private Text rounded(Figure sum) {
        String value = this.cell.cell("value");
        if (value.isEmpty()) {
            return new Text("分母为 0，没有数值", "the denominator is 0, so there is no value");
        }
        BigDecimal scaled =
                this.indicator.unit() == Unit.PERCENT ? sum.numerator().multiply(HUNDRED) : sum.numerator();
        BigDecimal divisor = this.indicator.ratio() ? sum.denominator() : BigDecimal.ONE;
        String quotient = Numbers.plain(sum.numerator())
                + (this.indicator.ratio() ? " / " + Numbers.plain(divisor) : "")
                + (this.indicator.unit() == Unit.PERCENT ? " × 100" : "");
        String exact = Numbers.quotient(scaled, divisor);
        BigDecimal published = new BigDecimal(value);
        String start = quotient.equals(exact) ? quotient : quotient + " = " + exact;
        if (published.multiply(divisor).compareTo(scaled) == 0) {
            return new Text("数值 = " + start, "value = " + start);
        }
        boolean halfUp =
                scaled.divide(divisor, published.scale(), RoundingMode.HALF_UP).compareTo(published) == 0;
        return new Text(
                "数值 = " + start + " → " + value
                        + (halfUp ? "（四舍五入到 " + published.scale() + " 位小数）" : "（向另一侧取整，使数字不掩盖是否达到目标）"),
                "value = " + start + " → " + value
                        + (halfUp
                                ? " (rounded half up to " + published.scale() + " decimals)"
                                : " (rounded the other way, so that the number does not hide whether the target is met)"));
    }
}
