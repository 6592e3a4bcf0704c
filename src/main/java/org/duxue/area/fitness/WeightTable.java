package org.duxue.area.fitness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The weights of one grade and sex, which determine the items to be tested and must add up to 100 %. */
final class WeightTable {

    private static final int WHOLE = 100;

    private final Map<FitnessItem, TableRow> itemRows = new EnumMap<>(FitnessItem.class);

    private final Map<FitnessItem, Integer> items = new EnumMap<>(FitnessItem.class);

    private int bmi;

    WeightTable(List<TableRow> rows) {
        int sum = 0;
        for (TableRow row : rows) {
            int weight = row.whole("weight_percent");
            sum += weight;
            if (weight < 1 || sum > WHOLE) {
                throw row.broken("weight_percent", "must be above 0 and bring its group to at most " + WHOLE);
            }
            if (row.isBmi()) {
                requireFirst(row, this.bmi == 0);
                this.bmi = weight;
            } else {
                requireFirst(row, this.items.put(row.item(), weight) == null);
                this.itemRows.put(row.item(), row);
            }
        }
        TableRow last = rows.get(rows.size() - 1);
        if (this.bmi == 0) {
            throw last.broken("item", "ends a group without bmi");
        }
        if (sum != WHOLE) {
            throw last.broken("weight_percent", "ends a group that adds to %d, not %d".formatted(sum, WHOLE));
        }
    }

    private static void requireFirst(TableRow row, boolean first) {
        if (!first) {
            throw row.broken("item", "has a weight already");
        }
    }

    /** Percent. */
    int bmi() {
        return this.bmi;
    }

    /** Percent by item, in the order of the enum. */
    Map<FitnessItem, Integer> items() {
        return this.items;
    }

    /** Refuses score lines for an item without weight, and an item with weight but no score lines. */
    void requireSame(Map<FitnessItem, List<TableRow>> scoreRows) {
        requireAmong(scoreRows);
        this.itemRows.forEach((item, row) -> {
            if (!scoreRows.containsKey(item)) {
                throw row.broken("item", "has a weight but no scores");
            }
        });
    }

    void requireAmong(Map<FitnessItem, List<TableRow>> rows) {
        rows.forEach((item, lines) -> {
            if (!this.items.containsKey(item)) {
                throw lines.get(0).broken("item", "has no weight for this grade and sex");
            }
        });
    }
}
