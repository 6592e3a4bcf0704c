package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duxue.reading.xlsx.RawWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook is read by the rules of any other file; its messages name the sheet. */
class WorkbookTableTest {

    private static final long MOST_BYTES = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void readsEverySheetOfTheKindAndNamesItInMessages() throws IOException {
        Sheet.Result result = read(new RawWorkbook()
                .sheet("甲班", rows(List.of("编号", "名称", "数量"), List.of("A1", "桌", "３"), List.of("A2", "椅", "x")))
                .sheet(
                        "乙班",
                        rows(
                                List.of("报送表"),
                                List.of("名称", "编号"),
                                List.of("灯", "B1"),
                                List.of("钟", "A1"),
                                List.of("", "B3"))));

        assertThat(result.names()).containsExactly("A1 桌", "A2 椅", "B1 灯", "A1 钟", "B3 ");
        assertThat(result.counts()).isEqualTo(new TableFile.RowCounts(3, 2, 0));
        assertThat(result.all())
                .extracting(problem -> problem.file("x.xlsx") + " " + problem.row() + " "
                        + problem.message().en())
                .containsExactly(
                        "x.xlsx[甲班] 3 quantity 'x' is not a whole number; write a whole number from 0 to 1000000",
                        "x.xlsx[乙班] 5 name is empty; write a text",
                        "x.xlsx[甲班] 2 quantity is in full-width characters, it was read as half-width (once, in row 2)");
    }

    @Test
    void namesTheCauseWhereASheetHasNoHeader() throws IOException {
        assertThat(read(new RawWorkbook().sheet("表", rows(List.of("编号,名称,数量"), List.of("A1,桌,3"))))
                        .faults())
                .containsExactly("0  source-error whole-lines: whole rows are in one cell each; select the"
                        + " column, use Data, Text to Columns, save the file and send it again");
    }

    @Test
    void leavesOtherSheetsUnreadAndSaysSo() throws IOException {
        Sheet.Result result = read(new RawWorkbook()
                .sheet("填报说明", rows(List.of("编号", "名称", "数量", "单价")))
                .sheet("备忘", rows(List.of("这里什么都可以写")))
                .sheet("空", "")
                .hiddenSheet("旧表", rows(List.of("编号", "名称"), List.of("Z9", "旧")))
                .sheet("数据", rows(List.of("编号", "名称"), List.of("A1", "桌")))
                .sheet("汇总", rows(List.of("名称", "数量", "单价"), List.of("桌", "3", "5"))));

        assertThat(result.names()).containsExactly("A1 桌");
        assertThat(result.all())
                .extracting(problem -> problem.severity() + " " + problem.sheet() + " "
                        + problem.message().zh())
                .containsExactly(
                        "WARNING 汇总 工作表“汇总”像是本类数据，但表头不全，没有读取；若是要报送的数据，请补全表头后重新报送；若不是，请删除或隐藏该工作表",
                        "NOTICE  以下工作表没有本类数据的表头，没有读取：备忘");
    }

    @Test
    void refusesAWorkbookWithoutAHeaderNamingTheNearestSheet() throws IOException {
        assertThat(read(new RawWorkbook()
                                .sheet("说明", rows(List.of("x")))
                                .sheet("数据", rows(List.of("编号", "数量"), List.of("A1", "3"))))
                        .faults())
                .containsExactly("0 name missing-label missing-label: the column name is missing; add it to the header"
                        + " and fill it in");
        assertThat(read(new RawWorkbook().sheet("空", "")).faults())
                .singleElement()
                .asString()
                .startsWith("0  source-error empty");
    }

    @Test
    void saysThatACellIsCoveredByMergedOnes() throws IOException {
        String data = rows(
                List.of("编号", "名称", "数量"), List.of("A1", "桌", "3"), List.of("A2", "", "4"), List.of("A3", "", "5"));

        Sheet.Result result = read(
                new RawWorkbook().sheet("数据", "visible", data, "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>"));

        assertThat(result.faults())
                .containsExactly(
                        "3 name missing-cell required: name is empty: the cells of rows 2 to 3 are merged, and only the"
                                + " first of them holds the value; unmerge them and fill in each row; write a text",
                        "4 name missing-cell required: name is empty; write a text");
    }

    @Test
    void leavesOutInvisibleCharactersWithANotice() throws IOException {
        Sheet.Result result = read(new RawWorkbook()
                .sheet("一", rows(List.of("编\u200b号", "名称"), List.of("\u200eA1\u200b", "桌\u00ad子"), List.of("A2", "椅")))
                .sheet("二", rows(List.of("编号", "名称"), List.of("A3", "灯"))));

        assertThat(result.names()).containsExactly("A1 桌子", "A2 椅", "A3 灯");
        assertThat(result.all())
                .extracting(problem ->
                        problem.file("x.xlsx") + " " + problem.message().zh())
                .containsExactly("x.xlsx[一] 文件中有看不见的排版字符（4 个），已去掉");
    }

