package org.duxue.area.fitness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The BMI lines of one grade and sex, which must follow each other without a gap. */
record BodyMassTable(List<TableRow> rows) {

    private static final int TENTHS = 10;

    BodyMassTable {
        rows = List.copyOf(rows);
    }

    BodyMassLimits limits() {
        BodyMass[] categories = BodyMass.values();
        var firsts = new ArrayList<Integer>();
        var scores = new ArrayList<Integer>();
        int after = 0;
        for (TableRow row : this.rows) {
            int at = firsts.size();
            if (at == categories.length || !row.text("category").equals(categories[at].key())) {
                throw row.broken("category", "must be one of the four, from light to heavy");
            }
            firsts.add(first(row, at, after));
            after = last(row, at, firsts.get(at)) + 1;
            scores.add(score(row));
        }
        if (firsts.size() != categories.length) {
            throw this.rows
                    .get(this.rows.size() - 1)
                    .broken("category", "ends %d categories of %d".formatted(firsts.size(), categories.length));
        }
        return new BodyMassLimits(firsts.get(1), firsts.get(2), firsts.get(3), scores);
    }

    private static int first(TableRow row, int at, int expected) {
        if (at == 0) {
            requireOpen(row, "min");
            return 0;
        }
        int first = row.scaled("min", TENTHS);
        if (first != expected) {
            throw row.broken(
                    "min", String.format(Locale.ROOT, "must be %.1f, next to the category before", expected / 10.0));
        }
        return first;
    }

    private static int last(TableRow row, int at, int first) {
        if (at == BodyMass.OBESE.ordinal()) {
            requireOpen(row, "max");
            return first;
        }
        int last = row.scaled("max", TENTHS);
        if (last < first) {
            throw row.broken("max", "must not be below min");
        }
        return last;
    }

    private static void requireOpen(TableRow row, String column) {
        if (!row.text(column).isEmpty()) {
            throw row.broken(column, "must be empty: the category is open at this end");
        }
    }

    private static int score(TableRow row) {
        int score = row.whole("score");
        if (score < 1 || score > 100) {
            throw row.broken("score", "must be 1 to 100");
        }
        return score;
    }
}
