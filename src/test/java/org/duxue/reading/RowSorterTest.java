package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSorterTest {

    private static final String HEADER = "序号,编号,名称,数量\n";

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计,,,5",
                "总计,,,5",
                "小计,,,5",
                "合 计,,,5",
                "　合　计　,,,5",
                "合计:,,,5",
                "合计：,,,5",
                ",合计,桌,5",
                ",,小计：,5",
                "2,合计,桌,5",
                "2,A9,共计,5",
                "2,A9,桌,总数",
                ",累 计,,5",
                ",本页合计：,,5",
                ",Total,,5",
                ",SUBTOTAL:,,5",
                "合​计,,,5",
                "\"\u00a0总 计 ：\",,,5"
            })
    void skipsTotals(String row) {
        assertThat(this.sheet.read(HEADER + "1,A1,桌,5\n" + row + "\n").counts())
                .isEqualTo(new TableFile.RowCounts(1, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：以上含借用,,,",
                "注:以上含借用,,,",
                "备注：无,,,5",
                "备 注 ： 无,,,",
                "说明：见附表,,,",
                "填表人：张三,,,2023",
                "审核人：,,,",
                "负责人:李四,,,",
                ",注：以上含借用,,",
                ",,填表人：张三,7",
                "\"注：一\n二\",,,"
            })
    void skipsRemarks(String row) {
        assertThat(this.sheet.read(HEADER + "1,A1,桌,5\n" + row + "\n").counts())
                .isEqualTo(new TableFile.RowCounts(1, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：借用,A2,桌,5",
                "备注：,,桌,5",
                ",注：A2,桌,5",
                "备注,A2,桌,5",
                ",合计表,桌,5",
                ",小计机,桌,1",
                ",注册机,桌,1",
                ",A2,注：桌,1"
            })
    void keepsDataRowsThatResembleTotalsAndRemarks(String row) {
        TableFile.RowCounts counts = this.sheet.read(HEADER + row + "\n").counts();

        assertThat(counts.skipped()).isZero();
        assertThat(counts.data()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",,,", " ,\u3000,\u00a0,\t", "7,,,", "\"\",\"\",\"\",\"\"", ",,,,,,,,", "8,'", "9,,,,x"})
    void skipsRowsWhoseRecognisedCellsAreBlank(String row) {
        assertThat(this.sheet.read(HEADER + "1,A1,桌,5\n" + row + "\n2,A2,椅,6\n").counts())
                .isEqualTo(new TableFile.RowCounts(2, 0, 1));
    }

    @Test
    void skipsEmptyCellsAndRowsAtTheEnd() {
        Sheet.Result result = this.sheet.read("编号,名称,,,\nA1,桌,,, ,,\n,,,,\n,,,,\n\n");

        assertThat(result.all()).isEmpty();
        assertThat(result.counts()).isEqualTo(new TableFile.RowCounts(1, 0, 3));
    }

    @Test
    void refusesACellRightOfTheLastColumn() {
        Sheet.Result result = this.sheet.read("编号,名称,,\nA1,桌,,多\nA2,椅\nA3,灯,,,a,b\n");

        assertThat(result.faults())
                .containsExactly(
                        "2  extra-cell extra-cell: cell 4 is to the right of the last column; delete it, or check the row for one separator too many",
                        "4  extra-cell extra-cell: cell 5 is to the right of the last column; delete it, or check the row for one separator too many");
        assertThat(result.counts()).isEqualTo(new TableFile.RowCounts(1, 2, 0));
    }

    @Test
    void readsShortRowsAsBlankCells() {
        assertThat(this.sheet.read("编号,名称,数量,颜色\nA1,桌\n").cell(Sheet.COUNT)).isEqualTo("");
    }

    @Test
    void reportsOnlyTheFirstProblemOfACell() {
        assertThat(this.sheet.read("编号,名称,数量\nA1,桌,x\n").faults()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,作废,桌,5,       | 作废
            1,A2,（作废）桌,5, | 作废
            1,A2,桌【已取消】,5, | 已取消
            1,A2,桌,5,已作废   | 已作废
            1,A2,桌,5,此行删除 | 此行删除
            1,合计12项,桌,5,   | 合计
            1,A2,课桌小计,5,   | 小计
            1,A2,小计算器,5,   |
            1,A2,桌,5,重复使用的桌子 |
            1,A2,取消式开关,5, |
            1,A2,桌,5,合计     | 合计
            1,A2,桌,5,总 计：  | 总计：
            1,A2,汇总,5,       | 汇总
            1,Sum,桌,5,        | Sum
            1,全校,桌,5,       | 全校
            1,A2,总人数,5,     | 总人数
            1,合计数,桌,5,     | 合计
            1,A2,全校用桌,5,   |
            1,A2,总机,5,       |
            例,A2,桌,5,        | 例
            1,A2,桌,5,填写示例 | 填写示例
            1,A2,桌,5,已移交，不再统计 | 不再统计
            1,A2,桌,5,与上行重复填报   | 重复填报
            1,A2,桌,5,合计金额见附表   |
            """)
    void countsARowMarkedAsNotCountingAndAsks(String row, String mark) {
        Sheet.Result result = this.sheet.read(HEADER.replace("\n", ",备注\n") + "1,A1,桌,5,\n" + row + "\n");

        assertThat(result.counts()).isEqualTo(new TableFile.RowCounts(2, 0, 0));
        assertThat(result.faults())
                .isEqualTo(
                        mark == null
                                ? List.of()
                                : List.of(
                                        "3  implausible marked-row: the row says " + mark
                                                + " but was counted; if the row is not to count, delete it and send the file again"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,例：A001,桌,5", "1,A0,示例：桌,5", "1,A0,（例）桌,5", "1,样例,桌,5", "1,填写示例,桌,5"})
    void skipsAnExampleInAnyCellThatNamesTheRow(String row) {
        assertThat(this.sheet.read(HEADER + row + "\n1,A1,桌,5\n").counts()).isEqualTo(new TableFile.RowCounts(1, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,A0,示例教学桌,5", "1,A0,例行检查桌,5", "1,A0,样品柜,5", "1,例1,桌,5"})
    void readsARowWhoseNameOnlyBeginsLikeAnExample(String row) {
        assertThat(this.sheet.read(HEADER + row + "\n").counts()).isEqualTo(new TableFile.RowCounts(1, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例（请删除本行）,A0,桌,5", ",示例,桌,5", "示 例：,A0,桌,5"})
    void skipsTheExampleRowOfAFormAndAsksAboutIt(String row) {
        Sheet.Result result = this.sheet.read(HEADER + row + "\n1,A1,桌,5\n");

        assertThat(result.counts()).isEqualTo(new TableFile.RowCounts(1, 0, 1));
        assertThat(result.faults())
                .containsExactly(
                        "2  implausible example-row: is the example row of the form and was not counted; delete it, or, when the data are real, overwrite the word 示例 in its first cell");
    }
}