    @Test
    void countsHiddenRowsAndSaysSo() throws IOException {
        String data =
                rows(List.of("编号", "名称"), List.of("A1", "桌")).replace("<row r=\"2\"", "<row r=\"2\" hidden=\"1\"");

        Sheet.Result result = read(new RawWorkbook().sheet("数据", data));

        assertThat(result.names()).containsExactly("A1 桌");
        assertThat(result.all())
                .extracting(problem -> problem.message().zh())
                .containsExactly("有 1 行是隐藏的，也已计入（首见第 2 行）；若不是要报送的数据，请删除后重新报送");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quantity  | <c r="C2"><f>A1*2</f></c>                   | 2 quantity type-error workbook-no-result: quantity '=' is a formula whose result is not stored in the file; open it in Excel or WPS, let it be computed and save it, or write the value itself
            colour    | <c r="C2" t="e"><v>#N/A</v></c>              | 2 colour constraint-error formula-error: colour '#N/A' is what a failing formula shows; correct the formula, or write the value itself
            item      | <c r="A2"><v>2.3030612345678899E+18</v></c>  | 2 item_id lost-digits lost-digits: item_id '2.30306123456789E+18' is in scientific notation, its last digits are lost; format the column as text and enter the full code again
            bought_on | <c r="C2" s="2"><v>45107</v></c>             | 2 bought_on type-error date: bought_on '2023-06' is not a date; write the actual date, such as 2023-06-30
            quantity  | <c r="C2" s="3"><v>0.5</v></c>               | 2 quantity type-error workbook-shown-otherwise: quantity '0.5' is shown by its format
            """)
    void judgesCellsThatAreNotCertain(String column, String cell, String fault) throws IOException {
        String id = column.equals("item") ? cell : "<c r=\"A2\" t=\"str\"><v>A1</v></c>";
        String third = column.equals("item") ? "" : cell;
        RawWorkbook workbook = new RawWorkbook()
                .format("yyyy-mm-dd")
                .format("yyyy-mm")
                .format("0%")
                .sheet(
                        "数据",
                        rows(List.of("item_id", "name", column)) + "<row r=\"2\">" + id
                                + "<c r=\"B2\" t=\"str\"><v>桌</v></c>" + third + "</row>");

        assertThat(read(workbook).faults()).singleElement().asString().startsWith(fault);
    }

    @Test
    void takesNoBareNumberForADayWhereDaysAreCountedFrom1904() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .properties("<workbookPr date1904=\"true\"/>")
                .sheet("数据", rows(List.of("编号", "名称", "启用日期"), List.of("A1", "桌", "#45107")));

        assertThat(read(workbook).faults())
                .containsExactly(
                        "2 bought_on type-error date: bought_on '45107' is not a date; write the actual date, such as"
                                + " 2023-06-30");
    }

    @Test
    void copiesTheRecognisedCellsOfASheet() throws IOException {
        Path file = new RawWorkbook()
                .sheet(
                        "数据",
                        rows(List.of("编号", "秘密", "名称"), List.of("A1", "张三", "桌"), List.of(), List.of("A3", "", "椅")))
                .write(this.folder.resolve("x.xlsx"));
        List<Schema> schemas = List.of(Sheet.SCHEMA);
        TableFile table = new TableFile(FileProbe.of(file, MOST_BYTES, new ChineseWordList(schemas)));
        Path copy = this.folder.resolve("copy.csv");

        table.copyRecognised(((TableFile.Opening.Open) table.open(schemas, Sheet.SCHEMA)).header(), copy);

        assertThat(Files.readString(copy, RowCopy.CHARSET)).doesNotContain("张三");
        assertThat(Sheet.read(copy, MOST_BYTES).names()).containsExactly("A1 桌", "A3 椅");
    }

    private Sheet.Result read(RawWorkbook workbook) throws IOException {
        return Sheet.read(workbook.write(this.folder.resolve("x.xlsx")), MOST_BYTES);
    }

    /** Rows of texts from the first one on; a text that begins with # is a number. */
    @SafeVarargs
    static String rows(List<String>... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(i -> "<row r=\"" + (i + 1) + "\">" + cells(rows[i]) + "</row>")
                .collect(Collectors.joining());
    }

    private static String cells(List<String> texts) {
        return texts.stream()
                .map(text -> text.startsWith("#")
                        ? "<c><v>" + text.substring(1) + "</v></c>"
                        : text.isEmpty() ? "<c/>" : "<c t=\"str\"><v>" + text + "</v></c>")
                .collect(Collectors.joining());
    }
}
