package org.duxue.report.disclosure;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duxue.area.Figure;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;
import org.jspecify.annotations.Nullable;

/** What one school adds to the figures of a family. */
final class Contribution {

    /** Counts from 1 to this one are small. */
    private static final BigDecimal MOST_OF_SMALL = BigDecimal.valueOf(4);

    /** More than any count of people of a school. */
    private static final BigDecimal ANY = BigDecimal.valueOf(1_000_000);

    private final Family family;
    private final String school;
    private final boolean fresh;
    private final Map<String, Figure> figures = new TreeMap<>();
    private final Set<Cell> cells = new LinkedHashSet<>();
    private final Set<String> breakdowns = new LinkedHashSet<>();

    /** @param fresh whether the figures are published for the first time */
    Contribution(Family family, String school, boolean fresh, AreaLines lines) {
        this.family = family;
        this.school = school;
        this.fresh = fresh;
        for (IndicatorRow row : lines.rows()) {
            if (row.figure() != null) {
                this.figures.put(place(row.indicator().key(), row.breakdown()), row.figure());
                this.breakdowns.add(row.breakdown());
                if (family.covers(row)) {
                    family.counts(row.indicator())
                            .forEach(part -> this.cells.add(new Cell(row.indicator(), row.breakdown(), part)));
                }
            }
        }
    }

    private static String place(String indicator, String breakdown) {
        return indicator + " " + breakdown;
    }

    String school() {
        return this.school;
    }

    boolean isFresh() {
        return this.fresh;
    }

    Set<Cell> cells() {
        return this.cells;
    }

    boolean hasSmallCells() {
        return this.cells.stream().anyMatch(this::isSmall);
    }

    boolean isSmall(Cell cell) {
        BigDecimal count = count(cell);
        return count.signum() > 0 && count.compareTo(MOST_OF_SMALL) <= 0;
    }

    BigDecimal count(Cell cell) {
        Figure figure = this.figures.get(place(cell.indicator().key(), cell.breakdown()));
        return figure == null ? BigDecimal.ZERO : cell.of(figure);
    }

    /** The most the count can be by what everybody may know of the school. */
    BigDecimal atMost(Cell cell) {
        if (cell.part() == Cell.Part.MEAN) {
            return count(cell);
        }
        return switch (this.family) {
            case SEX -> whole(cell);
            case GUARDS -> numerator("guards");
            case CERTIFICATES -> numerator("teachers_actual");
            case TESTING, INSURANCE -> this.breakdowns.contains(cell.breakdown()) ? ANY : BigDecimal.ZERO;
        };
    }

    private BigDecimal whole(Cell cell) {
        Figure figure = this.figures.get(place(cell.indicator().key(), ""));
        return figure == null ? BigDecimal.ZERO : cell.of(figure);
    }

    private BigDecimal numerator(String indicator) {
        @Nullable Figure figure = this.figures.get(place(indicator, ""));
        return figure == null ? BigDecimal.ZERO : figure.numerator();
    }
}
