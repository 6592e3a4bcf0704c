package org.duxue.area.fitness;

/**
 * Hundredths of the standard score (0–10000) and bonus (0–20) packed into one int, so that a student's items add up
 * in one pass without allocating objects.
 */
final class Earned {

    private static final int BONUS_SHIFT = 16;

    private static final int HUNDREDTHS_MASK = (1 << BONUS_SHIFT) - 1;

    static final int HIGHEST_BONUS = 20;

    private Earned() {}

    static int of(int hundredths, int bonus) {
        return hundredths | bonus << BONUS_SHIFT;
    }

    static int hundredths(int earned) {
        return earned & HUNDREDTHS_MASK;
    }

    /** 附加分, at most 20, however many points were added up. */
    static int bonus(int earned) {
        return Math.min(earned >>> BONUS_SHIFT, HIGHEST_BONUS);
    }

    /** 标准分, rounded half up to tenths: 46.25 is 46.3. */
    static int standardTenths(int earned) {
        return (hundredths(earned) + 5) / 10;
    }

    /** 学年总分. */
    static int totalTenths(int earned) {
        return standardTenths(earned) + 10 * bonus(earned);
    }
}
