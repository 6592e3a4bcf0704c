package org.duxue.area;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What submissions add to each indicator. Adding is associative and commutative and exact, so the order in which
 * schools are added makes no difference, to the last digit.
 */
public final class Figures {

    public static final Figures NONE = new Figures(new TreeMap<>());

    private final SortedMap<FigureKey, Figure> figures;

    private Figures(SortedMap<FigureKey, Figure> figures) {
        this.figures = figures;
    }

    public static Figures of(Map<FigureKey, Figure> figures) {
        return new Figures(new TreeMap<>(figures));
    }

    public Figures plus(Figures other) {
        return new Sum().add(this).add(other).figures();
    }

    public Optional<Figure> find(String indicator, String breakdown) {
        return Optional.ofNullable(this.figures.get(new FigureKey(indicator, breakdown)));
    }

    public Optional<Figure> find(String indicator) {
        return find(indicator, "");
    }

    /** All figures in the order of their keys. */
    public SortedMap<FigureKey, Figure> all() {
        return Collections.unmodifiableSortedMap(this.figures);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures that && this.figures.equals(that.figures);
    }

    @Override
    public int hashCode() {
        return this.figures.hashCode();
    }

    @Override
    public String toString() {
        return this.figures.toString();
    }

    /** A sum in the making. */
    public static final class Sum {

        private final SortedMap<FigureKey, Figure> figures = new TreeMap<>();

        public Sum add(Figures other) {
            other.figures.forEach((key, figure) -> this.figures.merge(key, figure, Figure::plus));
            return this;
        }

        public Sum add(String indicator, String breakdown, BigDecimal numerator, BigDecimal denominator) {
            this.figures.merge(new FigureKey(indicator, breakdown), new Figure(numerator, denominator), Figure::plus);
            return this;
        }

        /** Adds to a count or sum. */
        public Sum add(String indicator, String breakdown, BigDecimal amount) {
            return add(indicator, breakdown, amount, BigDecimal.ZERO);
        }

        /** Adds to a count. */
        public Sum add(String indicator, String breakdown, long count) {
            return add(indicator, breakdown, BigDecimal.valueOf(count), BigDecimal.ZERO);
        }

        public Sum add(String indicator, String breakdown, long numerator, long denominator) {
            return add(indicator, breakdown, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        }

        public Figures figures() {
            return new Figures(new TreeMap<>(this.figures));
        }
    }
}
