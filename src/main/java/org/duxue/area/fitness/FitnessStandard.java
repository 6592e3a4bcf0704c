package org.duxue.area.fitness;

import java.util.List;
import java.util.Set;

/**
 * Scores of 国家学生体质健康标准（2014年修订）, in exact integer arithmetic. Grades are 1–12 over primary, junior and senior
 * schools. No scoring call allocates memory. Ranges are not checked here: the code that reads a measurement refuses
 * impossible values.
 */
public final class FitnessStandard {

    /** A value that was not measured: it scores 0 and earns no bonus. */
    public static final long NOT_MEASURED = Long.MIN_VALUE;

    /** The BMI of a student without height or weight: it scores 0. */
    public static final int BMI_NOT_MEASURED = 0;

    static final int GRADES = 12;

    private static final int SEXES = Sex.values().length;

    private final Group[] groups;

    /** Takes the groups by grade, male before female. */
    FitnessStandard(List<Group> groups) {
        this.groups = groups.toArray(Group[]::new);
    }

    /** The items tested for the grade and sex, without BMI, in the order of the enum. */
    public Set<FitnessItem> itemsOf(int grade, Sex sex) {
        return group(grade, sex).items();
    }

    public boolean takes(int grade, Sex sex, FitnessItem item) {
        return group(grade, sex).takes(item);
    }

    /** 单项得分, 0 or 10–100; the value in the unit of the item. */
    public int itemScore(int grade, Sex sex, FitnessItem item, long value) {
        return group(grade, sex).ladder(item).score(value);
    }

    /** 附加分 of one item, 0–20. */
    public int bonus(int grade, Sex sex, FitnessItem item, long value) {
        return group(grade, sex).ladder(item).bonus(value);
    }

    /** 附加分 of all items, 0–20; values as in {@link #totalTenths}. */
    public int bonus(int grade, Sex sex, long[] values) {
        return Earned.bonus(group(grade, sex).earned(BMI_NOT_MEASURED, values));
    }

    /** Tenths of kg/m², rounded half up: 150.0 cm and 35.6 kg make 158. */
    public int bmiTenths(int heightTenthsCm, int weightTenthsKg) {
        if (heightTenthsCm <= 0 || weightTenthsKg <= 0) {
            throw new IllegalArgumentException("height and weight must be above 0, were %d and %d tenths"
                    .formatted(heightTenthsCm, weightTenthsKg));
        }
        long area = (long) heightTenthsCm * heightTenthsCm;
        long mass = weightTenthsKg * 1_000_000L;
        long whole = mass / area;
        long rest = mass % area;
        return Math.toIntExact(rest >= area - rest ? whole + 1 : whole);
    }

    /** 体重指数 category of a measured BMI. */
    public BodyMass bodyMass(int grade, Sex sex, int bmiTenths) {
        if (bmiTenths <= BMI_NOT_MEASURED) {
            throw new IllegalArgumentException(
                    "BMI must be above 0 to have a category, was %d tenths".formatted(bmiTenths));
        }
        return group(grade, sex).bodyMass().category(bmiTenths);
    }

    /** 60–100, or 0 for {@link #BMI_NOT_MEASURED}. */
    public int bodyMassScore(int grade, Sex sex, int bmiTenths) {
        return group(grade, sex).bodyMass().score(bmiTenths);
    }

    /** 标准分, the total without the bonus, 0–1000 tenths; values as in {@link #totalTenths}. */
    public int standardTenths(int grade, Sex sex, int bmiTenths, long[] values) {
        return Earned.standardTenths(group(grade, sex).earned(bmiTenths, values));
    }

    /**
     * 学年总分, 0–1200 tenths.
     *
     * @param values by {@link FitnessItem#ordinal()}, in the unit of each item; those of items not taken are not read
     */
    public int totalTenths(int grade, Sex sex, int bmiTenths, long[] values) {
        return Earned.totalTenths(group(grade, sex).earned(bmiTenths, values));
    }

    public Band band(int totalTenths) {
        return Band.of(totalTenths);
    }

    private Group group(int grade, Sex sex) {
        if (grade < 1 || grade > GRADES) {
            throw new IllegalArgumentException("grade must be 1 to %d, was %d".formatted(GRADES, grade));
        }
        return this.groups[(grade - 1) * SEXES + sex.ordinal()];
    }
}
