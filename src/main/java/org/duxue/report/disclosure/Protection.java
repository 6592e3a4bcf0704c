package org.duxue.report.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a family is withheld in a district, so that no small count of a school can be computed from the district's
 * figures and those of the other schools.
 *
 * <p>A reader who subtracts all schools that are told knows what those withheld come to together. A count is safe when
 * the others withheld could account for all of it, or when at least {@value #WIDTH} + 1 values remain possible; a mean is
 * safe beside another one.
 */
final class Protection {

    private static final int WIDTH = 4;

    private final List<Contribution> all;
    /** Schools whose counts no reader knows, neither from this package nor from an earlier one. */
    private final List<Contribution> unknown = new ArrayList<>();

    private final Set<String> schools = new LinkedHashSet<>();
    private final Set<String> dimensions = new LinkedHashSet<>();

    private Protection(List<Contribution> all) {
        this.all =
                all.stream().sorted(Comparator.comparing(Contribution::school)).toList();
    }

    static Protection of(List<Contribution> all) {
        Protection protection = new Protection(all);
        protection.all.stream().filter(Contribution::hasSmallCells).forEach(protection.unknown::add);
        protection.protect();
        protection.unknown.forEach(one -> protection.schools.add(one.school()));
        // carried figures stood in the package of the month they came in, or were withheld there
        protection.all.stream().filter(one -> !one.isFresh()).forEach(one -> protection.schools.add(one.school()));
        return protection;
    }

    boolean withholdsSchool(String code) {
        return this.schools.contains(code);
    }

    /** Whether the district's own figures by this dimension would give a school away. */
    boolean withholdsDistrict(String dimension) {
        return this.dimensions.contains(dimension) || this.dimensions.contains("");
    }

    Set<String> dimensions() {
        return this.dimensions;
    }

    private void protect() {
        for (Optional<Cell> exposed = exposed(); exposed.isPresent(); exposed = exposed()) {
            Cell cell = exposed.get();
            partner(cell).ifPresentOrElse(this.unknown::add, () -> this.dimensions.add(cell.dimension()));
        }
    }

    private Optional<Cell> exposed() {
        Set<Cell> cells = new LinkedHashSet<>();
        this.unknown.forEach(one -> cells.addAll(one.cells()));
        return cells.stream()
                .filter(cell -> !withholdsDistrict(cell.dimension()) && isExposed(cell))
                .findFirst();
    }

    private boolean isExposed(Cell cell) {
        if (cell.part() == Cell.Part.MEAN) {
            return this.unknown.stream().anyMatch(one -> one.isSmall(cell))
                    && this.unknown.stream()
                                    .filter(one -> one.count(cell).signum() > 0)
                                    .count()
                            < 2;
        }
        BigDecimal together = sum(cell, Contribution::count);
        BigDecimal room = sum(cell, Contribution::atMost);
        return this.unknown.stream()
                .filter(one -> one.isSmall(cell))
                .anyMatch(one -> isExposed(one.atMost(cell), together, room));
    }

    /** @param room the most that all withheld schools can come to */
    private static boolean isExposed(BigDecimal atMost, BigDecimal together, BigDecimal room) {
        BigDecimal least = together.subtract(room.subtract(atMost)).max(BigDecimal.ZERO);
        BigDecimal most = atMost.min(together);
        return least.signum() > 0 && most.subtract(least).compareTo(BigDecimal.valueOf(WIDTH)) < 0;
    }

    private interface Amount {

        BigDecimal of(Contribution contribution, Cell cell);
    }

    private BigDecimal sum(Cell cell, Amount amount) {
        return this.unknown.stream().map(one -> amount.of(one, cell)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The smallest school that could account for the count, or for a part of it. */
    private Optional<Contribution> partner(Cell cell) {
        return this.all.stream()
                .filter(one -> one.isFresh() && !this.unknown.contains(one))
                .filter(one -> cell.part() == Cell.Part.MEAN
                        ? one.count(cell).signum() > 0
                        : one.atMost(cell).compareTo(one.count(cell)) > 0)
                .min(Comparator.comparing((Contribution one) -> one.atMost(cell)));
    }
}
