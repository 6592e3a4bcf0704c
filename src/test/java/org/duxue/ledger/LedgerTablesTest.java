package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.summary.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledgers of many months in their tables. */
class LedgerTablesTest {

    private static final Period MAY = Period.of(2023, 5);
    private static final Period JUNE = Period.of(2023, 6);

    @TempDir
    Path folder;

    private LedgerOffice office;
    private LedgerStore store;

    @BeforeEach
    void begins() {
        this.office = new LedgerOffice(this.folder);
        this.store = this.office.store();
    }

    @Test
    void giveBackEveryPartOfALine() {
        Line open = open(1);
        Line closed = new Line(
                new ItemId("staffing.below_standard/2123009001/primary/backbone_per_100#2"),
                new Subject(
                        Rule.STAFFING_BELOW_STANDARD,
                        "230399",
                        "2123009001",
                        "甲小学",
                        Message.literal(new Text("缺骨干", "缺骨干")),
                        "教督〔2017〕6号 第2项"),
                new Measure(new BigDecimal("1.25"), BigDecimal.ONE, new BigDecimal("300"), new BigDecimal("240")),
                new Measure(new BigDecimal("0.84"), BigDecimal.ONE, new BigDecimal("200"), new BigDecimal("238")),
                Period.of(2022, 12),
                MAY,
                State.CLOSED,
                true,
                ClearedBy.BASE,
                LocalDate.of(2023, 6, 29),
                2,
                new Remediation(LocalDate.of(2023, 8, 29), "区教育局", "王", "调入", "已调", "注"),
                "staff.csv v2 rows 4");
        this.store.replace(JUNE, "230399", new Ledger(List.of(open, closed)));

        assertThat(this.store.find(JUNE, "230399").lines())
                .usingRecursiveFieldByFieldElementComparator(
                        org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration.builder()
                                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                                .build())
                .containsExactlyInAnyOrder(open, closed);
        assertThat(this.store.find(JUNE, "230398").lines()).isEmpty();
        assertThat(this.store.find(MAY, "230399").lines()).isEmpty();
    }

    @Test
    void writeNumbersWithoutTheZerosOfTheDatabase() {
        this.store.replace(JUNE, "230399", new Ledger(List.of(open(1))));

        Measure measure = this.store.find(JUNE, "230399").lines().get(0).measure();
        assertThat(measure.measured().toPlainString() + " " + measure.target()).isEqualTo("1 0");
    }

    @Test
    void holdEveryLineOfALongLedgerOnce() {
        List<Line> lines =
                IntStream.rangeClosed(1, 2001).mapToObj(LedgerTablesTest::open).toList();
        this.store.replace(JUNE, "230399", new Ledger(lines));
        assertThat(ids(JUNE)).hasSize(2001).doesNotHaveDuplicates();

        this.store.replace(JUNE, "230399", new Ledger(lines.subList(0, 1000)));
        assertThat(ids(JUNE)).hasSize(1000).doesNotHaveDuplicates();
    }

    @Test
    void giveTheHistoryOfALineInOrder() {
        this.store.replace(JUNE, "230399", new Ledger(List.of(open(1).cleared(open(1).measure(), ClearedBy.ACTION))));
        this.store.replace(MAY, "230399", new Ledger(List.of(open(1), open(2))));

        assertThat(this.store.history(open(1).id().text()))
                .extracting(dated -> dated.period() + " " + Months.summary(dated.line()))
                .containsExactly(
                        "2023-05 safety.hazard/2123009001/H1 open 1/0 2023-05..2023-05 due 2023-09-30",
                        "2023-06 safety.hazard/2123009001/H1 cleared by action 1/0 2023-05..2023-05 due 2023-09-30");
        assertThat(this.store.history("x")).isEmpty();
    }

    @Test
    void cutTextsThatAreTooLongForAColumnBetweenCharacters() {
        Line line = open(1).handled(new Remediation(
                LocalDate.of(2023, 9, 30), "长".repeat(4000), "长".repeat(4001), "a".repeat(3998) + "𠮷𠮷", "", ""));
        this.store.replace(JUNE, "230399", new Ledger(List.of(line)));

        Remediation kept = this.store.find(JUNE, "230399").lines().get(0).handling();
        assertThat(kept.responsibleUnit()).isEqualTo("长".repeat(4000));
        assertThat(kept.responsiblePerson()).isEqualTo("长".repeat(3999) + "…");
        assertThat(kept.measure()).isEqualTo("a".repeat(3998) + "…");
        assertThat(StoredText.ofName("长".repeat(1001))).isEqualTo("长".repeat(999) + "…");
        assertThat(StoredText.ofName("长".repeat(1000))).isEqualTo("长".repeat(1000));
    }

