package org.duxue.area;

/**
 * Identifies a figure.
 *
 * @param breakdown empty for the total, else {@code name=value}, or two of them joined by a semicolon
 */
public record FigureKey(String indicator, String breakdown) implements Comparable<FigureKey> {

    public static FigureKey total(String indicator) {
        return new FigureKey(indicator, "");
    }

    @Override
    public int compareTo(FigureKey other) {
        int order = this.indicator.compareTo(other.indicator);
        return order != 0 ? order : this.breakdown.compareTo(other.breakdown);
    }
}
