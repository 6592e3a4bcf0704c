package org.duxue.area.equipment;

import java.math.BigDecimal;
import java.util.List;
import org.duxue.area.Plausibility;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/**
 * Asks about unit prices that can each be divided evenly, to the fen, among the pieces of their row, as totals can: for
 * many rows of genuine unit prices that would be an unlikely coincidence.
 */
final class TotalPrices implements Plausibility<EquipmentRow> {

    static final RuleCode RULE = RuleCode.question("total-prices", "count");

    private static final int FEWEST = 5;

    /** If prices were independent of quantities, at most one in this many files would be asked needlessly. */
    private static final long ODDS = 5_000;

    private static final int TWO = 2;
    private static final int FIVE = 5;
    private static final BigDecimal FEN_A_YUAN = new BigDecimal(100);

    private int counted;
    private long odds = 1;
    private boolean isAnyNotShared;

    @Override
    public void add(EquipmentRow row, int number) {
        if (row instanceof EquipmentRow.Asset asset && asset.quantity() > 1) {
            BigDecimal pieces = BigDecimal.valueOf(asset.quantity());
            BigDecimal rest = asset.unitValue().multiply(FEN_A_YUAN).remainder(pieces);
            this.isAnyNotShared |= rest.signum() != 0;
            long chances = withoutTwosAndFives(asset.quantity());
            if (chances > 1 && asset.unitValue().signum() > 0) {
                this.counted++;
                this.odds = Math.min(ODDS, this.odds * chances);
            }
        }
    }

    /** Prices are round numbers: being divisible by 2, 5 or 10 proves nothing. */
    private static long withoutTwosAndFives(int quantity) {
        int left = quantity;
        while (left % TWO == 0) {
            left /= TWO;
        }
        while (left % FIVE == 0) {
            left /= FIVE;
        }
        return left;
    }

    @Override
    public List<Problem> questions(List<String> sheets) {
        boolean areTotals = !this.isAnyNotShared && this.counted >= FEWEST && this.odds >= ODDS;
        return areTotals
                ? List.of(Problem.ofFile(RULE, this.counted)
                        .asking(new QuestionKey(EquipmentColumns.UNIT_VALUE.key(), String.valueOf(this.counted))))
                : List.of();
    }
}
