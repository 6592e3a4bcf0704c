package org.duxue.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.LongStream;

/**
 * The fewest whole additions, with their receivers, that bring a coefficient of variation within its limit. For a fixed
 * number of additions the variation is smallest when each goes where it increases the sum of squares least, so that
 * only the number has to be searched; the search begins at the solution for divisible additions.
 */
public final class SmallestLevelling {

    private static final MathContext PRECISE = MathContext.DECIMAL128;
    private static final int HALVINGS = 120;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The amount and the number of students of one school. */
    public record Holder(long students, BigDecimal has) {}

    private final List<Holder> holders;
    private final BigDecimal most;
    private final BigDecimal students;

    private SmallestLevelling(List<Holder> holders, BigDecimal limit) {
        this.holders = holders;
        this.most = BigDecimal.ONE.add(limit.multiply(limit));
        this.students =
                BigDecimal.valueOf(holders.stream().mapToLong(Holder::students).sum());
    }

    /** The additions for each holder, in their order. */
    public static long[] of(List<Holder> holders, BigDecimal limit) {
        return new SmallestLevelling(List.copyOf(holders), limit).search();
    }

    private long[] search() {
        long[] units = new long[this.holders.size()];
        if (isWithin(units)) {
            return units;
        }
        BigDecimal level = levelWithin();
        long least = total(level).setScale(0, RoundingMode.DOWN).longValueExact();
        BigDecimal lower = levelOf(BigDecimal.valueOf(least));
        for (int i = 0; i < units.length; i++) {
            units[i] =
                    Math.max(0, raise(i, lower).setScale(0, RoundingMode.DOWN).longValueExact() - units.length);
        }
        PriorityQueue<Integer> next =
                new PriorityQueue<>(Comparator.<Integer, BigDecimal>comparing(i -> marginal(i, units[i]))
                        .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < units.length; i++) {
            next.add(i);
        }
        long given = LongStream.of(units).sum();
        while (given < least || !isWithin(units)) {
            int who = next.remove();
            units[who]++;
            given++;
            next.add(who);
        }
        return units;
    }

    /** The increase of the sum of squares over students by one more unit. */
    private BigDecimal marginal(int who, long units) {
        Holder holder = this.holders.get(who);
        BigDecimal has = holder.has().add(BigDecimal.valueOf(units));
        return has.multiply(TWO).add(BigDecimal.ONE).divide(BigDecimal.valueOf(holder.students()), PRECISE);
    }

    private boolean isWithin(long[] units) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < units.length; i++) {
            BigDecimal has = this.holders.get(i).has().add(BigDecimal.valueOf(units[i]));
            sum = sum.add(has);
            squares = squares.add(has.multiply(has)
                    .divide(BigDecimal.valueOf(this.holders.get(i).students()), PRECISE));
        }
        return isWithin(sum, squares);
    }

    private boolean isWithin(BigDecimal sum, BigDecimal squares) {
        return sum.signum() > 0
                && squares.multiply(this.students)
                                .compareTo(this.most.multiply(sum).multiply(sum))
                        <= 0;
    }

    /** The value per student that all have to be raised to, if additions could be divided. */
    private BigDecimal levelWithin() {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Holder holder : this.holders) {
            high = high.max(holder.has().divide(BigDecimal.valueOf(holder.students()), PRECISE));
        }
        for (int i = 0; i < HALVINGS; i++) {
            BigDecimal middle = low.add(high).divide(TWO, PRECISE);
            if (isWithinAt(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private boolean isWithinAt(BigDecimal level) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < this.holders.size(); i++) {
            BigDecimal has = this.holders.get(i).has().add(raise(i, level));
            sum = sum.add(has);
            squares = squares.add(has.multiply(has)
                    .divide(BigDecimal.valueOf(this.holders.get(i).students()), PRECISE));
        }
        return isWithin(sum, squares);
    }

    private BigDecimal raise(int who, BigDecimal level) {
        Holder holder = this.holders.get(who);
        return level.multiply(BigDecimal.valueOf(holder.students()))
                .subtract(holder.has())
                .max(BigDecimal.ZERO);
    }

    private BigDecimal total(BigDecimal level) {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < this.holders.size(); i++) {
            total = total.add(raise(i, level));
        }
        return total;
    }

    /** The level that a number of divisible additions would raise all to. */
    private BigDecimal levelOf(BigDecimal additions) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = levelWithin();
        for (int i = 0; i < HALVINGS; i++) {
            BigDecimal middle = low.add(high).divide(TWO, PRECISE);
            if (total(middle).compareTo(additions) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
