package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.duxue.area.Weight;
import org.duxue.shared.Message;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;

/** The line of a hazard whose number is later reused for another one. */
class ReusedHazardNumberTest {

    private final Months months = new Months();

    @Test
    void aReusedNumberLeavesTheLineUnchanged() {
        RuleResult wire = marked(1, "electrical 2023-01-03");
        this.months
                .month("2023-01", Evidence.FULL, wire)
                .month("2023-02", Evidence.FULL, marked(1, "fire 2023-02-03"))
                .month("2023-03", Evidence.FULL, marked(0, "fire 2023-02-03"));
        assertThat(this.months.summaries())
                .containsExactly(Months.HAZARD + " open unverified 1/0 2023-01..2023-02 due 2023-05-01");

        this.months.month("2023-04", Evidence.FULL, marked(0, "electrical 2023-01-03"));
        assertThat(this.months.line(Months.HAZARD).clearedBy()).isEqualTo(ClearedBy.ACTION);
    }

    @Test
    void aReusedNumberIsFoundButTheLineKeepsItsSubject() {
        RuleResult wire = about("线路老化", marked(1, "electrical 2023-01-03"));
        RuleResult fire = about("灭火器过期", marked(1, "fire 2023-02-03"));
        this.months.month("2023-01", Evidence.FULL, wire).month("2023-02", Evidence.FULL, fire);

        Line line = this.months.line(Months.HAZARD);
        assertThat(Months.summary(line)).isEqualTo(Months.HAZARD + " open 1/0 2023-01..2023-02 due 2023-05-01");
        assertThat(line.subject()).isEqualTo(wire.subject());
        assertThat(LedgerColumns.byKey(line))
                .containsEntry("accounted", "0 of 1")
                .containsEntry("now", "未整改；编号现报为另一事项，待说明");
    }

    @Test
    void anExplainedChangeGivesTheLineTheNewSubject() {
        RuleResult wire = about("线路老化", marked(1, "electrical 2023-01-03"));
        RuleResult fire = about("灭火器过期", marked(1, "fire 2023-02-03"));
        this.months
                .month("2023-01", Evidence.FULL, wire)
                .month("2023-02", Evidence.FULL, fire)
                .month("2023-03", Evidence.FULL, explained(fire));

        Line line = this.months.line(Months.HAZARD);
        assertThat(Months.summary(line)).isEqualTo(Months.HAZARD + " open 1/0 2023-01..2023-03 due 2023-05-01");
        assertThat(line.subject()).isEqualTo(fire.subject());
        assertThat(LedgerColumns.byKey(line)).containsEntry("now", "未整改");

        this.months.month("2023-04", Evidence.FULL, marked(0, "fire 2023-02-03"));
        assertThat(this.months.line(Months.HAZARD).clearedBy()).isEqualTo(ClearedBy.ACTION);
    }

    @Test
    void anExplainedChangeClearsWhenItIsResolvedInTheSameMonth() {
        this.months
                .month("2023-01", Evidence.FULL, marked(1, "electrical 2023-01-03"))
                .month("2023-02", Evidence.FULL, explained(marked(0, "electrical 2023-01-02")));

        assertThat(this.months.summaries())
                .containsExactly(Months.HAZARD + " cleared by action 0/0 2023-01..2023-01 due 2023-05-01");
    }

    private static RuleResult marked(int open, String mark) {
        RuleResult hazard = Months.hazard(open, null);
        return hazard.with(new RuleResult.Behind(hazard.behind().population(), mark, Weight.FULL));
    }

    private static RuleResult about(String detail, RuleResult hazard) {
        return new RuleResult(
                hazard.id(),
                new Subject(
                        Rule.HAZARD, "230306", Months.SCHOOL, "晨兴中学", Message.literal(new Text(detail, detail)), ""),
                hazard.measure(),
                hazard.breached(),
                hazard.fresh(),
                hazard.dueOn(),
                hazard.evidence(),
                hazard.behind());
    }

    private static RuleResult explained(RuleResult changed) {
        return changed.with(new RuleResult.Behind(
                changed.behind().population(), changed.behind().mark(), Weight.FULL, true));
    }
}
