package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.ledger.Months.pe;
import static org.duxue.ledger.Months.seen;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether something was done, or the ruler became shorter. */
class ClearedByTest {

    private final Months months = new Months();

    @ParameterizedTest
    @CsvSource({
        // found, cleared: teachers / required
        "2, 3, 3, 3, ACTION",
        "2, 3, 2, 2, BASE",
        "2, 3, 3, 2, ACTION",
        "2, 5, 4, 4, BASE",
        "2, 3, 4, 4, ACTION"
    })
    void holdsTheNewMeasureAgainstTheOldTarget(int actual, int required, int then, int of, ClearedBy by) {
        this.months.month("2023-01", Evidence.FULL, pe(actual, required)).month("2023-02", Evidence.FULL, pe(then, of));

        assertThat(this.months.line(Months.PE).clearedBy()).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({
        // per 100: 6 backbone teachers of 711 pupils, then so many of so many
        "8, 711, ACTION",
        "6, 346, BASE",
        "7, 346, BASE",
        "8, 346, ACTION",
    })
    void holdsTheNewAmountAgainstTheOldPupils(int amount, int pupils, ClearedBy by) {
        String id = "staffing.below_standard/3123000101/junior/backbone_per_100";
        this.months
                .month("2023-01", Evidence.FULL, perHundred(6, 711))
                .month("2023-02", Evidence.FULL, perHundred(amount, pupils));

        assertThat(this.months.line(id).clearedBy()).isEqualTo(by);
    }

    @Test
    void isByActionWhenTheOldPupilsWouldJustHaveBeenMet() {
        this.months
                .month("2023-01", Evidence.FULL, perHundred(6, 700))
                .month("2023-02", Evidence.FULL, perHundred(7, 346));

        assertThat(this.months
                        .line("staffing.below_standard/3123000101/junior/backbone_per_100")
                        .clearedBy())
                .isEqualTo(ClearedBy.ACTION);
    }

    @Test
    void looksAtTheBaseOfTheLastFindingNotOfTheFirst() {
        this.months
                .month("2023-01", Evidence.FULL, pe(1, 9))
                .month("2023-02", Evidence.FULL, pe(1, 3))
                .month("2023-03", Evidence.FULL, pe(3, 3));

        assertThat(this.months.line(Months.PE).clearedBy()).isEqualTo(ClearedBy.ACTION);
    }

    @Test
    void isByBaseWhenNobodyIsRequiredAnyMore() {
        this.months.month("2023-01", Evidence.FULL, pe(1, 3)).month("2023-02", Evidence.FULL);

        assertThat(this.months.told())
                .containsExactly(Months.PE + " cleared by base 0/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void isByActionForRulesWithoutABase() {
        this.months
                .month("2023-01", Evidence.FULL, seen(Rule.GUARDS_OVER_AGE, "2", "0"))
                .month("2023-02", Evidence.FULL, seen(Rule.GUARDS_OVER_AGE, "0", "0"));

        assertThat(this.months.told())
                .containsExactly(
                        "safety.guards_over_age/3123000101 cleared by action 0/0 2023-01..2023-01 due 2023-05-01");
    }

    @ParameterizedTest
    @CsvSource({
        // 80 of 100 students were tested, then so many of so many
        "95, 100, ACTION",
        "80, 84, BASE",
        "94, 98, BASE",
        "95, 98, ACTION",
        "100, 105, ACTION",
    })
    void holdsTheStudentsTestedAgainstTheStudentsOfThen(int tested, int students, ClearedBy by) {
        this.months
                .month("2023-01", Evidence.FULL, coverage(80, 100))
                .month("2023-02", Evidence.FULL, coverage(tested, students));

        assertThat(this.months.line("fitness.coverage_low/3123000101").clearedBy())
                .isEqualTo(by);
    }

    /** Nobody put anything right; what was last found stays told. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFICERS_SHORT", "UNCERTIFIED", "CV_HIGH"})
    void isByBaseForEveryLineOfASchoolThatIsClosed(Rule rule) {
        String id = rule.key() + "/3123000101/x";
        this.months
                .month("2023-01", Evidence.FULL, breached(rule))
                .month("2023-02", Evidence.SCHOOL_GONE)
                .month("2023-03", Evidence.SCHOOL_GONE);

        assertThat(this.months.told())
                .containsExactly(id + " closed by base on 2023-03-31 " + plain(breached(rule))
                        + " 2023-01..2023-01 due 2023-05-01");
    }

    private static String plain(Sighting sighting) {
        return sighting.measure().measured() + "/" + sighting.measure().target();
    }

    private static Sighting breached(Rule rule) {
        Sighting above = seen(rule, "2", "1", "x");
        return above.breached() ? above : seen(rule, "1", "2", "x");
    }

    private static Sighting coverage(int tested, int students) {
        BigDecimal hundredfold = BigDecimal.valueOf(100L * tested);
        BigDecimal base = BigDecimal.valueOf(students);
        return seen(
                Rule.COVERAGE_LOW,
                new Measure(
                        hundredfold.divide(base, 2, java.math.RoundingMode.HALF_UP),
                        BigDecimal.valueOf(95),
                        hundredfold,
                        base));
    }

    @Test
    void isByBaseWhenNobodyKnowsTheAmountAnyMore() {
        Measure found = perHundred(6, 711).measure();
        Measure plain = Measure.of(BigDecimal.TEN, BigDecimal.ONE);

        assertThat(plain.wouldHaveMet(Rule.STAFFING_BELOW_STANDARD, found)).isFalse();
        assertThat(found.wouldHaveMet(Rule.STAFFING_BELOW_STANDARD, plain)).isFalse();
        assertThat(plain.onBaseOf(found)).isNull();
        assertThat(found.onBaseOf(plain)).isNull();
        assertThat(found.onBaseOf(new Measure(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO)))
                .isNull();
    }

    @Test
    void tellsWhatWouldBeMeasuredOnTheOldBase() {
        Measure found = perHundred(6, 711).measure();
        Measure now = perHundred(6, 346).measure();

        assertThat(now.onBaseOf(found))
                .isCloseTo(new BigDecimal("0.84388"), org.assertj.core.data.Offset.offset(new BigDecimal("0.00001")));
    }

    private static Sighting perHundred(int amount, int pupils) {
        BigDecimal hundredfold = BigDecimal.valueOf(100L * amount);
        BigDecimal base = BigDecimal.valueOf(pupils);
        return seen(
                Rule.STAFFING_BELOW_STANDARD,
                new Measure(
                        hundredfold.divide(base, 4, java.math.RoundingMode.HALF_UP), BigDecimal.ONE, hundredfold, base),
                "junior",
                "backbone_per_100");
    }
}
