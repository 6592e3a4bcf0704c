package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which differences in a copied ledger come from spreadsheets and Chinese labels, and which are changes. */
class CopiedCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            measured     | 2.5        | 2.50        | same
            measured     | 1234.5     | '1,234.50'  | same
            measured     | 2.5        | 2.51        | changed
            measured     | 2.5        | 两个        | changed
            target       | 3          | 3.0         | same
            returns      | 0          | 0.00        | same
            returns      | 0          | 1           | changed
            problem      | 缺 1 人    | ' 缺 1 人 ' | same
            problem      | 1          | 1.0         | changed
            first_period | 2023-06    | Jun-23      | same
            first_period | 2023-06    | jul-23      | changed
            first_period | 2023-06    | xyz-23      | changed
            first_period | 2023-06    | 2023/6      | same
            first_period | 2023-12    | 2023年12月  | same
            last_period  | 2023-06    | 2023/6/1    | same
            last_period  | 2023-06    | 2023-07-01  | changed
            last_period  | 2023-06    | 六月        | changed
            area         | staffing   | 教师结构性缺员、卫生技术人员配备不足 | same
            area         | balance    | 优质均衡    | same
            area         | staffing   | 优质均衡    | changed
            rule         | staffing.shortage | 学科缺员 | same
            rule         | staffing.shortage | 安全隐患未整改 | changed
            state        | open       | 未整改      | same
            state        | open       | 整改中      | changed
            cleared_by   | base       | 基数变化    | same
            cleared_by   | base       | 已采取措施  | changed
            cleared_by   | ''         | 基数变化    | changed
            unverified   | yes        | 是          | same
            unverified   | no         | 否          | same
            unverified   | no         | 是          | changed
            evidence     | a.csv v1   | b.csv v1    | changed
            """)
    void distinguishesRespellingsFromChanges(String column, String written, String text, String expected) {
        assertThat(new CopiedCell(column, text).says(written) ? "same" : "changed")
                .isEqualTo(expected);
    }

    @Test
    void acceptsTheChineseLabelsOfEveryColumnOfEveryLine() {
        List<String> keys = LedgerColumns.keys();
        for (Line line : lines()) {
            List<String> plain = LedgerColumns.cells(line);
            List<String> labelled = LedgerColumns.labelledCells(line);
            for (int i = 0; i < keys.size(); i++) {
                assertThat(new CopiedCell(keys.get(i), labelled.get(i)).says(plain.get(i)))
                        .as(keys.get(i) + " " + labelled.get(i) + " for " + plain.get(i))
                        .isTrue();
            }
        }
    }

    @Test
    void labelledCellsHaveNoKeys() {
        assertThat(LedgerColumns.labelledCells(lines().get(1)).subList(1, 14))
                .containsExactly(
                        "优质均衡", "差异系数超限", "230399", "", "试验区", "差异", "1", "0.5", "2023-05", "2023-05", "已销号", "是",
                        "基数变化");
        assertThat(LedgerColumns.cells(lines().get(1)).subList(18, 20)).containsExactly("", "2023-06-29");
        assertThat(LedgerColumns.labelledCells(lines().get(0)).subList(10, 14))
                .containsExactly("2023-05", "未整改", "否", "");
    }

    @Test
    void columnsHaveTheirChineseLabelsInTheOrderOfTheContract() {
        assertThat(LedgerColumns.labels())
                .hasSameSizeAs(LedgerColumns.keys())
                .startsWith("条目编号", "问题领域", "规则", "行政区划代码")
                .endsWith("备注", "销除说明", "依据", "标准", "已核清", "目前情况", "佐证材料", "复核人");
        assertThat(LedgerColumns.place("closed_on"))
                .isEqualTo(LedgerColumns.labels().indexOf("销号日期"));
    }

    @ParameterizedTest
    @CsvSource({"open, OPEN", "OVERDUE, OVERDUE", "反弹, REOPENED", "已销号, CLOSED", "销号, ''"})
    void statesAreFoundByKeyAndLabel(String word, String state) {
        assertThat(State.named(word).map(Enum::name).orElse("")).isEqualTo(state);
    }

    private static List<Line> lines() {
        Measure measure = Measure.of(java.math.BigDecimal.ONE, new java.math.BigDecimal("0.50"));
        Line open = new Line(
                new ItemId("safety.hazard/2123009001/H1"),
                new Subject(Rule.HAZARD, "230399", "2123009001", "甲小学", Message.literal(new Text("隐患", "隐患")), ""),
                measure,
                measure,
                Period.of(2023, 5),
                Period.of(2023, 5),
                State.OPEN,
                false,
                null,
                null,
                0,
                Remediation.dueOn(LocalDate.of(2023, 9, 30), ""),
                "safety.csv v1 rows 2");
        Line closed = new Line(
                new ItemId("balance.cv_high/230399/primary/x"),
                new Subject(Rule.CV_HIGH, "230399", "", "试验区", Message.literal(new Text("差异", "差异")), "教督"),
                measure,
                measure,
                Period.of(2023, 5),
                Period.of(2023, 5),
                State.CLOSED,
                true,
                ClearedBy.BASE,
                LocalDate.of(2023, 6, 29),
                3,
                new Remediation(LocalDate.of(2023, 9, 30), "局", "王", "调", "", "注"),
                "3 所学校 / schools");
        return List.of(open, closed);
    }
}
