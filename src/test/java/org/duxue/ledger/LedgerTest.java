package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.ledger.Months.HAZARD;
import static org.duxue.ledger.Months.PE;
import static org.duxue.ledger.Months.carried;
import static org.duxue.ledger.Months.due;
import static org.duxue.ledger.Months.hazard;
import static org.duxue.ledger.Months.pe;
import static org.duxue.ledger.Months.seen;
import static org.duxue.ledger.Months.unit;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps of a line from its finding to its closing, one test per step. */
class LedgerTest {

    private final Months months = new Months();

    @Test
    void opensALineForABreachDueNinetyDaysAfterTheMonth() {
        this.months.month("2023-01", Evidence.FULL, pe(2, 3));

        assertThat(this.months.summaries()).containsExactly(PE + " open 2/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void opensNoLineForAResultInOrder() {
        this.months.month("2023-01", Evidence.FULL, pe(3, 3));

        assertThat(this.months.summaries()).isEmpty();
    }

    @Test
    void takesTheTimeLimitOfTheSourceRow() {
        this.months.month("2023-01", Evidence.FULL, hazard(1, "2023-02-15"));

        assertThat(this.months.summaries()).containsExactly(HAZARD + " open 1/0 2023-01..2023-01 due 2023-02-15");
    }

    @Test
    void isOverdueAtOnceWhenTheTimeLimitHasPassed() {
        this.months.month("2023-01", Evidence.FULL, hazard(1, "2023-01-30"));

        assertThat(this.months.summaries()).containsExactly(HAZARD + " overdue 1/0 2023-01..2023-01 due 2023-01-30");
    }

    @Test
    void isNotOverdueOnTheDayOfTheTimeLimit() {
        this.months.month("2023-01", Evidence.FULL, hazard(1, "2023-01-31"));

        assertThat(this.months.line(HAZARD).state()).isEqualTo(State.OPEN);
    }

    @Test
    void keepsItsTimeLimitWhenTheSourceChangesIt() {
        this.months
                .month("2023-01", Evidence.FULL, hazard(1, "2023-02-15"))
                .month("2023-02", Evidence.FULL, hazard(1, "2023-12-31"));

        assertThat(this.months.summaries()).containsExactly(HAZARD + " overdue 1/0 2023-01..2023-02 due 2023-02-15");
    }

    @Test
    void marksWhatIsFoundInCarriedDataAsUnverified() {
        this.months.month("2023-01", Evidence.CARRIED, carried(pe(2, 3)));

        assertThat(this.months.summaries())
                .containsExactly(PE + " open unverified 2/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void clearsOnAFreshFileThatShowsItPutRightAndClosesInTheNextMonth() {
        this.months.month("2023-01", Evidence.FULL, pe(2, 3)).month("2023-02", Evidence.FULL, pe(3, 3));
        assertThat(this.months.summaries())
                .containsExactly(PE + " cleared by action 3/3 2023-01..2023-01 due 2023-05-01");

        this.months.month("2023-03", Evidence.FULL, pe(3, 3));
        assertThat(this.months.summaries())
                .containsExactly(PE + " closed by action on 2023-03-31 3/3 2023-01..2023-01 due 2023-05-01");
    }

    @ParameterizedTest
    @EnumSource(
            value = Evidence.class,
            names = {"PARTIAL", "CARRIED", "NONE"})
    void doesNotClearWithoutAWholeFreshFile(Evidence evidence) {
        this.months.month("2023-01", Evidence.FULL, pe(2, 3)).month("2023-02", evidence);

        assertThat(this.months.summaries())
                .containsExactly(PE + " open unverified 2/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void doesNotClearOnACarriedFileThatShowsItInOrder() {
        this.months.month("2023-01", Evidence.FULL, pe(2, 3)).month("2023-02", Evidence.CARRIED, carried(pe(3, 3)));

        assertThat(this.months.summaries())
                .containsExactly(PE + " open unverified 2/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void doesNotClearOnAFreshFileWithRejectedRowsThatShowsItInOrder() {
        this.months.month("2023-01", Evidence.FULL, pe(2, 3)).month("2023-02", Evidence.PARTIAL, pe(3, 3));

        assertThat(this.months.summaries())
                .containsExactly(PE + " open unverified 2/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void becomesOverdueEvenWhileNothingIsSent() {
        this.months.month("2023-01", Evidence.FULL, pe(2, 3)).month("2023-05", Evidence.NONE);

        assertThat(this.months.summaries())
                .containsExactly(PE + " overdue unverified 2/3 2023-01..2023-01 due 2023-05-01");
    }

    @ParameterizedTest
    @EnumSource(
            value = Evidence.class,
            names = {"PARTIAL", "NONE"})
    void doesNotCloseWithoutAnEffectiveWholeFile(Evidence evidence) {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", evidence);

        assertThat(this.months.summaries())
                .containsExactly(PE + " cleared unverified by action 3/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void closesOnACarriedFileThatStillDoesNotShowIt() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.CARRIED, carried(pe(3, 3)));

        assertThat(this.months.summaries())
                .containsExactly(PE + " closed by action on 2023-03-31 3/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void waitsForAnOperatorWithoutAutoClose() {
        this.months
                .withoutAutoClose()
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.FULL, pe(3, 3));

        assertThat(this.months.summaries())
                .containsExactly(PE + " cleared by action 3/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void returnsWithANewTimeLimitWhenItIsFoundWhileCleared() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.FULL, pe(1, 3));

        assertThat(this.months.summaries())
                .containsExactly(PE + " reopened 1/3 2023-01..2023-03 due 2023-06-29 returns 1");
    }

    @Test
    void staysReopenedAfterItsReturnUntilItIsOverdue() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.FULL, pe(1, 3))
                .month("2023-04", Evidence.FULL, List.of(unit(PE, "区教育局")), pe(1, 3));
        assertThat(this.months.line(PE).state()).isEqualTo(State.REOPENED);

        this.months.month("2023-06", Evidence.FULL, pe(1, 3));
        assertThat(this.months.line(PE).state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void isReopenedInTheMonthOfItsReturnEvenWithAPastTimeLimit() {
        this.months
                .month("2023-01", Evidence.FULL, hazard(1, "2023-02-15"))
                .month("2023-02", Evidence.FULL, hazard(0, "2023-02-15"))
                .month("2023-03", Evidence.FULL, hazard(1, "2023-02-15"));
        assertThat(this.months.summaries())
                .containsExactly(HAZARD + " reopened 1/0 2023-01..2023-03 due 2023-02-15 returns 1");

        this.months.month("2023-04", Evidence.FULL, hazard(1, "2023-02-15"));
        assertThat(this.months.line(HAZARD).state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void isOverdueRatherThanInProgress() {
        this.months.month("2023-01", Evidence.FULL, List.of(unit(PE, "区教育局"), due(PE, "2023-01-15")), pe(2, 3));

        assertThat(this.months.line(PE).state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void isInProgressOnceItIsAssigned() {
        this.months.month("2023-01", Evidence.FULL, List.of(unit(PE, "区教育局")), pe(2, 3));

        assertThat(this.months.line(PE).state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void followsABreachAfterClosingInASuccessorThatNamesItsPredecessor() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.FULL, pe(3, 3))
                .month("2023-04", Evidence.FULL, pe(2, 3))
                .month("2023-05", Evidence.FULL, pe(3, 3))
                .month("2023-06", Evidence.FULL, pe(3, 3))
                .month("2023-07", Evidence.FULL, pe(0, 3));

        assertThat(this.months.summaries())
                .containsExactly(
                        PE + " closed by action on 2023-03-31 3/3 2023-01..2023-01 due 2023-05-01",
                        PE + "#2 closed by action on 2023-06-30 3/3 2023-04..2023-04 due 2023-07-29",
                        PE + "#3 open 0/3 2023-07..2023-07 due 2023-10-29");
        assertThat(this.months.line(PE + "#2").handling().note()).isEqualTo("前一条目：" + PE);
        assertThat(this.months.line(PE + "#3").handling().note()).isEqualTo("前一条目：" + PE + "#2");
    }

    @Test
    void keepsAHazardThatJustDisappears() {
        this.months.month("2023-01", Evidence.FULL, hazard(1, null)).month("2023-02", Evidence.FULL);

        assertThat(this.months.summaries())
                .containsExactly(HAZARD + " open unverified 1/0 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void closesAClearedHazardWhoseRowIsNoLongerSent() {
        this.months
                .month("2023-01", Evidence.FULL, hazard(1, null))
                .month("2023-02", Evidence.FULL, hazard(0, null))
                .month("2023-03", Evidence.FULL);

        assertThat(this.months.summaries())
                .containsExactly(HAZARD + " closed by action on 2023-03-31 0/0 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void keepsARateThatIsNoLongerMeasured() {
        String id = "fitness.excellent_low/3123000101";
        this.months.month("2023-01", Evidence.FULL, rate("3.99", 10, 251)).month("2023-02", Evidence.FULL);
        assertThat(this.months.summaries())
                .containsExactly(id + " open unverified 3.99/25 2023-01..2023-01 due 2023-05-01");

        this.months.month("2023-03", Evidence.FULL, rate("26.00", 66, 254)).month("2023-04", Evidence.FULL);
        assertThat(this.months.summaries())
                .containsExactly(id + " cleared unverified by action 26.00/25 2023-01..2023-01 due 2023-05-01");
    }

    private static RuleResult rate(String rate, int excellent, int tested) {
        return seen(
                Rule.EXCELLENT_LOW,
                new Measure(
                        new BigDecimal(rate),
                        BigDecimal.valueOf(25),
                        BigDecimal.valueOf(100L * excellent),
                        BigDecimal.valueOf(tested)));
    }

    @Test
    void clearsByBaseAndClosesWhenTheSchoolIsGone() {
        this.months.month("2023-01", Evidence.FULL, pe(2, 3), hazard(1, null)).month("2023-02", Evidence.SCHOOL_GONE);
        assertThat(this.months.summaries())
                .containsExactly(
                        HAZARD + " cleared by base 1/0 2023-01..2023-01 due 2023-05-01",
                        PE + " cleared by base 2/3 2023-01..2023-01 due 2023-05-01");

        this.months.month("2023-03", Evidence.SCHOOL_GONE);
        assertThat(this.months.summaries())
                .containsExactly(
                        HAZARD + " closed by base on 2023-03-31 1/0 2023-01..2023-01 due 2023-05-01",
                        PE + " closed by base on 2023-03-31 2/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void keepsALineOpenWhoseMeasureChangesButStaysShort() {
        this.months.month("2023-01", Evidence.FULL, pe(1, 3)).month("2023-02", Evidence.PARTIAL, pe(2, 3));

        assertThat(this.months.summaries()).containsExactly(PE + " open 2/3 2023-01..2023-02 due 2023-05-01");
    }
}
