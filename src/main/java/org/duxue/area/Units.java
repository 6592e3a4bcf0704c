package org.duxue.area;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures for the single units of one submission, such as the agencies of a district. They accompany the sums and are
 * not part of them.
 */
public final class Units {

    private static final String PREFIX = "unit.";

    private Units() {}

    /** Adds the figures of a unit; its name is unique in the submission. */
    public static void add(FigureSum sum, String unit, Figures figures) {
        figures.forEach((key, figure) -> {
            if (key.breakdown().isEmpty()) {
                sum.addInner(PREFIX + key.indicator(), unit, figure);
            }
        });
    }

    /** The units by name, sorted. */
    public static SortedMap<String, Figures> of(Figures figures) {
        SortedMap<String, Figures.Sum> units = new TreeMap<>();
        figures.forEach((key, figure) -> {
            if (key.indicator().startsWith(PREFIX)) {
                units.computeIfAbsent(key.breakdown(), unit -> new Figures.Sum())
                        .add(key.indicator().substring(PREFIX.length()), "", figure.numerator(), figure.denominator());
            }
        });
        SortedMap<String, Figures> result = new TreeMap<>();
        units.forEach((unit, sum) -> result.put(unit, sum.figures()));
        return Collections.unmodifiableSortedMap(result);
    }
}
