package org.duxue.area.fitness;

import java.util.List;

/**
 * The BMI table of one grade and sex.
 *
 * @param normalFrom the lowest BMI that is not underweight, in tenths of kg/m², as the next two
 * @param scores 60–100, by category from light to heavy
 */
record BodyMassLimits(int normalFrom, int overweightFrom, int obeseFrom, List<Integer> scores) {

    BodyMassLimits {
        scores = List.copyOf(scores);
    }

    BodyMass category(int bmiTenths) {
        if (bmiTenths < this.normalFrom) {
            return BodyMass.UNDERWEIGHT;
        }
        if (bmiTenths < this.overweightFrom) {
            return BodyMass.NORMAL;
        }
        return bmiTenths < this.obeseFrom ? BodyMass.OVERWEIGHT : BodyMass.OBESE;
    }

    int score(int bmiTenths) {
        return bmiTenths <= FitnessStandard.BMI_NOT_MEASURED
                ? 0
                : this.scores.get(category(bmiTenths).ordinal());
    }
}
