package org.duxue.area.fitness;

import java.util.List;

/** Score and bonus of one item for one grade and sex, laid out by quality so that a look-up is one array read. */
final class Ladder {

    private final FitnessItem item;

    private final int weight;

    /** The quality just beyond the 10 bound, where the score is 0. */
    private final int floor;

    private final int ceiling;

    /** {@link Earned} by quality, from the floor to the ceiling. */
    private final int[] earned;

    Ladder(FitnessItem item, int weight, List<Rung> scoreRungs, List<Rung> bonusRungs) {
        int full = scoreRungs.get(0).steps();
        int furthest =
                bonusRungs.isEmpty() ? 0 : bonusRungs.get(bonusRungs.size() - 1).steps();
        this.item = item;
        this.weight = weight;
        this.floor = scoreRungs.get(scoreRungs.size() - 1).steps() - 1;
        // Runs are laid out up to a time of zero, which nobody ran: it must earn nothing rather than everything.
        this.ceiling = item.timed() ? 0 : full + furthest;
        this.earned = new int[this.ceiling - this.floor + 1];
        int best = item.timed() ? this.ceiling - 1 : this.ceiling;
        for (int quality = this.floor; quality <= best; quality++) {
            this.earned[quality - this.floor] =
                    Earned.of(weight * points(scoreRungs, quality), points(bonusRungs, quality - full));
        }
    }

    private static int points(List<Rung> rungs, int steps) {
        return rungs.stream()
                .filter(rung -> steps >= rung.steps())
                .mapToInt(Rung::points)
                .max()
                .orElse(0);
    }

    FitnessItem item() {
        return this.item;
    }

    /** What the value adds to a student's total, as {@link Earned}. */
    int earned(long value) {
        // Clamped before the subtraction: the mark for a missing value is so low that it would wrap round to the top.
        long quality = Math.max(this.floor, Math.min(this.ceiling, this.item.quality(value)));
        return this.earned[(int) (quality - this.floor)];
    }

    /** 0, 10–100. */
    int score(long value) {
        return Earned.hundredths(earned(value)) / this.weight;
    }

    /** 0–20. */
    int bonus(long value) {
        return Earned.bonus(earned(value));
    }
}
