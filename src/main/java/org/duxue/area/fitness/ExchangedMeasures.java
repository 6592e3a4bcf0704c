package org.duxue.area.fitness;

import java.util.Optional;
import org.duxue.reading.Column;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;

/**
 * Asks where the values in two columns seem to be exchanged, though every value is in the range of both:
 * hardly anybody runs 50 m in other than 6 to 14 seconds, and hardly anybody does more sit-ups than skips in a minute.
 */
final class ExchangedMeasures {

    static final RuleCode RULE = RuleCode.question("exchanged-measures", "one", "other", "count");

    private static final int FEWEST = 10;
    private static final int PERCENT = 100;
    private static final int NEARLY_ALL = 90;
    private static final int MOST = 75;

    /** Thousandths of a second. */
    private static final int FASTEST = 6_000;

    private static final int SLOWEST = 14_000;

    private int runners;
    private int likelyRuns;
    private int reachesLikeRuns;
    private int skippers;
    private int fewerSkips;

    void add(Measures measures) {
        if (measures.has(FitnessItem.RUN_50M) && measures.has(FitnessItem.SIT_AND_REACH)) {
            this.runners++;
            this.likelyRuns += isLikelyRun(measures, FitnessItem.RUN_50M) ? 1 : 0;
            this.reachesLikeRuns += isLikelyRun(measures, FitnessItem.SIT_AND_REACH) ? 1 : 0;
        }
        if (measures.has(FitnessItem.ROPE_SKIPPING) && measures.has(FitnessItem.SIT_UPS)) {
            this.skippers++;
            this.fewerSkips +=
                    value(measures, FitnessItem.ROPE_SKIPPING) < value(measures, FitnessItem.SIT_UPS) ? 1 : 0;
        }
    }

    private static long value(Measures measures, FitnessItem item) {
        return measures.values()[item.ordinal()];
    }

    private static boolean isLikelyRun(Measures measures, FitnessItem item) {
        long value = value(measures, item);
        return value >= FASTEST && value <= SLOWEST;
    }

    Optional<Problem> question() {
        boolean areRunsExchanged = this.runners >= FEWEST
                && this.reachesLikeRuns * PERCENT >= NEARLY_ALL * this.runners
                && this.likelyRuns * PERCENT < MOST * this.runners;
        if (areRunsExchanged) {
            return Optional.of(question(FitnessItem.RUN_50M, FitnessItem.SIT_AND_REACH, this.runners));
        }
        boolean areSkipsExchanged = this.skippers >= FEWEST && this.fewerSkips * PERCENT >= NEARLY_ALL * this.skippers;
        return areSkipsExchanged
                ? Optional.of(question(FitnessItem.ROPE_SKIPPING, FitnessItem.SIT_UPS, this.skippers))
                : Optional.empty();
    }

    private static Problem question(FitnessItem one, FitnessItem other, int count) {
        Column<?> first = FitnessColumns.of(one);
        return Problem.ofFile(RULE, first, FitnessColumns.of(other), count)
                .asking(new QuestionKey(first.key(), String.valueOf(count)));
    }
}
