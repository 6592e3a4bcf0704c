package org.duxue.area.fitness;

import java.util.Arrays;
import java.util.List;

/** The measures of one student, in the unit of each item; an item may be missing. */
final class Measures {

    private static final FitnessItem[] ITEMS = FitnessItem.values();

    private final long[] values = new long[ITEMS.length];

    Measures() {
        Arrays.fill(this.values, FitnessStandard.NOT_MEASURED);
    }

    void put(FitnessItem item, int value) {
        this.values[item.ordinal()] = value;
    }

    boolean has(FitnessItem item) {
        return this.values[item.ordinal()] != FitnessStandard.NOT_MEASURED;
    }

    /** As the standard takes them; callers must not change the array. */
    long[] values() {
        return this.values;
    }

    void keep(List<String> cells) {
        for (long value : this.values) {
            cells.add(value == FitnessStandard.NOT_MEASURED ? "" : Long.toString(value));
        }
    }

    static Measures recalled(List<String> cells) {
        Measures measures = new Measures();
        for (FitnessItem item : ITEMS) {
            String cell = cells.get(item.ordinal());
            if (!cell.isEmpty()) {
                measures.put(item, Integer.parseInt(cell));
            }
        }
        return measures;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measures that && Arrays.equals(this.values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(this.values);
    }

    @Override
    public String toString() {
        return Arrays.toString(this.values);
    }
}
