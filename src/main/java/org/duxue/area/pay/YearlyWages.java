package org.duxue.area.pay;

import java.math.BigDecimal;
import java.util.List;
import org.duxue.area.Plausibility;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether wages are yearly, where all of several people earn more a month than hired staff earn in half a year.
 */
final class YearlyWages implements Plausibility<PayRow> {

    static final RuleCode RULE = RuleCode.question("yearly-wages", "least", "count");

    private static final int FEWEST = 3;

    /** In yuan; a plausibility, not a norm. */
    private static final BigDecimal LEAST_OF_A_YEAR = new BigDecimal(12_000);

    private @Nullable BigDecimal least;
    private int count;

    @Override
    public void add(PayRow row, int number) {
        BigDecimal wage = row.monthlyWage();
        if (wage != null && wage.signum() > 0) {
            this.least = this.least == null ? wage : wage.min(this.least);
            this.count++;
        }
    }

    @Override
    public List<Problem> questions(List<String> sheets) {
        BigDecimal wage = this.least;
        if (wage == null || this.count < FEWEST || wage.compareTo(LEAST_OF_A_YEAR) < 0) {
            return List.of();
        }
        String shown = wage.stripTrailingZeros().toPlainString();
        return List.of(
                Problem.ofFile(RULE, shown, this.count).asking(new QuestionKey(PayColumns.MONTHLY_WAGE.key(), shown)));
    }
}
