package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.ledger.Months.pe;
import static org.duxue.ledger.Months.seen;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.duxue.area.Population;
import org.duxue.area.Standing;
import org.duxue.area.Weight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a line is cleared by action or only by a smaller base. */
class ClearedByTest {

    private static final String OVER_AGE = "safety.guards_over_age/3123000101";
    private static final String NOT_INSURED = "pay.not_insured/3123000101";

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
    void comparesTheNewMeasureWithTheOldTarget(int actual, int required, int then, int of, ClearedBy by) {
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
    void comparesTheNewAmountWithTheOldPupils(int amount, int pupils, ClearedBy by) {
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
    void aMissingRowIsNoEvidence() {
        this.months.month("2023-01", Evidence.FULL, pe(1, 3)).month("2023-02", Evidence.FULL);

        assertThat(this.months.summaries())
                .containsExactly(Months.PE + " open unverified 1/3 2023-01..2023-01 due 2023-05-01");
        assertThat(accounted(Months.PE)).isEqualTo("0 of 1");
    }

    @ParameterizedTest
    @CsvSource({
        // of two guards one was over age, 2 are required: then so many guards
        "2, ACTION",
        "1, BASE"
    })
    void asksWhetherEnoughGuardsAreLeftWhenOneIsDismissed(int guards, ClearedBy by) {
        this.months
                .month("2023-01", Evidence.FULL, Months.rows(Rule.GUARDS_OVER_AGE, 2, 2, "g1"))
                .month("2023-02", Evidence.FULL, Months.rows(Rule.GUARDS_OVER_AGE, guards, 2));

        assertThat(this.months.line(OVER_AGE).clearedBy()).isEqualTo(by);
        assertThat(accounted(OVER_AGE)).isEqualTo("1 of 1");
    }

    @ParameterizedTest
    @CsvSource({
        // of 12 pieces 10 were past their life: the state of the item, then how many are in service
        "SCRAPPED, 12, CLEARED, ACTION",
        "DISPOSED, 12, CLEARED, ACTION",
        "SCRAPPED, 11, CLEARED, BASE",
        "CORRECTED, 12, CLEARED, BASE",
        "MISSING, 12, OPEN, ",
        "UNCHANGED, 12, OPEN, "
    })
    void replacedEquipmentIsActionAndRelabellingIsNot(
            Standing standing, int inService, State state, @Nullable ClearedBy by) {
        this.months
                .month("2023-01", Evidence.FULL, Months.rows(Rule.OVERDUE, null, 12, "e1"))
                .rows(standing == Standing.MISSING ? Map.of() : Map.of("e1", standing))
                .month("2023-02", Evidence.FULL, Months.rows(Rule.OVERDUE, null, inService));

        Line line = this.months.line("equipment.overdue/3123000101");
        assertThat(line.state()).isEqualTo(state);
        assertThat(line.clearedBy()).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({
        "INSURED, INSURED, CLEARED, ACTION, 2 of 2",
        "INSURED, LEFT, CLEARED, BASE, 2 of 2",
        "LEFT, LEFT, CLEARED, BASE, 2 of 2",
        "INSURED, MISSING, OPEN, , 1 of 2",
        "UNCHANGED, INSURED, OPEN, , 1 of 2",
        "MISSING, MISSING, OPEN, , 0 of 2"
    })
    void everyPersonHasToBeAccountedFor(
            Standing one, Standing other, State state, @Nullable ClearedBy by, String accounted) {
        Map<String, Standing> standings = new HashMap<>();
        standings.put("p1", one);
        standings.put("p2", other);
        standings.values().removeIf(standing -> standing == Standing.MISSING);
        this.months
                .month("2023-01", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1, "p1", "p2"))
                .rows(standings)
                .month("2023-02", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1));

        Line line = this.months.line(NOT_INSURED);
        assertThat(line.state()).isEqualTo(state);
        assertThat(line.clearedBy()).isEqualTo(by);
        assertThat(accounted(NOT_INSURED)).isEqualTo(accounted);
    }

    @Test
    void aPersonAccountedForOnceNeedNotBeShownAgain() {
        this.months
                .month("2023-01", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1, "p1", "p2"))
                .rows(Map.of("p1", Standing.INSURED))
                .month("2023-02", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1, "p2"));
        assertThat(accounted(NOT_INSURED)).isEqualTo("1 of 2");

