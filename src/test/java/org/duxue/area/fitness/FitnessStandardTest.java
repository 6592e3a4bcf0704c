package org.duxue.area.fitness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.duxue.area.fitness.FitnessItem.PULL_UPS;
import static org.duxue.area.fitness.FitnessItem.ROPE_SKIPPING;
import static org.duxue.area.fitness.FitnessItem.RUN_1000M;
import static org.duxue.area.fitness.FitnessItem.RUN_50M;
import static org.duxue.area.fitness.FitnessItem.RUN_800M;
import static org.duxue.area.fitness.FitnessItem.SHUTTLE_RUN_50X8;
import static org.duxue.area.fitness.FitnessItem.SIT_AND_REACH;
import static org.duxue.area.fitness.FitnessItem.SIT_UPS;
import static org.duxue.area.fitness.FitnessItem.STANDING_LONG_JUMP;
import static org.duxue.area.fitness.FitnessItem.VITAL_CAPACITY;
import static org.duxue.area.fitness.Sex.FEMALE;
import static org.duxue.area.fitness.Sex.MALE;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitnessStandardTest {

    private final FitnessStandard standard = StandardTables.national2014();

    @Test
    void givesEachStageItsItems() {
        assertThat(this.standard.itemsOf(2, FEMALE))
                .containsExactly(VITAL_CAPACITY, RUN_50M, SIT_AND_REACH, ROPE_SKIPPING);
        assertThat(this.standard.itemsOf(4, MALE))
                .containsExactly(VITAL_CAPACITY, RUN_50M, SIT_AND_REACH, ROPE_SKIPPING, SIT_UPS);
        assertThat(this.standard.itemsOf(6, MALE))
                .containsExactly(VITAL_CAPACITY, RUN_50M, SIT_AND_REACH, ROPE_SKIPPING, SIT_UPS, SHUTTLE_RUN_50X8);
        assertThat(this.standard.itemsOf(7, MALE))
                .containsExactly(VITAL_CAPACITY, RUN_50M, SIT_AND_REACH, STANDING_LONG_JUMP, PULL_UPS, RUN_1000M);
        assertThat(this.standard.itemsOf(12, FEMALE))
                .containsExactly(VITAL_CAPACITY, RUN_50M, SIT_AND_REACH, SIT_UPS, STANDING_LONG_JUMP, RUN_800M);
    }

    @Test
    void takesExactlyItsItems() {
        for (FitnessItem item : FitnessItem.values()) {
            assertThat(this.standard.takes(5, FEMALE, item))
                    .isEqualTo(this.standard.itemsOf(5, FEMALE).contains(item));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            10100, 100
            10200, 100
            10201, 95
            10210, 95
            10300, 95
            13600, 10
            13601, 0
            20000, 0
            0,     0
            """)
    void carriesHundredthsOfTheSprintUp(long thousandths, int score) {
        assertThat(this.standard.itemScore(1, MALE, RUN_50M, thousandths)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            18600,  100
            18599,  95
            0,      30
            -1,     20
            -800,   20
            -801,   10
            -1600,  10
            -1601,  0
            -30000, 0
            40000,  100
            """)
    void cutsHundredthsOfTheReachOff(long thousandths, int score) {
        assertThat(this.standard.itemScore(1, FEMALE, SIT_AND_REACH, thousandths))
                .isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            7,  14, 100
            7,  13, 100
            7,  9,  80
            7,  8,  76
            7,  7,  72
            7,  6,  68
            7,  5,  64
            7,  4,  60
            7,  1,  30
            7,  0,  0
            8,  1,  20
            8,  0,  0
            9,  1,  10
            9,  0,  0
            12, 0,  0
            """)
    void scoresPullUpsOverTheEmptyCellsOfTheTable(int grade, long count, int score) {
        assertThat(this.standard.itemScore(grade, MALE, PULL_UPS, count)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            385, 10, 0
            386, 0,  0
            210, 100, 0
            207, 100, 0
            206, 100, 1
            190, 100, 5
            188, 100, 5
            187, 100, 6
            175, 100, 10
            120, 100, 10
            1,   100, 10
            0,   0,   0
            """)
    void scoresTheLongRunWithItsBonus(long seconds, int score, int bonus) {
        assertThat(this.standard.itemScore(10, MALE, RUN_1000M, seconds)).isEqualTo(score);
        assertThat(this.standard.bonus(10, MALE, RUN_1000M, seconds)).isEqualTo(bonus);
    }

    @Test
    void givesPrimarySitUpsAndShuttleRunNoBonus() {
        assertThat(this.standard.bonus(6, FEMALE, SIT_UPS, 99)).isZero();
        assertThat(this.standard.bonus(6, FEMALE, SHUTTLE_RUN_50X8, 45)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void scoresWhatWasNotMeasuredZero(FitnessItem item) {
        for (int grade = 1; grade <= 12; grade++) {
            for (Sex sex : Sex.values()) {
                if (this.standard.takes(grade, sex, item)) {
                    assertThat(this.standard.itemScore(grade, sex, item, FitnessStandard.NOT_MEASURED))
                            .isZero();
                    assertThat(this.standard.bonus(grade, sex, item, FitnessStandard.NOT_MEASURED))
                            .isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2000, 538, 135
            2000, 537, 134
            2000, 534, 134
            1765, 419, 135
            1445, 379, 182
            1500, 356, 158
            """)
    void roundsTheBmiHalfUpToTenths(int height, int weight, int tenths) {
        assertThat(this.standard.bmiTenths(height, weight)).isEqualTo(tenths);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            134, UNDERWEIGHT, 80
            135, NORMAL,      100
            181, NORMAL,      100
            182, OVERWEIGHT,  80
            203, OVERWEIGHT,  80
            204, OBESE,       60
            900, OBESE,       60
            1,   UNDERWEIGHT, 80
            """)
    void placesTheBmi(int tenths, BodyMass category, int score) {
        assertThat(this.standard.bodyMass(1, MALE, tenths)).isEqualTo(category);
        assertThat(this.standard.bodyMassScore(1, MALE, tenths)).isEqualTo(score);
    }

    @ParameterizedTest
    @EnumSource
    void staysMonotonicAtImpossibleValues(FitnessItem item) {
        int grade = item == ROPE_SKIPPING || item == SHUTTLE_RUN_50X8 ? 6 : 9;
        Sex sex = item == PULL_UPS || item == RUN_1000M ? MALE : FEMALE;

        assertThat(this.standard.itemScore(grade, sex, item, Long.MAX_VALUE)).isEqualTo(item.timed() ? 0 : 100);
        assertThat(this.standard.itemScore(grade, sex, item, 1L << 32)).isEqualTo(item.timed() ? 0 : 100);
        assertThat(this.standard.itemScore(grade, sex, item, -(1L << 32))).isZero();
    }

    @Test
    void scoresAMissingBmiZeroWithoutACategory() {
        assertThat(this.standard.bodyMassScore(1, MALE, FitnessStandard.BMI_NOT_MEASURED))
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.standard.bodyMass(1, MALE, FitnessStandard.BMI_NOT_MEASURED))
                .withMessage("BMI must be above 0 to have a category, was 0 tenths");
    }

    @Test
    void passesAStudentWhoseWeightedSumIs59Point95() {
        long[] values = values();
        values[VITAL_CAPACITY.ordinal()] = 2200;
        values[RUN_50M.ordinal()] = 11200;
        values[SIT_AND_REACH.ordinal()] = 3000;
        values[ROPE_SKIPPING.ordinal()] = 66;
        values[SIT_UPS.ordinal()] = 17;
        values[SHUTTLE_RUN_50X8.ordinal()] = 139;

        int total = this.standard.totalTenths(6, FEMALE, 240, values);

        assertThat(total).isEqualTo(600);
        assertThat(this.standard.band(total)).isEqualTo(Band.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "1200, EXCELLENT",
        "900, EXCELLENT",
        "899, GOOD",
        "800, GOOD",
        "799, PASS",
        "600, PASS",
        "599, FAIL",
        "0, FAIL"
    })
    void readsTheBandFromTheTotal(int tenths, Band band) {
        assertThat(this.standard.band(tenths)).isEqualTo(band);
    }

    @Test
    void readsOnlyTheItemsTaken() {
        long[] bare = values();
        long[] crowded = values();
        crowded[PULL_UPS.ordinal()] = 99;
        crowded[RUN_1000M.ordinal()] = 120;

        assertThat(this.standard.totalTenths(9, FEMALE, 200, crowded))
                .isEqualTo(this.standard.totalTenths(9, FEMALE, 200, bare))
                .isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, -1})
    void refusesAGradeOutsideSchool(int grade) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.standard.itemsOf(grade, MALE))
                .withMessage("grade must be 1 to 12, was " + grade);
    }

    @Test
    void refusesToScoreAnItemNotTaken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.standard.itemScore(3, MALE, PULL_UPS, 5))
                .withMessage("grade 3 MALE does not take PULL_UPS");
    }

    private static long[] values() {
        long[] values = new long[FitnessItem.values().length];
        Arrays.fill(values, FitnessStandard.NOT_MEASURED);
        return values;
    }
}
