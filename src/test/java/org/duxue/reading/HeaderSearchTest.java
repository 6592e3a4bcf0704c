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

class HeaderSearchTest {

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
                "item_id,name",
                "编号,名称",
                "ITEM_ID,Name",
                " 编号 ,\u3000名称\u3000",
                "编号*,名称 *",
                "编号＊,名称**",
                "编号（必填）,名称(全称)",
                "编号[1],名称【2】",
                "ｉｔｅｍ＿ｉｄ,名称\u00a0",
                "编号（必填）*,名称*（全称）"
            })
    void namesColumnsByKeyOrLabel(String header) {
        assertThat(this.sheet.read(header + "\nA1,桌\n").names()).containsExactly("A1 桌");
    }

    @Test
    void takesColumnsInAnyOrder() {
        Sheet.Result result = this.sheet.read("数量,名称,颜色,编号\n3,桌,红,A1\n");

        assertThat(result.names()).containsExactly("A1 桌");
        assertThat(result.cell(Sheet.COUNT)).isEqualTo(3);
        assertThat(result.cell(Sheet.COLOUR)).isEqualTo(Colour.RED);
    }

    @Test
    void ignoresUnknownAndNamelessColumns() {
        Sheet.Result result = this.sheet.read("序号,编号,,名称,备注\n1,A1,,桌,电话13900000000\n");

        assertThat(result.names()).containsExactly("A1 桌");
        assertThat(result.unknown()).containsExactly("序号", "备注");
        assertThat(result.faults()).isEmpty();
    }

    @Test
    void skipsTitleRows() {
        Sheet.Result result = this.sheet.read("城子河区设备表,,\n\n填报单位：中心小学,2023年6月,\n编号,名称,数量\nA1,桌,x\n");

        assertThat(result.faults())
                .containsExactly(
                        "5 quantity type-error integer: quantity 'x' is not a whole number; write a whole number from 0 to 1000000");
        assertThat(result.counts().skipped()).isZero();
    }

    @Test
    void findsTheHeaderInTheTenthRowAndNoFurther() {
        assertThat(this.sheet.read("表\n".repeat(9) + "编号,名称\nA1,桌\n").names()).containsExactly("A1 桌");
        assertThat(this.sheet.read("表\n".repeat(10) + "编号,名称\nA1,桌\n").faults())
                .containsExactly(
                        "0  source-error no-header: there is no header in the first 10 rows; the first row names the columns, such as item_id, name");
    }

    @Test
    void findsNoHeaderBelowTenBlankRows() {
        assertThat(this.sheet.read("\n".repeat(10) + "编号,名称\nA1,桌\n").faults())
                .containsExactly(
                        "0  source-error no-header: there is no header in the first 10 rows; the first row names the columns, such as item_id, name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编号,A1,A2\n名称,桌,椅\n数量,3,4\n颜色,红,红\n",
                "编号,A1,A2\n名称,桌,椅\n颜色,红,红\n",
                "编号;A1;A2\n\n名称;桌;椅\n数量;3;4\n",
                "城子河区设备表,,\n编号,A1,A2\n数量,3,4\n名称,桌,椅\n"
            })
    void saysThatATableIsTransposedEvenWhereTwoOfItsRowsLookLikeAHeader(String table) {
        assertThat(this.sheet.read(table).faults())
                .containsExactly(
                        "0  source-error transposed: the table is transposed: the titles are in the first column;"
                                + " use Paste Special, Transpose, so that the titles are in the first row and each record is a row");
    }

    @Test
    void takesTheFirstRowThatNamesAllRequiredColumns() {
        Sheet.Result result = this.sheet.read("编号\n编号,名称\n编号,名称\nA1,桌\n");

        assertThat(result.names()).containsExactly("A1 桌");
        assertThat(result.counts().skipped()).isOne();
    }

    @Test
    void acceptsAHeaderWithoutRows() {
        Sheet.Result result = this.sheet.read("编号,名称");

        assertThat(result.all()).isEmpty();
        assertThat(result.counts()).isEqualTo(new TableFile.RowCounts(0, 0, 0));
    }

    @Test
    void refusesAHeaderThatLacksARequiredColumn() {
        Sheet.Result result = this.sheet.read("编号,数量\nA1,2\n");

        assertThat(result.faults())
                .containsExactly(
                        "0 name missing-label missing-label: the column name is missing; add it to the header and fill it in");
        assertThat(result.all().get(0).message().zh()).isEqualTo("缺少列“名称”；请在表头加上该列并填写");
    }

    @Test
    void refusesADuplicateColumn() {
        Sheet.Result result = this.sheet.read("编号,名称,item_id,数量,数量（台）,quantity\nA1,桌,A1,1,1,1\n");

        assertThat(result.faults())
                .containsExactly(
                        "0 item_id duplicate-label duplicate-label: the column item_id occurs twice; delete one of them",
                        "0 quantity duplicate-label duplicate-label: the column quantity occurs twice; delete one of them");
    }

    @Test
    void refusesTheHeaderOfAnotherKind() {
        assertThat(this.sheet.read("人员编号,岗位,入职日期\n1,教师,2023-06-01\n").faults())
                .containsExactly(
                        "0  file-name other-kind: the name says sample but the header is of other; correct the name or send the right file");
    }

    @Test
    void refusesAHeaderThatNamesMoreColumnsOfAnotherKind() {
        assertThat(this.sheet.read("编号,名称,人员编号,岗位,入职日期\n").faults())
                .containsExactly(
                        "0  file-name other-kind: the name says sample but the header is of other; correct the name or send the right file");
    }

    @Test
    void findsTheKindWhenTheFileNameDoesNotGiveIt() {
        HeaderSearch.Result result = new HeaderSearch(List.of(Sheet.SCHEMA, Sheet.OTHER)).search("岗位;人员编号\n", null);

        assertThat(result)
                .isInstanceOfSatisfying(
                        HeaderSearch.Result.Found.class,
                        found -> assertThat(found.header().schema()).isEqualTo(Sheet.OTHER));
    }

    @Test
    void refusesATextWithoutHeader() {
        Sheet.Result result = this.sheet.read("今天天气很好\n明天也是\n");

        assertThat(result.all())
                .extracting(problem -> problem.message().zh())
                .containsExactly("前 10 行中没有表头；第一行应为列名，例如：编号、名称");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            数量合计   | 数量合计 | quantity
            启用时间   |          |
            启用日     | 启用日   | bought_on
            日期启用   | 日期启用 | bought_on
            单价金额   | 单价金额 | price_yuan
            学校标识   | 学校标识 | school_code
            保管人     |          |
            跳绳成绩   | 跳绳成绩 | rope_skipping
            号         |          |
            """)
    void asksAboutATitleThatResemblesALackingColumn(String title, String asked, String column) {
        Sheet.Result result = this.sheet.read("编号,名称," + title + "\nA1,桌,1\n");

        assertThat(result.all().stream()
                        .filter(problem -> problem.rule().equals("near-column"))
                        .map(problem ->
                                problem.doubt().key() + " " + problem.doubt().value())
                        .toList())
                .isEqualTo(asked == null ? List.of() : List.of(asked + " " + column));
        assertThat(result.counts().accepted()).isOne();
    }

    @Test
    void knowsANumberedTitleThatBeginsWithANumber() {
        assertThat(this.sheet.read("1.编号,2.名称,3.800米跑\nA1,桌,3:40\n").cell(Sheet.TIME))
                .isEqualTo(220);
    }

    @Test
    void namesTheNearTitleWhereAColumnIsMissing() {
        Sheet.Result result = this.sheet.read("编号,设备名称,数量\nA1,桌,2\n");

        assertThat(result.all())
                .extracting(problem -> problem.message().zh())
                .containsExactly("缺少列“名称”；表头中的“设备名称”如果就是该列，请改为“名称”，否则请加上该列并填写");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编 号,名\u3000称",
                "\"编\n号\",\"名\r\n称\"",
                "*编号,＊名称*",
                "编号：,名称:",
                "1.编号,2、名称",
                "（1）编号,(2)名称",
                "①编号,②名称",
                "【编号】,《名称》",
                "一、编号,二、名称*：",
                "编号（本校自编）*：,3．名 称（全称）"
            })
    void readsTitlesWhateverSurroundsThem(String header) {
        assertThat(this.sheet.read(header + "\nA1,桌\n").names()).containsExactly("A1 桌");
    }
}
