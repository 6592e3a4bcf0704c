package org.duxue.area.fitness;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requirements of the standard for one grade and sex; the standard calls each grade a group (组). */
final class Group {

    private final GroupKey key;

    private final int bmiWeight;

    private final BodyMassLimits bodyMass;

    private final Ladder[] ladders;

    private final @Nullable Ladder[] byItem = new Ladder[FitnessItem.values().length];

    private final Set<FitnessItem> items;

    Group(GroupKey key, int bmiWeight, BodyMassLimits bodyMass, List<Ladder> ladders) {
        this.key = key;
        this.bmiWeight = bmiWeight;
        this.bodyMass = bodyMass;
        this.ladders = ladders.toArray(Ladder[]::new);
        var taken = EnumSet.noneOf(FitnessItem.class);
        for (Ladder ladder : ladders) {
            this.byItem[ladder.item().ordinal()] = ladder;
            taken.add(ladder.item());
        }
        this.items = Collections.unmodifiableSet(taken);
    }

    Set<FitnessItem> items() {
        return this.items;
    }

    boolean takes(FitnessItem item) {
        return this.byItem[item.ordinal()] != null;
    }

    Ladder ladder(FitnessItem item) {
        Ladder ladder = this.byItem[item.ordinal()];
        if (ladder == null) {
            throw new IllegalArgumentException("%s does not take %s".formatted(this.key, item));
        }
        return ladder;
    }

    BodyMassLimits bodyMass() {
        return this.bodyMass;
    }

    /** The sum of a student's BMI and items, as {@link Earned}. */
    int earned(int bmiTenths, long[] values) {
        int earned = Earned.of(this.bmiWeight * this.bodyMass.score(bmiTenths), 0);
        for (Ladder ladder : this.ladders) {
            earned += ladder.earned(values[ladder.item().ordinal()]);
        }
        return earned;
    }
}
