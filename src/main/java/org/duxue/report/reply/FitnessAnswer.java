package org.duxue.report.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duxue.area.Unit;
import org.duxue.summary.IndicatorRow;

/** The requested rate, before and now; if only activities were entered it says that they are not a rate. */
record FitnessAnswer(AnswerScope scope) implements Answer {

    private static final String LIMIT_OF_COVERAGE = "limit.fitness_coverage";

    private ReplyText speech() {
        return this.scope.speech();
    }

    @Override
    public List<String> done() {
        return List.of();
    }

    @Override
    public List<String> now() {
        List<String> now = new ArrayList<>();
        this.scope.row("excellent_rate", "").ifPresent(row -> {
            now.add(rate(row));
            now.add(change(row));
        });
        if (now.isEmpty() && !this.scope.measures().isEmpty()) {
            now.add(this.scope.of(
                    "以上为开展的活动，没有报送优秀率，不能说明是否提高。",
                    "These are activities; no rate was submitted, so nothing shows a rise."));
        }
        coverage().ifPresent(now::add);
        return now;
    }

    /** If too few students are tested, the rate is about a part of them. */
    private Optional<String> coverage() {
        return this.scope.draft().norms().find(LIMIT_OF_COVERAGE).flatMap(this::below);
    }

    private Optional<String> below(BigDecimal enough) {
        return this.scope
                .row("coverage_rate", "")
                .filter(row -> row.value().orElse(enough).compareTo(enough) < 0)
                .map(row -> {
                    String rate = this.scope.whole()
                            + this.scope.of("测试覆盖率为", "coverage is ")
                            + this.scope.amount(row).orElse("")
                            + parts(row);
                    String limit = speech().amount(enough, Unit.PERCENT);
                    return this.scope.of(
                            rate + "，低于" + limit + "，优秀率只反映完成测试的学生。",
                            "The rate covers the tested students only: " + rate + ", below " + limit + ".");
                });
    }

    private String parts(IndicatorRow row) {
        return row.figure() == null
                ? ""
                : speech().inBrackets(ReplyText.plain(row.figure().numerator()) + " / "
                        + ReplyText.plain(row.figure().denominator()));
    }

    private String rate(IndicatorRow row) {
        String value = this.scope.amount(row).orElse("");
        String target = row.target() == null
                ? ""
                : this.scope.of("，目标不低于", "; target at least ")
                        + speech().amount(row.target(), row.indicator().unit());
        return this.scope.asOf()
                + this.scope.whole()
                + this.scope.of("学生体质健康优秀率为", "the rate of excellent students is ")
                + value
                + parts(row)
                + target
                + this.scope.freshness()
                + speech().end();
    }

    /** A rate from mostly carried data changes with the few schools that tested again. */
    private String retested() {
        return this.scope
                .fresh()
                .map(fresh -> fresh == 0
                        ? this.scope.of("（各校均沿用以前数据）", " (all data are carried)")
                        : this.scope.of(
                                "（本期新测的学校" + fresh + "所，其余沿用以前数据）",
                                " (" + fresh + " tested in this period, the others are carried)"))
                .orElse("");
    }

    private String change(IndicatorRow row) {
        if (row.previous() == null) {
            return this.scope.of(
                    "没有上期优秀率，不能说明是否提高。", "There is no rate of the period before, so nothing shows a rise.");
        }
        BigDecimal before = Objects.requireNonNull(row.previous());
        BigDecimal now = row.value().orElse(before);
        String was = speech().amount(before, Unit.PERCENT);
        String is = speech().amount(now, Unit.PERCENT);
        String verdict = verdict(now.compareTo(before));
        return this.scope.of(
                "优秀率由上期的" + was + "变为" + is + "，" + verdict + retested() + "。",
                "The rate was " + was + " and is " + is + ": " + verdict + retested() + ".");
    }

    private String verdict(int compared) {
        String notComparable = this.scope.notComparable();
        if (!notComparable.isEmpty()) {
            return notComparable;
        }
        return switch (compared) {
            case 1 -> this.scope.of("有所上升", "it has risen");
            case 0 -> this.scope.of("没有上升", "it has not risen");
            default -> this.scope.of("没有上升，反而下降", "it has not risen but fallen");
        };
    }
}
