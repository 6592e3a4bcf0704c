package org.duxue.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.MoneyColumn;
import org.duxue.reading.Column;
import org.duxue.reading.Problems;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Asks about amounts that can hardly be in yuan: a column that is too small or too large, or a single amount below a
 * yuan.
 */
final class SmallAmounts<R> {

    static final RuleCode RULE = RuleCode.question("small-amounts");
    static final RuleCode ONE = RuleCode.question("small-amounts.one");
    static final RuleCode LARGE = RuleCode.question("large-amounts");
    static final RuleCode ALL_ZERO = RuleCode.question("zero-amounts", "count");

    /** This many zero amounts, without any other amount, are unlikely to be intended. */
    private static final int ENOUGH_ZEROS = 3;

    private final List<MoneyColumn<R>> columns;
    private final List<BigDecimal> largest = new ArrayList<>();
    private final List<@Nullable BigDecimal> smallest = new ArrayList<>();
    private final int[] zeros;

    SmallAmounts(List<MoneyColumn<R>> columns) {
        this.columns = columns;
        this.zeros = new int[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            this.largest.add(BigDecimal.ZERO);
            this.smallest.add(null);
        }
    }

    void add(R row) {
        for (int i = 0; i < this.columns.size(); i++) {
            BigDecimal amount = this.columns.get(i).of().apply(row);
            if (amount != null && amount.signum() == 0) {
                this.zeros[i]++;
            } else if (amount != null) {
                this.largest.set(i, amount.max(this.largest.get(i)));
                BigDecimal smallestYet = this.smallest.get(i);
                this.smallest.set(i, smallestYet == null ? amount : amount.min(smallestYet));
            }
        }
    }

    void ask(Problems problems) {
        for (int i = 0; i < this.columns.size(); i++) {
            MoneyColumn<R> money = this.columns.get(i);
            BigDecimal most = this.largest.get(i);
            BigDecimal least = this.smallest.get(i);
            if (least == null) {
                askAboutZeros(i, problems);
                continue;
            }
            if (most.compareTo(money.plausible()) < 0) {
                ask(RULE, money, most, problems);
            } else if (least.compareTo(money.least()) < 0) {
                ask(ONE, money, least, problems);
            } else if (least.compareTo(money.most()) >= 0) {
                ask(LARGE, money, least, problems);
            }
        }
    }

    private void askAboutZeros(int place, Problems problems) {
        int count = this.zeros[place];
        if (count >= ENOUGH_ZEROS) {
            Column<?> column = this.columns.get(place).column();
            problems.add(Problem.of(
                            ALL_ZERO, 0, column.key(), "0", ALL_ZERO.with(count).about(column))
                    .asking(new QuestionKey(column.key(), "0")));
        }
    }

    private static void ask(RuleCode code, MoneyColumn<?> money, BigDecimal amount, Problems problems) {
        String shown = amount.stripTrailingZeros().toPlainString();
        problems.add(
                Problem.of(code, 0, money.column().key(), shown, code.with().about(money.column()))
                        .asking(new QuestionKey(money.column().key(), shown)));
    }
}
