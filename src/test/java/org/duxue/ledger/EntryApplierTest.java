package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.ledger.Months.PE;
import static org.duxue.ledger.Months.close;
import static org.duxue.ledger.Months.copied;
import static org.duxue.ledger.Months.due;
import static org.duxue.ledger.Months.entry;
import static org.duxue.ledger.Months.pe;
import static org.duxue.ledger.Months.unit;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which entries of operators apply, and which are refused. */
class EntryApplierTest {

    private final Months months = new Months();

    @Test
    void aBlankCellKeepsTheValue() {
        this.months
                .month("2023-01", Evidence.FULL, List.of(unit(PE, "区教育局"), due(PE, "2023-12-31")), pe(2, 3))
                .month("2023-02", Evidence.FULL, List.of(entry(PE)), pe(2, 3));

        assertThat(this.months.line(PE).handling().responsibleUnit()).isEqualTo("区教育局");
        assertThat(this.months.summaries()).containsExactly(PE + " in_progress 2/3 2023-01..2023-02 due 2023-12-31");
    }

    @Test
    void closesAClearedLineOnTheDayEntered() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, List.of(close(PE, "2023-02-20")), pe(3, 3));

        assertThat(this.months.summaries())
                .containsExactly(PE + " closed by action on 2023-02-20 3/3 2023-01..2023-01 due 2023-05-01");
        assertThat(this.months.complaints()).isEmpty();
    }

    @Test
    void closesOnTheOperatorsDayRatherThanByItself() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.FULL, List.of(close(PE, "2023-03-05")), pe(3, 3));

        assertThat(this.months.summaries())
                .containsExactly(PE + " closed by action on 2023-03-05 3/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void refusesToCloseALineThatTheDataStillShow() {
        this.months.month("2023-01", Evidence.FULL, List.of(close(PE, "2023-01-20")), pe(2, 3));

        assertThat(this.months.summaries()).containsExactly(PE + " open 2/3 2023-01..2023-01 due 2023-05-01");
        assertThat(this.months.complaints())
                .containsExactly("warning not-cleared [7|closed_on|2023-01-20] '" + PE
                        + "' cannot be closed: the data still show it or nothing fresh says otherwise (2 / 3);"
                        + " close it when the data show that it is resolved");
    }

    @Test
    void refusesToCloseAClearedLineAfterTheMonth() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, List.of(close(PE, "2023-03-01")), pe(3, 3));

        assertThat(this.months.summaries())
                .containsExactly(PE + " cleared by action 3/3 2023-01..2023-01 due 2023-05-01");
        assertThat(this.months.complaints())
                .containsExactly("warning not-cleared [7|closed_on|2023-03-01] the closing day of '" + PE
                        + "' lies after the as-of date 2023-02-28; write that day or an earlier one");
    }

    @Test
    void closesAClearedLineOnTheLastDayOfTheMonth() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, List.of(close(PE, "2023-02-28")), pe(3, 3));

        assertThat(this.months.summaries())
                .containsExactly(PE + " closed by action on 2023-02-28 3/3 2023-01..2023-01 due 2023-05-01");
    }

    @Test
    void setsANewTimeLimitForALineThatReturns() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.FULL, List.of(due(PE, "2023-12-31")), pe(2, 3));

        assertThat(this.months.summaries())
                .containsExactly(PE + " reopened 2/3 2023-01..2023-03 due 2023-12-31 returns 1");
    }

    @Test
    void refusesAnUnknownLineByItsName() {
        this.months.month("2023-01", Evidence.FULL, List.of(unit("staffing.shortage/1/junior/pe", "区教育局")));

        assertThat(this.months.complaints())
                .containsExactly("error unknown-item [7|item_id|staffing.shortage/1/junior/pe] the ledger has no line"
                        + " 'staffing.shortage/1/junior/pe'; copy the id from the latest ledger.csv");
    }

    @Test
    void doesNotChangeAClosedLine() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.FULL, pe(3, 3))
                .month("2023-04", Evidence.FULL, List.of(unit(PE, "区教育局")), pe(3, 3));

        assertThat(this.months.line(PE).handling().responsibleUnit()).isEmpty();
        assertThat(this.months.complaints())
                .containsExactly("warning already-closed [7|item_id|" + PE + "] '" + PE
                        + "' is closed and never changes; a new breach has a line of its own");
    }

    @Test
    void doesNotReportAClosedLineThatWasOnlyCopied() {
        this.months
                .month("2023-01", Evidence.FULL, List.of(unit(PE, "区教育局")), pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.FULL, pe(3, 3))
                .month("2023-04", Evidence.FULL, List.of(unit(PE, "区教育局"), close(PE, "2023-03-31")), pe(3, 3));

        assertThat(this.months.complaints()).isEmpty();
    }

    @Test
    void ignoresAChangedComputedColumnWithANotice() {
        this.months.month(
                "2023-01",
                Evidence.FULL,
                List.of(copied(PE, Map.of("measured", "3", "target", "3", "state", "closed"))),
                pe(2, 3));

        assertThat(this.months.summaries()).containsExactly(PE + " open 2/3 2023-01..2023-01 due 2023-05-01");
        assertThat(this.months.complaints())
                .containsExactly(
                        "notice computed-column [7|measured|3] '" + PE
                                + "': measured is computed, the change was ignored",
                        "notice computed-column [7|state|closed] '" + PE
                                + "': state is computed, the change was ignored");
    }

    @Test
    void acceptsCopiedCellsAsASpreadsheetRewritesThem() {
        this.months.month("2023-06", Evidence.FULL, pe(2, 3));
        this.months.month(
                "2023-07",
                Evidence.FULL,
                List.of(copied(
                        PE,
                        Map.of(
                                "measured", "2.0",
                                "state", "未整改",
                                "unverified", "否",
                                "area", "师资",
                                "first_period", "Jun-23",
                                "last_period", "2023/6/1"))),
                pe(1, 3));

        assertThat(this.months.complaints())
                .containsExactly(
                        "notice computed-column [7|area|师资] '" + PE + "': area is computed, the change was ignored");
    }

    @Test
    void aReturnedLineHasANewTimeLimitAlthoughTheOldOneWasCopied() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.FULL, List.of(due(PE, "2023-05-01")), pe(2, 3));

        assertThat(this.months.summaries())
                .containsExactly(PE + " reopened 2/3 2023-01..2023-03 due 2023-06-29 returns 1");
    }

    @Test
    void appliesEntriesForASuccessorUnderItsOwnId() {
        this.months
                .month("2023-01", Evidence.FULL, pe(2, 3))
                .month("2023-02", Evidence.FULL, pe(3, 3))
                .month("2023-03", Evidence.FULL, pe(3, 3))
                .month("2023-04", Evidence.FULL, List.of(unit(PE + "#2", "区教育局")), pe(2, 3));

        assertThat(this.months.line(PE + "#2").state()).isEqualTo(State.IN_PROGRESS);
        assertThat(this.months.complaints()).isEmpty();
    }
}
