package org.duxue.area.fitness;

/**
 * A measured item of the standard; BMI is separate, since it is computed from two measures. Values are exact integers:
 * ml for vital capacity, thousandths of a second or centimetre for the 50 m run and the reach, whole seconds for the
 * longer runs, centimetres for the jump, counts for the rest.
 */
public enum FitnessItem {
    /** 肺活量, ml. */
    VITAL_CAPACITY("vital_capacity", Better.HIGHER, Step.ONE),
    /** 50米跑, thousandths of a second; seconds with one decimal in the table. */
    RUN_50M("run_50m", Better.LOWER, Step.TENTH),
    /** 坐位体前屈, thousandths of a centimetre, below zero when the toes are out of reach; one decimal in the table. */
    SIT_AND_REACH("sit_and_reach", Better.HIGHER, Step.TENTH),
    /** 一分钟跳绳, skips. */
    ROPE_SKIPPING("rope_skipping_1min", Better.HIGHER, Step.ONE),
    /** 一分钟仰卧起坐, sit-ups. */
    SIT_UPS("sit_ups_1min", Better.HIGHER, Step.ONE),
    /** 50米×8往返跑, seconds. */
    SHUTTLE_RUN_50X8("shuttle_run_50m_x8", Better.LOWER, Step.ONE),
    /** 立定跳远, cm. */
    STANDING_LONG_JUMP("standing_long_jump", Better.HIGHER, Step.ONE),
    /** 引体向上, pull-ups. */
    PULL_UPS("pull_ups", Better.HIGHER, Step.ONE),
    /** 800米跑, seconds. */
    RUN_800M("run_800m", Better.LOWER, Step.ONE),
    /** 1000米跑, seconds. */
    RUN_1000M("run_1000m", Better.LOWER, Step.ONE);

    private static final int THOUSANDTHS_PER_TENTH = 100;

    private final String key;

    private final boolean timed;

    private final boolean tenths;

    FitnessItem(String key, Better better, Step step) {
        this.key = key;
        this.timed = better == Better.LOWER;
        this.tenths = step == Step.TENTH;
    }

    /** The name of this item in the tables. */
    String key() {
        return this.key;
    }

    /** Whether the item is a run, where less is better. */
    boolean timed() {
        return this.timed;
    }

    /** Steps of the table in one table unit: a table with one decimal counts in tenths. */
    int stepsPerTableUnit() {
        return this.tenths ? 10 : 1;
    }

    /**
     * How good a value is, in whole steps of the table, so that more is always better: a run of 10.11 s has the quality
     * -102. A value between two steps counts as the worse one, which is equivalent to comparing the raw value with each
     * bound.
     */
    int quality(long value) {
        // in int from here on, where the compiler has branch-free minimum and maximum; no measure comes near the limits
        int near = (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, value));
        int signed = this.timed ? -near : near;
        return this.tenths ? Math.floorDiv(signed, THOUSANDTHS_PER_TENTH) : signed;
    }

    private enum Better {
        HIGHER,
        LOWER
    }

    private enum Step {
        ONE,
        TENTH
    }
}
