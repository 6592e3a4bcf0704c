package org.duxue.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.MoneyColumn;
import org.duxue.reading.Problems;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/** Asks about a column of amounts that are all so small that they can hardly be yuan. */
final class SmallAmounts<R> {

    static final RuleCode RULE = RuleCode.question("small-amounts");

    private final List<MoneyColumn<R>> columns;
    private final List<BigDecimal> largest = new ArrayList<>();

    SmallAmounts(List<MoneyColumn<R>> columns) {
        this.columns = columns;
        columns.forEach(column -> this.largest.add(BigDecimal.ZERO));
    }

    void add(R row) {
        for (int i = 0; i < this.columns.size(); i++) {
            BigDecimal amount = this.columns.get(i).of().apply(row);
            if (amount != null && amount.compareTo(this.largest.get(i)) > 0) {
                this.largest.set(i, amount);
            }
        }
    }

    void ask(Problems problems) {
        for (int i = 0; i < this.columns.size(); i++) {
            MoneyColumn<R> money = this.columns.get(i);
            BigDecimal most = this.largest.get(i);
            if (most.signum() > 0 && most.compareTo(money.plausible()) < 0) {
                String shown = most.stripTrailingZeros().toPlainString();
                problems.add(Problem.of(
                                RULE,
                                0,
                                money.column().key(),
                                shown,
                                RULE.with().about(money.column()))
                        .asking(new QuestionKey(money.column().key(), shown)));
            }
        }
    }
}
