package org.duxue.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The student-weighted coefficient of variation (差异系数): S / X̄ with X̄ = Σx / ΣP and S = √(Σ (P_i / ΣP)(x_i / P_i −
 * X̄)²), over the schools that have the figure.
 *
 * @param schools number of schools that have it
 * @param students ΣP
 * @param amount Σx
 * @param mean X̄, per pupil or per hundred pupils; never the mean of the schools' values
 * @param deviation S
 * @param coefficient S / X̄; null when X̄ is 0
 */
public record Variation(
        int schools,
        long students,
        BigDecimal amount,
        BigDecimal mean,
        BigDecimal deviation,
        Optional<BigDecimal> coefficient) {

    /** Empty when no school has the figure. */
    static Optional<Variation> of(List<SchoolBalance> values) {
        List<SchoolBalance> known =
                values.stream().filter(value -> value.amount() != null).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        long students = 0;
        BigDecimal amount = BigDecimal.ZERO;
        for (SchoolBalance value : known) {
            students += value.students();
            amount = amount.add(precise(value.amount()));
        }
        BigDecimal factor = BigDecimal.valueOf(known.get(0).indicator().factor());
        BigDecimal pupils = BigDecimal.valueOf(students);
        BigDecimal mean = amount.multiply(factor).divide(pupils, Ratio.PRECISE);
        BigDecimal squares = BigDecimal.ZERO;
        for (SchoolBalance value : known) {
            BigDecimal distance = precise(value.value()).subtract(mean);
            squares = squares.add(distance.multiply(distance).multiply(BigDecimal.valueOf(value.students())));
        }
        BigDecimal deviation = squares.divide(pupils, Ratio.PRECISE).sqrt(Ratio.PRECISE);
        Optional<BigDecimal> coefficient =
                mean.signum() == 0 ? Optional.empty() : Optional.of(deviation.divide(mean, Ratio.PRECISE));
        return Optional.of(new Variation(known.size(), students, amount, mean, deviation, coefficient));
    }

    private static BigDecimal precise(@org.jspecify.annotations.Nullable Ratio share) {
        return java.util.Objects.requireNonNull(share).precise();
    }

    /**
     * The share of one school in the variance: P_i (x_i / P_i − X̄)² / (ΣP · S²), from 0 to 1; empty when the school
     * lacks the figure or all schools are equal.
     */
    public Optional<BigDecimal> pull(SchoolBalance of) {
        if (of.value() == null || this.deviation.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal all = this.deviation.multiply(this.deviation).multiply(BigDecimal.valueOf(this.students));
        return Optional.of(weighted(of).divide(all, Ratio.PRECISE));
    }

    /** The school with the largest share of the variance, the first of several; empty when all are equal. */
    public Optional<SchoolBalance> heaviest(List<SchoolBalance> values) {
        SchoolBalance heaviest = null;
        BigDecimal most = BigDecimal.ZERO;
        for (SchoolBalance value : values) {
            BigDecimal weighted = value.value() == null ? BigDecimal.ZERO : weighted(value);
            if (weighted.compareTo(most) > 0) {
                heaviest = value;
                most = weighted;
            }
        }
        return Optional.ofNullable(heaviest);
    }

    /** P_i (x_i / P_i − X̄)². */
    private BigDecimal weighted(SchoolBalance of) {
        BigDecimal distance = precise(of.value()).subtract(this.mean);
        return distance.multiply(distance).multiply(BigDecimal.valueOf(of.students()));
    }

    public boolean isWithin(BigDecimal limit) {
        return this.coefficient.isPresent() && this.coefficient.get().compareTo(limit) <= 0;
    }
}
