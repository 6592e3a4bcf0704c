package org.duxue.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.report.words.Words;
import org.duxue.summary.Ratio;
import org.duxue.summary.ValueChange;

/** Why a figure moved, as a page says it: {@code 1626 → 1328：离开的学校 −298}. */
final class ChangeSentence {

    private static final String MINUS = "−";

    private final Words words;

    ChangeSentence(Words words) {
        this.words = words;
    }

    /** Empty where there is nothing to compare with. */
    String of(ValueChange change) {
        Optional<BigDecimal> before = Optional.ofNullable(change.row().previous());
        Optional<BigDecimal> now = change.row().value();
        if (before.isEmpty() || now.isEmpty() || change.change().isEmpty()) {
            return "";
        }
        if (change.steps().allMatch(step -> step.filter(ChangeSentence::isNone).isPresent())) {
            return this.words.of("与上期相同", "as before") + notComparable(change.uneven());
        }
        return arrow(change) + PageFormat.number(before) + " → " + PageFormat.number(now) + reasons(change)
                + notComparable(change.uneven());
    }

    /** A school that did not send is not reported as improved. */
    private String notComparable(long schools) {
        return schools == 0
                ? ""
                : this.words.of(
                        "（" + schools + " 所学校数据不全，不可比）",
                        " (data of " + schools + (schools == 1 ? " school" : " schools")
                                + " incomplete, not comparable)");
    }

    private static boolean isNone(Ratio step) {
        return step.dividend().signum() == 0;
    }

    /** Better or worse is stated only if a target determines which direction is better. */
    private String arrow(ValueChange change) {
        int direction = change.change().map(step -> step.dividend().signum()).orElse(0);
        if (change.row().target() == null || direction == 0 || change.uneven() > 0) {
            return "";
        }
        boolean isBetter = direction < 0 == change.indicator().lessIsBetter();
        return (direction < 0 ? "↓ " : "↑ ")
                + (isBetter ? this.words.of("好转 ", "better ") : this.words.of("变差 ", "worse "));
    }

    private String reasons(ValueChange change) {
        List<String> reasons = new ArrayList<>();
        add(reasons, change.correction(), this.words.of("上期更正", "corrections of the month before"), change.indicator());
        add(reasons, change.rosterOut(), this.words.of("离开的学校", "schools that left"), change.indicator());
        add(reasons, change.law(), this.words.of("标准变化", "norms"), change.indicator());
        add(reasons, change.data(), this.words.of("数据变化", "data"), change.indicator());
        add(reasons, change.rosterIn(), this.words.of("新来的学校", "schools that came"), change.indicator());
        return reasons.isEmpty() ? "" : this.words.of("：", ": ") + String.join(this.words.of("，", ", "), reasons);
    }

    private static void add(List<String> reasons, Optional<Ratio> step, String name, Indicator indicator) {
        step.filter(exact -> !isNone(exact)).ifPresent(exact -> {
            int decimals = indicator.ratio() || indicator.unit() == Unit.YUAN ? 2 : 0;
            BigDecimal rounded = exact.rounded(decimals);
            String sign = rounded.signum() < 0 ? MINUS : "+";
            reasons.add(name + " " + sign + PageFormat.number(Optional.of(rounded.abs())));
        });
    }
}
