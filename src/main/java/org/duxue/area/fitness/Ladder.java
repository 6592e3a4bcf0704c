package org.duxue.area.fitness;

import java.util.Arrays;
import java.util.List;

/** Score and bonus of one item for one grade and sex, indexed by quality so that a look-up is one array read. */
final class Ladder {

    private final FitnessItem item;

    private final int weight;

    /** The quality just below the 10 point bound, where the score is 0. */
    private final int floor;

    private final int ceiling;

    /** {@link Earned} by quality, from the floor to the ceiling. */
    private final int[] earned;

    /** Takes the scores from 100 down and the bonuses from 1 up. */
    Ladder(FitnessItem item, int weight, List<Rung> scores, List<Rung> bonuses) {
        Rung full = scores.get(0);
        int furthest = bonuses.isEmpty() ? 0 : bonuses.get(bonuses.size() - 1).steps();
        this.item = item;
        this.weight = weight;
        this.floor = scores.get(scores.size() - 1).steps() - 1;
        // runs are laid out up to a time of zero, which is impossible and must earn nothing rather than everything
        this.ceiling = item.timed() ? 0 : full.steps() + furthest;
        this.earned = new int[this.ceiling - this.floor + 1];
        for (int i = scores.size() - 1; i >= 0; i--) {
            fillFrom(scores.get(i).steps(), Earned.of(weight * scores.get(i).points(), 0));
        }
        for (Rung bonus : bonuses) {
            fillFrom(full.steps() + bonus.steps(), Earned.of(weight * full.points(), bonus.points()));
        }
    }

    private void fillFrom(int quality, int earned) {
        int end = this.item.timed() ? this.earned.length - 1 : this.earned.length;
        Arrays.fill(this.earned, quality - this.floor, end, earned);
    }

    FitnessItem item() {
        return this.item;
    }

    /** What the value adds to a student's total, as {@link Earned}. */
    int earned(long value) {
        int quality = Math.max(this.floor, Math.min(this.ceiling, this.item.quality(value)));
        return this.earned[quality - this.floor];
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