    /** Two months of two districts: a hazard in each, one put right in June, another found. */
    @Test
    void countAndListChangesFromMonthToMonth() {
        String solved = RealEntriesTest.SAFETY.replace("2023-09-30,", "2023-09-30,2023-06-15");
        this.office
                .registry(RealEntriesTest.REGISTRY)
                .drop("safety_2123009001_2023-05.csv", RealEntriesTest.SAFETY)
                .drop("safety_2123009002_2023-05.csv", RealEntriesTest.SAFETY)
                .drop("safety_2123009001_2023-06.csv", solved + "hazard,H2,fire,插座,2023-06-01,2023-09-30,\n")
                .drop("safety_2123009002_2023-06.csv", RealEntriesTest.SAFETY)
                .takeIn();
        this.office.consolidate("2023-05");
        Office.Month june = this.office.consolidate("2023-06");
        LedgerWork ledger = this.office.ledger();

        assertThat(hazards(ledger, "230399"))
                .containsExactly(
                        "safety.hazard/2123009001/H1 cleared by action 0/0 2023-05..2023-05 due 2023-09-30",
                        "safety.hazard/2123009001/H2 open 1/0 2023-06..2023-06 due 2023-09-30");
        assertThat(ledger.counts(JUNE, "230399"))
                .isEqualTo(Map.of(MAY, Map.of(State.OPEN, 3L), JUNE, Map.of(State.OPEN, 3L, State.CLEARED, 1L)));
        assertThat(ledger.counts(MAY, "230399")).isEqualTo(Map.of(MAY, Map.of(State.OPEN, 3L)));
        assertThat(ledger.countsOfAll(june.snapshot()))
                .isEqualTo(Map.of(MAY, Map.of(State.OPEN, 6L), JUNE, Map.of(State.OPEN, 6L, State.CLEARED, 1L)));
        Changes changes = ledger.changes(JUNE, "230399");
        assertThat(changes.sentence().zh())
                .isEqualTo("上期 3 + 新增 1 + 移入 0 = 未整改 3 + 整改中 0 + 逾期 0 + 待销号 1 + 反弹 0 + 已销号 0 + 已移交 0");
        assertThat(changes.sentence().en())
                .isEqualTo(
                        "previous 3 + new 1 + moved in 0 = open 3 + in_progress 0 + overdue 0 + cleared 1 + reopened 0 + closed 0 + moved 0");
        assertThat(changes.changes())
                .extracting(change -> change.what() + " " + change.line().id())
                .containsExactly("cleared safety.hazard/2123009001/H1", "new safety.hazard/2123009001/H2");
    }

    @Test
    void countALineInProgressWithoutListingIt() {
        Line before = open(1);
        Line begun = before.withState(State.IN_PROGRESS, false);

        Changes changes = Changes.between(new Ledger(List.of(before)), new Ledger(List.of(begun)));
        assertThat(changes.changes()).isEmpty();
        assertThat(changes.sentence().en())
                .isEqualTo(
                        "previous 1 + new 0 + moved in 0 = open 0 + in_progress 1 + overdue 0 + cleared 0 + reopened 0 + closed 0 + moved 0");
        assertThat(Changes.between(
                                new Ledger(List.of(before)),
                                new Ledger(List.of(before.withState(State.OVERDUE, false))))
                        .changes())
                .extracting(Changes.Change::what)
                .containsExactly("overdue");
    }

    @Test
    void areOrderedByIdWithSuccessorsAfterTheirPredecessors() {
        Line second = open(2);
        Line third = new Line(
                new ItemId("safety.hazard/2123009001/H2#10"),
                second.subject(),
                second.measure(),
                second.found(),
                MAY,
                MAY,
                State.CLOSED,
                false,
                ClearedBy.ACTION,
                null,
                0,
                second.handling(),
                "");
        Line before = new Line(
                new ItemId("safety.hazard/2123009001/H2#9"),
                second.subject(),
                second.measure(),
                second.found(),
                MAY,
                MAY,
                State.CLOSED,
                false,
                ClearedBy.ACTION,
                null,
                0,
                second.handling(),
                "");

        for (List<Line> lines : List.of(
                List.of(third, open(3), before, second, open(1)), List.of(open(3), second, open(1), before, third))) {
            assertThat(new Ledger(lines).lines())
                    .extracting(line -> line.id().text().substring("safety.hazard/2123009001/".length()))
                    .containsExactly("H1", "H2", "H2#9", "H2#10", "H3");
        }
    }

    @Test
    void changesThatDoNotBalanceAreRefused() {
        Changes wrong = new Changes(4, 1, 0, Map.of(State.OPEN, 4L), new ArrayList<>());

        assertThat(wrong.balances()).isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(wrong::sentence)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "the ledger does not balance: Changes[before=4, opened=1, movedIn=0, now={OPEN=4}");
    }

    private static List<String> hazards(LedgerWork ledger, String district) {
        return ledger.find(JUNE, district).lines().stream()
                .filter(line -> line.subject().rule() == Rule.HAZARD)
                .map(Months::summary)
                .toList();
    }

    private List<String> ids(Period period) {
        return this.store.find(period, "230399").lines().stream()
                .map(line -> line.id().text())
                .toList();
    }

    private static Line open(int number) {
        Measure one = Measure.of(BigDecimal.ONE, BigDecimal.ZERO);
        return new Line(
                new ItemId("safety.hazard/2123009001/H" + number),
                new Subject(Rule.HAZARD, "230399", "2123009001", "甲小学", Message.literal(new Text("消防隐患", "消防隐患")), ""),
                one,
                one,
                MAY,
                MAY,
                State.OPEN,
                false,
                null,
                null,
                0,
                Remediation.dueOn(LocalDate.of(2023, 9, 30), ""),
                "safety.csv v1 rows 2");
    }
}