        this.months
                .rows(Map.of("p2", Standing.INSURED))
                .month("2023-03", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1));
        assertThat(this.months.line(NOT_INSURED).clearedBy()).isEqualTo(ClearedBy.ACTION);
    }

    @Test
    void peopleAddedLaterAreFollowedToo() {
        this.months
                .month("2023-01", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1, "p1"))
                .month("2023-02", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1, "p2"));

        assertThat(accounted(NOT_INSURED)).isEqualTo("0 of 2");
    }

    @ParameterizedTest
    @CsvSource({
        // excellent and tested when found: 20 of 284; then
        "4, 4, FULL, CLEARED, BASE",
        "4, 4, SAMPLE, OPEN, ",
        "71, 284, FULL, CLEARED, ACTION",
        "71, 283, FULL, CLEARED, ACTION",
        "70, 270, FULL, CLEARED, BASE"
    })
    void aSampleIsNoEvidenceAndFewerPupilsAreNoAction(
            int excellent, int tested, Weight weight, State state, @Nullable ClearedBy by) {
        this.months
                .month("2023-01", Evidence.FULL, excellent(20, 284, Weight.FULL))
                .month("2023-02", Evidence.FULL, excellent(excellent, tested, weight));

        Line line = this.months.line("fitness.excellent_low/3123000101");
        assertThat(line.state()).isEqualTo(state);
        assertThat(line.clearedBy()).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({"4, FULL, ACTION", "3, FULL, BASE", "4, EXEMPT, BASE", "9, EXEMPT, BASE"})
    void anAgencyOutOfScopeHasDoneNothing(int certified, Weight weight, ClearedBy by) {
        RuleResult then = seen(Rule.UNCERTIFIED, "2", "4", "区教育局");
        RuleResult now = seen(Rule.UNCERTIFIED, String.valueOf(certified), String.valueOf(certified), "区教育局");
        this.months
                .month("2023-01", Evidence.FULL, then)
                .month(
                        "2023-02",
                        Evidence.FULL,
                        now.with(new RuleResult.Behind(now.behind().population(), "", weight)));

        assertThat(this.months.line("enforcement.uncertified/3123000101/区教育局").clearedBy())
                .isEqualTo(by);
    }

    @Test
    void aPlanThatIsPutOffIsNotCompleted() {
        RuleResult late = seen(Rule.PLAN_LATE, "0", "100", "U1");
        RuleResult putOff =
                new RuleResult(late.id(), late.subject(), late.measure(), false, true, null, "a.csv v2", late.behind());
        this.months.month("2023-01", Evidence.FULL, late).month("2023-02", Evidence.FULL, putOff);

        assertThat(this.months.line("equipment.plan_late/3123000101/U1").state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void aLineOfVersionOneWaitsUntilItIsFoundAgain() {
        this.months
                .month("2023-01", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1, "p1"))
                .forgetRows()
                .rows(Map.of("p1", Standing.INSURED))
                .month("2023-02", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1));
        assertThat(this.months.summaries())
                .containsExactly(NOT_INSURED + " open unverified 1/0 2023-01..2023-01 due 2023-05-01");

        this.months
                .month("2023-03", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1, "p1"))
                .month("2023-04", Evidence.FULL, Months.rows(Rule.NOT_INSURED, null, 1));
        assertThat(this.months.line(NOT_INSURED).clearedBy()).isEqualTo(ClearedBy.ACTION);
    }

    private String accounted(String id) {
        return LedgerColumns.byKey(this.months.line(id)).get("accounted");
    }

    private static RuleResult excellent(int excellent, int tested, Weight weight) {
        BigDecimal hundredfold = BigDecimal.valueOf(100L * excellent);
        BigDecimal base = BigDecimal.valueOf(tested);
        return seen(
                        Rule.EXCELLENT_LOW,
                        new Measure(
                                hundredfold.divide(base, 2, java.math.RoundingMode.HALF_UP),
                                BigDecimal.valueOf(25),
                                hundredfold,
                                base))
                .with(new RuleResult.Behind(Population.NONE, "", weight));
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
    void comparesTheStudentsTestedWithTheFormerStudents(int tested, int students, ClearedBy by) {
        this.months
                .month("2023-01", Evidence.FULL, coverage(80, 100))
                .month("2023-02", Evidence.FULL, coverage(tested, students));

        assertThat(this.months.line("fitness.coverage_low/3123000101").clearedBy())
                .isEqualTo(by);
    }

    /** Nothing was put right; the last finding stays. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFICERS_SHORT", "UNCERTIFIED", "CV_HIGH", "INSPECTION"})
    void isByBaseForEveryLineOfASchoolThatIsClosed(Rule rule) {
        String id = rule.key() + "/3123000101/x";
        this.months
                .month("2023-01", Evidence.FULL, breached(rule))
                .month("2023-02", Evidence.SCHOOL_GONE)
                .month("2023-03", Evidence.SCHOOL_GONE);

        assertThat(this.months.summaries())
                .containsExactly(id + " closed by base on 2023-03-31 " + plain(breached(rule))
                        + " 2023-01..2023-01 due 2023-05-01");
    }

    private static String plain(RuleResult result) {
        return result.measure().measured() + "/" + result.measure().target();
    }

    private static RuleResult breached(Rule rule) {
        RuleResult above = seen(rule, "2", "1", "x");
        return above.breached() ? above : seen(rule, "1", "2", "x");
    }

    private static RuleResult coverage(int tested, int students) {
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
    void isByBaseWhenTheAmountIsNoLongerKnown() {
        RuleResult plain = seen(Rule.STAFFING_BELOW_STANDARD, "2", "1", "junior", "backbone_per_100");
        this.months.month("2023-01", Evidence.FULL, perHundred(6, 711)).month("2023-02", Evidence.FULL, plain);

        assertThat(this.months
                        .line("staffing.below_standard/3123000101/junior/backbone_per_100")
                        .clearedBy())
                .isEqualTo(ClearedBy.BASE);
    }

    @Test
    void givesTheMeasureOnTheOldBase() {
        Measure now = perHundred(6, 346).measure();

        assertThat(now.on(BigDecimal.valueOf(711)))
                .isCloseTo(new BigDecimal("0.84388"), org.assertj.core.data.Offset.offset(new BigDecimal("0.00001")));
        assertThat(now.on(BigDecimal.ZERO)).isNull();
        assertThat(now.on(null)).isNull();
        assertThat(Measure.of(BigDecimal.ONE, BigDecimal.ONE).on(BigDecimal.ONE))
                .isNull();
    }

    private static RuleResult perHundred(int amount, int pupils) {
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
