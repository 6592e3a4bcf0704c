package org.duxue.area.fitness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws that hold for any values; a failure prints the seed that reproduces it. */
class FitnessMonotonicityTest {

    private static final long SEED = Long.getLong("duxue.seed", System.nanoTime());

    private static final int PAIRS = 2_000;

    private final FitnessStandard standard = StandardTables.national2014();

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource
    void neverScoresABetterValueLower(FitnessItem item) {
        forEachTaking(item, (grade, sex) -> {
            long one = value(item);
            long other = value(item);
            long worse = item.timed() ? Math.max(one, other) : Math.min(one, other);
            long better = item.timed() ? Math.min(one, other) : Math.max(one, other);

            assertThat(this.standard.itemScore(grade, sex, item, better))
                    .as("seed %d: score of %d against %d, grade %d %s", SEED, better, worse, grade, sex)
                    .isGreaterThanOrEqualTo(this.standard.itemScore(grade, sex, item, worse));
            assertThat(this.standard.bonus(grade, sex, item, better))
                    .as("seed %d: bonus of %d against %d, grade %d %s", SEED, better, worse, grade, sex)
                    .isGreaterThanOrEqualTo(this.standard.bonus(grade, sex, item, worse));
        });
    }

    @ParameterizedTest
    @EnumSource
    void neverTotalsABetterStudentLower(FitnessItem item) {
        forEachTaking(item, (grade, sex) -> {
            long[] values = new long[FitnessItem.values().length];
            for (FitnessItem each : FitnessItem.values()) {
                values[each.ordinal()] = value(each);
            }
            int bmi = 100 + this.random.nextInt(250);
            int before = this.standard.totalTenths(grade, sex, bmi, values);
            long gain = this.random.nextInt(step(item) * 20);
            values[item.ordinal()] =
                    Math.max(item.timed() ? 1 : Long.MIN_VALUE, values[item.ordinal()] + (item.timed() ? -gain : gain));

            assertThat(this.standard.totalTenths(grade, sex, bmi, values))
                    .as("seed %d: %s better by %d, grade %d %s", SEED, item, gain, grade, sex)
                    .isGreaterThanOrEqualTo(before)
                    .isBetween(0, 1200);
        });
    }

    @ParameterizedTest
    @EnumSource
    void givesABonusOnlyToAFullScore(FitnessItem item) {
        forEachTaking(item, (grade, sex) -> {
            long value = value(item);
            int bonus = this.standard.bonus(grade, sex, item, value);

            assertThat(bonus == 0 || this.standard.itemScore(grade, sex, item, value) == 100)
                    .as("seed %d: bonus %d for %d, grade %d %s", SEED, bonus, value, grade, sex)
                    .isTrue();
        });
    }

    private void forEachTaking(FitnessItem item, Law law) {
        for (int pair = 0; pair < PAIRS; pair++) {
            int grade = 1 + this.random.nextInt(FitnessStandard.GRADES);
            Sex sex = Sex.values()[this.random.nextInt(Sex.values().length)];
            if (this.standard.takes(grade, sex, item)) {
                law.check(grade, sex);
            }
        }
    }

    /** A value in or near the range of the tables, in the unit of the item. */
    private long value(FitnessItem item) {
        return switch (item) {
            case VITAL_CAPACITY -> this.random.nextInt(300, 6_000);
            case RUN_50M -> this.random.nextInt(5_000, 15_000);
            case SIT_AND_REACH -> this.random.nextInt(-15_000, 30_000);
            case ROPE_SKIPPING -> this.random.nextInt(0, 250);
            case SIT_UPS -> this.random.nextInt(0, 90);
            case SHUTTLE_RUN_50X8 -> this.random.nextInt(45, 200);
            case STANDING_LONG_JUMP -> this.random.nextInt(80, 300);
            case PULL_UPS -> this.random.nextInt(0, 40);
            case RUN_800M, RUN_1000M -> this.random.nextInt(120, 420);
        };
    }

    private static int step(FitnessItem item) {
        return item.stepsPerTableUnit() == 1 ? 1 : 100;
    }

    private interface Law {

        void check(int grade, Sex sex);
    }
}
