package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The searches give the same result as brute force. */
class SmallestAdditionsTest {

    private static final int CASES = 200;
    private static final BigDecimal FLOOR = BigDecimal.valueOf(85);

    @Test
    void additionsMatchBruteForce() {
        Random random = new Random(20230630);
        for (int i = 0; i < CASES; i++) {
            List<SmallestAdditions.Need> needs = new ArrayList<>();
            int lacking = 0;
            for (int n = 0; n < 7; n++) {
                boolean isMet = lacking >= 4 || random.nextInt(3) == 0;
                lacking += isMet ? 0 : 1;
                int students = 20 + random.nextInt(200);
                BigDecimal target = BigDecimal.valueOf(1 + random.nextInt(4));
                BigDecimal wanted =
                        target.multiply(BigDecimal.valueOf(students)).movePointLeft(2);
                BigDecimal has = isMet
                        ? wanted.add(BigDecimal.ONE)
                        : wanted.subtract(BigDecimal.valueOf(random.nextInt(300), 2))
                                .max(BigDecimal.ZERO);
                Ratio share = random.nextBoolean() ? Ratio.of(BigDecimal.ONE) : ratio(2 + random.nextInt(3), 5);
                needs.add(new SmallestAdditions.Need(students, 100, Ratio.of(has), target, share));
            }

            List<Long> found = new SmallestAdditions(6, FLOOR).of(needs);

            assertThat(passes(needs, found)).as(needs.toString()).isTrue();
            assertThat(SmallestAdditions.cost(needs, found))
                    .as(needs.toString())
                    .isEqualByComparingTo(least(needs, new ArrayList<>()));
        }
    }

    private static Ratio ratio(int dividend, int divisor) {
        return new Ratio(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
    }

    /** The smallest cost of all passing vectors with the given prefix. */
    private static BigDecimal least(List<SmallestAdditions.Need> needs, List<Long> begun) {
        if (begun.size() == needs.size()) {
            return passes(needs, begun) ? SmallestAdditions.cost(needs, begun) : BigDecimal.TEN.pow(20);
        }
        long most = needs.get(begun.size()).units(BigDecimal.valueOf(100));
        BigDecimal least = BigDecimal.TEN.pow(20);
        for (long units = 0; units <= most; units++) {
            List<Long> more = new ArrayList<>(begun);
            more.add(units);
            least = least.min(least(needs, more));
        }
        return least;
    }

    private static boolean passes(List<SmallestAdditions.Need> needs, List<Long> units) {
        int met = 0;
        for (int i = 0; i < units.size(); i++) {
            SmallestAdditions.Need need = needs.get(i);
            BigDecimal has =
                    need.has().precise().add(need.share().precise().multiply(BigDecimal.valueOf(units.get(i))));
            BigDecimal value = has.multiply(BigDecimal.valueOf(100));
            BigDecimal wanted = need.target().multiply(BigDecimal.valueOf(need.students()));
            if (value.compareTo(wanted) >= 0) {
                met++;
            } else if (value.multiply(BigDecimal.valueOf(100)).compareTo(wanted.multiply(FLOOR)) < 0) {
                return false;
            }
        }
        return met >= 6;
    }

    @Test
    void levellingMatchesBruteForce() {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            List<SmallestLevelling.Holder> holders = new ArrayList<>();
            for (int n = 0; n < 2 + random.nextInt(3); n++) {
                holders.add(new SmallestLevelling.Holder(
                        3 + random.nextInt(12), BigDecimal.valueOf(random.nextInt(90), 1)));
            }
            BigDecimal limit = BigDecimal.valueOf(15 + random.nextInt(40), 2);

            long[] found = SmallestLevelling.of(holders, limit);

            long sum = LongStream.of(found).sum();
            assertThat(isWithin(holders, found, limit))
                    .as(holders + " " + limit)
                    .isTrue();
            for (long fewer = 0; fewer < sum; fewer++) {
                assertThat(anyWithin(holders, new long[holders.size()], 0, fewer, limit))
                        .as("%s %s: %d do", holders, limit, fewer)
                        .isFalse();
            }
        }
    }

    private static boolean anyWithin(
            List<SmallestLevelling.Holder> holders, long[] units, int from, long rest, BigDecimal limit) {
        if (from == units.length - 1) {
            units[from] = rest;
            return isWithin(holders, units, limit);
        }
        for (long some = 0; some <= rest; some++) {
            units[from] = some;
            if (anyWithin(holders, units, from + 1, rest - some, limit)) {
                return true;
            }
        }
        return false;
    }

    /** By the definition: S² ≤ limit² · X̄². */
    private static boolean isWithin(List<SmallestLevelling.Holder> holders, long[] units, BigDecimal limit) {
        BigDecimal pupils = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < units.length; i++) {
            pupils = pupils.add(BigDecimal.valueOf(holders.get(i).students()));
            sum = sum.add(holders.get(i).has()).add(BigDecimal.valueOf(units[i]));
        }
        if (sum.signum() == 0) {
            return false;
        }
        BigDecimal mean = sum.divide(pupils, Ratio.PRECISE);
        BigDecimal variance = BigDecimal.ZERO;
        for (int i = 0; i < units.length; i++) {
            BigDecimal students = BigDecimal.valueOf(holders.get(i).students());
            BigDecimal distance = holders.get(i)
                    .has()
                    .add(BigDecimal.valueOf(units[i]))
                    .divide(students, Ratio.PRECISE)
                    .subtract(mean);
            variance = variance.add(distance.multiply(distance).multiply(students));
        }
        BigDecimal most = limit.multiply(limit).multiply(mean).multiply(mean).multiply(pupils);
        return variance.compareTo(most.add(BigDecimal.ONE.movePointLeft(25))) <= 0;
    }
}
