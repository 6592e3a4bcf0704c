package org.duxue.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest additions with which a school stage passes the balance: enough of its indicators reach their targets and
 * the rest the floor. Every choice of indicators that stay at the floor is tried; the fewest indicators to add to come
 * first, then the least addition relative to the targets, then the order of the document.
 */
public final class SmallestAdditions {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int leastMet;
    private final BigDecimal floorPercent;

    public SmallestAdditions(int leastMet, BigDecimal floorPercent) {
        this.leastMet = leastMet;
        this.floorPercent = floorPercent;
    }

    /**
     * The need of a stage for one resource.
     *
     * @param factor the factor of a value per pupil
     * @param share how much of one more unit at the school is assigned to the stage
     */
    public record Need(int students, int factor, Ratio has, BigDecimal target, Ratio share) {

        static Need of(SchoolBalance balance) {
            return new Need(
                    balance.students(),
                    balance.indicator().factor(),
                    balance.amount() == null ? Ratio.of(BigDecimal.ZERO) : balance.amount(),
                    balance.target(),
                    balance.indicator().isByStage()
                            ? Ratio.of(BigDecimal.ONE)
                            : Balance.share(balance.school(), balance.stage()));
        }

        /** The smallest whole number with which a percentage of the target is reached. */
        long units(BigDecimal percent) {
            BigDecimal wanted = this.target.multiply(percent).multiply(BigDecimal.valueOf(this.students));
            Ratio lacking = new Ratio(wanted, HUNDRED.multiply(BigDecimal.valueOf(this.factor))).minus(this.has);
            if (lacking.dividend().signum() <= 0) {
                return 0;
            }
            return lacking.dividend()
                    .multiply(this.share.divisor())
                    .divide(lacking.divisor().multiply(this.share.dividend()), 0, RoundingMode.CEILING)
                    .longValueExact();
        }

        /** An addition as a fraction of the target. */
        BigDecimal relative(long units) {
            BigDecimal wanted = this.target.multiply(BigDecimal.valueOf(this.students));
            return BigDecimal.valueOf(units)
                    .multiply(this.share.dividend())
                    .multiply(BigDecimal.valueOf(this.factor))
                    .divide(wanted.multiply(this.share.divisor()), Ratio.PRECISE);
        }
    }

    /** How many units to add for each need, in their order; all zeros where the stage passes. */
    public List<Long> of(List<Need> needs) {
        List<Long> best = List.of();
        BigDecimal least = BigDecimal.ZERO;
        int mostAtFloor = Math.max(0, needs.size() - this.leastMet);
        for (int atFloor = 0; atFloor < 1 << needs.size(); atFloor++) {
            if (Integer.bitCount(atFloor) > mostAtFloor) {
                continue;
            }
            List<Long> units = units(needs, atFloor);
            BigDecimal cost = cost(needs, units);
            if (best.isEmpty() || cost.compareTo(least) < 0) {
                best = units;
                least = cost;
            }
        }
        return best;
    }

    private List<Long> units(List<Need> needs, int atFloor) {
        List<Long> units = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            boolean isAtFloor = (atFloor & 1 << i) != 0;
            units.add(needs.get(i).units(isAtFloor ? this.floorPercent : HUNDRED));
        }
        return units;
    }

    /** The number of needs with an addition, which outweighs any size, plus the sum of the relative sizes. */
    static BigDecimal cost(List<Need> needs, List<Long> units) {
        BigDecimal additions = BigDecimal.ZERO;
        BigDecimal size = BigDecimal.ZERO;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i) > 0) {
                additions = additions.add(BigDecimal.ONE);
                size = size.add(needs.get(i).relative(units.get(i)));
            }
        }
        return additions.movePointRight(9).add(size);
    }
}
