package org.duxue.area.fitness;

import java.util.ArrayList;
import java.util.List;

/** The lines that score one item for one grade and sex, and the lines that give it a bonus, if any. */
record LadderTable(List<TableRow> scoreRows, List<TableRow> bonusRows) {

    private static final List<Integer> SCORES =
            List.of(100, 95, 90, 85, 80, 78, 76, 74, 72, 70, 68, 66, 64, 62, 60, 50, 40, 30, 20, 10);

    LadderTable {
        scoreRows = List.copyOf(scoreRows);
        bonusRows = List.copyOf(bonusRows);
    }

    Ladder ladder(FitnessItem item, int weight) {
        List<Rung> scores = scores(item);
        return new Ladder(item, weight, scores, bonuses(item, scores.get(0).steps()));
    }

    /** From the 100 bound down, each bound as the quality it requires. */
    private List<Rung> scores(FitnessItem item) {
        var rungs = new ArrayList<Rung>();
        for (TableRow row : this.scoreRows) {
            Rung rung = new Rung(quality(item, row), row.whole("score"));
            if (!SCORES.contains(rung.points())) {
                throw row.broken("score", "is not a score of the standard");
            }
            if (!rungs.isEmpty()) {
                requireLower(row, rung, rungs.get(rungs.size() - 1));
            } else if (rung.points() != SCORES.get(0)) {
                throw row.broken("score", "must be " + SCORES.get(0) + " on the first line of an item");
            }
            rungs.add(rung);
        }
        // the document leaves cells of pull-ups empty; every other item has all cells
        if (item != FitnessItem.PULL_UPS && rungs.size() != SCORES.size()) {
            TableRow last = this.scoreRows.get(rungs.size() - 1);
            throw last.broken("score", "ends %d scores of %d".formatted(rungs.size(), SCORES.size()));
        }
        return rungs;
    }

    private static int quality(FitnessItem item, TableRow row) {
        int bound = row.scaled("bound", item.stepsPerTableUnit());
        if (!item.timed()) {
            return bound;
        }
        if (bound <= 0) {
            throw row.broken("bound", "must be a time above 0");
        }
        return -bound;
    }

    private static void requireLower(TableRow row, Rung rung, Rung before) {
        if (rung.points() >= before.points()) {
            throw row.broken("score", "must be lower than the %d before it".formatted(before.points()));
        }
        if (rung.steps() >= before.steps()) {
            throw row.broken("bound", "must be easier than the bound of score " + before.points());
        }
    }

    /** From one point up, each as the number of steps it requires beyond the 100 bound. */
    private List<Rung> bonuses(FitnessItem item, int full) {
        var rungs = new ArrayList<Rung>();
        int before = 0;
        for (TableRow row : this.bonusRows) {
            Rung rung = new Rung(row.scaled("extra", item.stepsPerTableUnit()), row.whole("bonus"));
            if (rung.points() != rungs.size() + 1) {
                throw row.broken("bonus", "must be " + (rungs.size() + 1));
            }
            if (rung.steps() <= before) {
                throw row.broken("extra", "must be more than the bonus before it asks for");
            }
            if (item.timed() && full + rung.steps() >= 0) {
                throw row.broken("extra", "leaves no time to run in");
            }
            before = rung.steps();
            rungs.add(rung);
        }
        return rungs;
    }
}
