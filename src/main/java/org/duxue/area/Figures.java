package org.duxue.area;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What submissions add to each indicator. Addition is associative, commutative and exact, so the order in which
 * schools are added makes no difference, down to the last digit.
 */
public final class Figures {

    public static final Figures NONE = of(Map.of());

    /** Sorted. A province has tens of millions of figures, for which a tree would take four times as much memory. */
    private final FigureKey[] keys;

    private final Figure[] figures;

    private Figures(FigureKey[] keys, Figure[] figures) {
        this.keys = keys;
        this.figures = figures;
    }

    public static Figures of(Map<FigureKey, Figure> figures) {
        TreeMap<FigureKey, Figure> inOrder = new TreeMap<>(figures);
        return new Figures(
                inOrder.keySet().toArray(FigureKey[]::new), inOrder.values().toArray(Figure[]::new));
    }

    /**
     * Figures whose keys are already sorted and unique.
     *
     * @throws IllegalArgumentException when they are not
     */
    public static Figures inOrder(List<FigureKey> keys, List<Figure> figures) {
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i - 1).compareTo(keys.get(i)) >= 0) {
                throw new IllegalArgumentException(keys.get(i) + " stands after " + keys.get(i - 1));
            }
        }
        return new Figures(keys.toArray(FigureKey[]::new), figures.toArray(Figure[]::new));
    }

    public Figures plus(Figures other) {
        return new Sum().add(this).add(other).figures();
    }

    public @Nullable Figure get(FigureKey key) {
        int place = Arrays.binarySearch(this.keys, key);
        return place < 0 ? null : this.figures[place];
    }

    public Optional<Figure> find(String indicator, String breakdown) {
        return Optional.ofNullable(get(new FigureKey(indicator, breakdown)));
    }

    public Optional<Figure> find(String indicator) {
        return find(indicator, "");
    }

    /** Every figure in key order. */
    public void forEach(BiConsumer<FigureKey, Figure> each) {
        for (int i = 0; i < this.keys.length; i++) {
            each.accept(this.keys[i], this.figures[i]);
        }
    }

    /** The breakdowns of an indicator and their figures, sorted and without the total. */
    public void forEachPart(String indicator, BiConsumer<String, Figure> each) {
        int total = Arrays.binarySearch(this.keys, FigureKey.total(indicator));
        int place = total < 0 ? -total - 1 : total + 1;
        while (place < this.keys.length && this.keys[place].indicator().equals(indicator)) {
            each.accept(this.keys[place].breakdown(), this.figures[place]);
            place++;
        }
    }

    /** All figures in key order. */
    public SortedMap<FigureKey, Figure> all() {
        TreeMap<FigureKey, Figure> all = new TreeMap<>();
        forEach(all::put);
        return Collections.unmodifiableSortedMap(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures that
                && Arrays.equals(this.keys, that.keys)
                && Arrays.equals(this.figures, that.figures);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(this.keys) + Arrays.hashCode(this.figures);
    }

    @Override
    public String toString() {
        return all().toString();
    }

    /** Collects a sum. */
    public static final class Sum {

        private final Map<FigureKey, Figure> figures = new TreeMap<>();

        public Sum add(Figures other) {
            other.forEach(this::add);
            return this;
        }

        private void add(FigureKey key, Figure figure) {
            this.figures.merge(key, figure, Figure::plus);
        }

        public Sum add(String indicator, String breakdown, BigDecimal numerator, BigDecimal denominator) {
            add(new FigureKey(indicator, breakdown), new Figure(numerator, denominator));
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
            return Figures.of(this.figures);
        }
    }
}
