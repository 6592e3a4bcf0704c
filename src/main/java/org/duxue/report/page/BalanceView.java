package org.duxue.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duxue.report.words.Words;
import org.duxue.shared.HonestRounding;
import org.duxue.summary.Balance;
import org.duxue.summary.BalanceIndicator;
import org.duxue.summary.SchoolBalance;
import org.duxue.summary.Variation;

/**
 * Balanced development of one stage.
 *
 * @param key the key of the stage
 * @param schools those that fail first, at most {@value HeatMap#MOST_ROWS}
 * @param more how many schools are not listed
 */
public record BalanceView(
        String key,
        String stage,
        boolean passes,
        long passing,
        int all,
        List<Spread> spreads,
        List<Member> schools,
        int more) {

    /** The smallest part of the spread for which a school is named, in percent. */
    private static final BigDecimal WORTH_NAMING = BigDecimal.ONE;

    private static final int MOST_NAMED = 5;
    private static final int FEW = 3;

    private static final Mover NO_MOVER = new Mover("", "");

    /**
     * The spread of one indicator over the schools.
     *
     * @param key the key for {@code duxue prove}, with the stage
     * @param bar length of the bar, 0 to 100, where 50 is the limit
     * @param mover the school that moves the coefficient most
     */
    public record Spread(
            String key,
            String label,
            String mean,
            String target,
            String cv,
            String limit,
            Mark mark,
            String bar,
            Mover mover) {

        private Coefficient coefficient() {
            if (this.mean.equals(PageFormat.NOTHING)) {
                return Coefficient.NO_DATA;
            }
            return this.cv.equals(PageFormat.NOTHING) ? Coefficient.NONE_AT_ZERO : Coefficient.KNOWN;
        }
    }

    /** Whether there is a coefficient, or why there is none. */
    private enum Coefficient {
        KNOWN,
        NONE_AT_ZERO,
        NO_DATA
    }

    /** A school and its effect on the spread; both empty if all schools are the same. */
    public record Mover(String school, String how) {}

    /** A school with its seven indicators in the order of the spreads. */
    public record Member(String code, String name, int students, long met, Mark passes, List<Ratio> values) {}

    /** A value against its target. */
    public record Ratio(String value, Mark mark) {}

    static List<BalanceView> of(List<Balance.OfStage> stages, Words words) {
        return stages.stream().map(stage -> of(stage, words)).toList();
    }

    private static BalanceView of(Balance.OfStage stage, Words words) {
        List<Spread> spreads = List.of(BalanceIndicator.values()).stream()
                .map(indicator -> spread(stage, indicator, words))
                .toList();
        List<Member> schools = stage.schools().stream()
                .sorted(Comparator.comparing(Balance.OfSchool::passes).thenComparing(Balance.OfSchool::met))
                .limit(HeatMap.MOST_ROWS)
                .map(BalanceView::member)
                .toList();
        int all = stage.schools().size();
        return new BalanceView(
                stage.stage().key(),
                words.stage(stage.stage()),
                stage.passes(),
                stage.passing(),
                all,
                spreads,
                schools,
                all - schools.size());
    }

    /** A school with registry data only cannot be judged. */
    public boolean isUnknown() {
        List<BalanceIndicator> all = List.of(BalanceIndicator.values());
        return this.schools.stream()
                .allMatch(school -> all.stream()
                        .filter(indicator -> indicator.area() != null)
                        .allMatch(indicator -> school.values()
                                .get(all.indexOf(indicator))
                                .value()
                                .equals(PageFormat.NOTHING)));
    }

    /** The coefficients that hinder the stage from passing. */
    public String coefficients(Words words) {
        List<String> parts = new ArrayList<>();
        add(parts, words.of("差异系数超限：", "Coefficient above the limit: "), Coefficient.KNOWN, words);
        add(parts, words.of("都为 0，没有差异系数：", "All schools at 0, no coefficient: "), Coefficient.NONE_AT_ZERO, words);
        add(parts, words.of("没有数据，按未达标计：", "No data, counts as not met: "), Coefficient.NO_DATA, words);
        return parts.isEmpty()
                ? words.of("七项差异系数都在限值内", "All seven coefficients are within the limit")
                : String.join(words.of("；", "; "), parts);
    }

    private void add(List<String> parts, String title, Coefficient kind, Words words) {
        String labels = this.spreads.stream()
                .filter(spread -> spread.mark() != Mark.MET)
                .filter(spread -> spread.coefficient() == kind)
                .map(Spread::label)
                .collect(Collectors.joining(words.of("、", ", ")));
        if (!labels.isEmpty()) {
            parts.add(title + labels);
        }
    }

    /** A few of the schools that do not pass. */
    public List<String> failing() {
        return this.schools.stream()
                .filter(school -> school.passes() != Mark.MET)
                .limit(MOST_NAMED)
                .map(Member::name)
                .toList();
    }

    /** The end of the list of schools that do not pass. */
    public String ending(Words words) {
        long failing = this.all - this.passing;
        long more = failing - MOST_NAMED;
        return (more > 0 ? words.of("等 " + failing + " 所", " and " + more + " more") : "")
                + words.of("。", ".")
                + (this.all < FEW
                        ? words.of(
                                "学校少于 " + FEW + " 所，差异系数说明不了是否均衡。",
                                " With fewer than " + FEW + " schools the coefficients say little.")
                        : "");
    }

    private static Spread spread(Balance.OfStage stage, BalanceIndicator indicator, Words words) {
        Optional<Variation> variation = stage.variation(indicator);
        Optional<BigDecimal> cv = variation.flatMap(Variation::coefficient);
        BigDecimal limit = stage.limit();
        return new Spread(
                "balance." + indicator.key(),
                words.indicator(indicator),
                PageFormat.number(variation.map(found -> found.mean().setScale(2, RoundingMode.HALF_UP))),
                PageFormat.plain(stage.of(indicator).get(0).target()),
                PageFormat.number(cv.map(HonestRounding.ceiling(4, limit)::of)),
                limit.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                Mark.of(variation.filter(found -> found.isWithin(limit)).isPresent()),
                cv.map(found -> PageFormat.percent(found, limit.add(limit))).orElse("0"),
                variation.map(found -> mover(stage.of(indicator), found, words)).orElse(NO_MOVER));
    }

    private static Mover mover(List<SchoolBalance> values, Variation variation, Words words) {
        return variation
                .heaviest(values)
                .flatMap(most -> variation.pull(most).map(pull -> mover(most, pull, variation, words)))
                .orElse(NO_MOVER);
    }

    private static Mover mover(SchoolBalance most, BigDecimal pull, Variation variation, Words words) {
        BigDecimal percent = pull.multiply(BigDecimal.valueOf(100)).setScale(0, RoundingMode.HALF_UP);
        if (percent.compareTo(WORTH_NAMING) < 0) {
            return NO_MOVER;
        }
        boolean above =
                java.util.Objects.requireNonNull(most.value()).rounded(20).compareTo(variation.mean()) > 0;
        String side = above ? words.of("高于均值", "above the mean") : words.of("低于均值", "below the mean");
        return new Mover(
                PageFormat.text(most.school().name()),
                words.of(side + "，占差异 " + percent + "%", side + ", " + percent + "% of the spread"));
    }

    private static Member member(Balance.OfSchool school) {
        List<Ratio> values = school.values().stream()
                .map(value -> new Ratio(
                        value.value() == null
                                ? PageFormat.NOTHING
                                : value.value().rounded(2, value.target()).toPlainString(),
                        Mark.of(value.isMet())))
                .toList();
        return new Member(
                school.school().code(),
                PageFormat.text(school.school().name()),
                school.values().get(0).students(),
                school.met(),
                Mark.of(school.passes()),
                values);
    }
}
