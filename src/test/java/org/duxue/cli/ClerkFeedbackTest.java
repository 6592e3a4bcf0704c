package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The feedback to a clerk after a file was dropped, through the real job. */
class ClerkFeedbackTest {

    private static final String FILE = "equipment_" + Papers.PRIMARY + "_2023-06.csv";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        this.desk = new Desk(this.folder).registry(Papers.REGISTRY);
    }

    @Test
    void saysOfAClosedSchoolThatItsFileIsNotCounted() {
        this.desk.registry(Papers.REGISTRY + Papers.PRIMARY + ",甲小学,230399,试验区,primary,public,,,,2023-05,closed\n");
        this.desk.drop(FILE, Papers.EQUIPMENT);

        Desk.Said said = this.desk.call(
                "check", "--lang", "zh", this.desk.input().resolve(FILE).toString());
        this.desk.call("run", "--period", "2023-06");

        assertThat(said.out()).contains("：停办，不计入，合格 11 行，有错 0 行，跳过 0 行");
        assertThat(this.desk.feedback(Papers.PRIMARY, FILE))
                .containsExactly("notice tolerated closed-school [||] 停办，不计入：学校名录中该校在 2023-06 已停办，文件已读取，无需处理；"
                        + "如果并未停办，请联系区县更正学校名录 / closed, not counted: in the registry the school is closed in 2023-06;"
                        + " the file was read and there is nothing to do; if the school is not closed, ask the district to"
                        + " correct the registry");
        assertThat(Desk.text(page())).contains("<h1>停办，不计入：学校名录中该校在 2023-06 已停办");
    }

    @Test
    void listsErrorsBeforeQuestionsAndNotices() {
        this.desk.drop(
                FILE,
                Papers.EQUIPMENT.replace("A1,", " A1,")
                        + "upgrade,U1,furniture,课桌,10,,,,2023,10000,2023-05-01,12000\n"
                        + "asset,A99,furniture,课桌,x,120.50,2020-09-01,good,,,,\n");

        this.desk.call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, FILE))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("notice", "error", "warning", "notice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            设备台账（乙中学）        |           |          | 设备台账（乙中学） | 乙中学  | 甲小学
            甲小学2023年5月设备台账   |           |          | 甲小学2023年5月设备台账 | 2023-05 | 2023-06
            甲小学2023年6月设备台账   |           |          |                    |         |
            甲小学２０２３年５月设备台账 |         |          | 甲小学２０２３年５月设备台账 | 2023-05 | 2023-06
            甲小学二〇二三年五月设备台账 |         |          | 甲小学二〇二三年五月设备台账 | 2023-05 | 2023-06
            甲小学2023年13月设备台账  |           |          | 甲小学2023年13月设备台账 | 2023年13月 | 2023-06
            甲小学（乙中学代填）      |           |          |                    |         |
            设备台账                  | 学校名称  | 乙中学   | 学校名称           | 乙中学  | 甲小学
            设备台账                  | 学校名称  | 甲小学   |                    |         |
            设备台账                  | 填报单位  | 3123009002 | 填报单位         | 3123009002 | 甲小学
            设备台账                  | 报送月份  | 2023年5月 | 报送月份          | 2023-05 | 2023-06
            设备台账                  | 月份      | 6月      |                    |         |
            """)
    void asksWhetherAFileWhoseTitleNamesAnotherSchoolOrMonthIsRight(
            String title, @Nullable String column, String cell, @Nullable String key, String says, String own) {
        String rows = column == null
                ? Papers.EQUIPMENT
                : Papers.EQUIPMENT
                        .replace("spent_yuan\n", "spent_yuan," + column + "\n")
                        .replace(",,,,\n", ",,,,," + cell + "\n");
        this.desk.drop(FILE, title + "\n" + rows);

        this.desk.call("intake");

        String row = column == null ? "" : "3";
        String[] asked = key == null
                ? new String[0]
                : new String[] {
                    "warning implausible other-title [" + row + "||" + says + "] “" + key + "”写的是“" + says
                            + "”，文件名说的却是“" + own
                            + "”；请核对这份文件是不是“" + own + "”的，放错了的请换成正确的文件，标题或该列写错的请改正后重新报送，无误的请在 explain_" + Papers.PRIMARY
                            + "_2023-06.csv 中说明（规则 other-title，键 " + key + "）"
                };
        assertThat(this.desk.feedback(Papers.PRIMARY, FILE))
                .filteredOn(line -> line.contains("other-title"))
                .extracting(line -> line.substring(0, line.indexOf(" / ")))
                .containsExactly(asked);
    }

    @Test
    void asksAboutAmountsThatAreTooSmallToBeYuan() {
        this.desk.drop(
                FILE,
                Papers.EQUIPMENT.replace("120.50", "1.2") + "upgrade,U1,smart_board,智慧黑板,10,,,,2023,21,,\n"
                        + "upgrade,U2,furniture,课桌,10,,,,2023,8.5,,\n");

        this.desk.call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, FILE))
                .filteredOn(line -> line.contains("small-amounts"))
                .extracting(line -> line.substring(0, line.indexOf(" / ")))
                .containsExactly(
                        "warning implausible small-amounts [|unit_value_yuan|1.2] “单价”的值“1.2”是这一列最大的一个，金额的单位可能不是元；"
                                + "以万元填报的，请在标题中写明“（万元）”后重新报送，无误的请在 explain_" + Papers.PRIMARY
                                + "_2023-06.csv 中说明（规则 small-amounts，键 unit_value_yuan）",
                        "warning implausible small-amounts [|budget_yuan|21] “预算金额”的值“21”是这一列最大的一个，金额的单位可能不是元；"
                                + "以万元填报的，请在标题中写明“（万元）”后重新报送，无误的请在 explain_" + Papers.PRIMARY
                                + "_2023-06.csv 中说明（规则 small-amounts，键 budget_yuan）");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
            120.50 :: 0.38 :: small-amounts [|unit_value_yuan|0.38] “单价”的值“0.38”是这一列最小的一个，单位可能不是元；以万元填报的，请改成以元计后重新报送
            120.50 :: 0 ::
            单价（元） :: 单价（百万元） :: large-amounts [|unit_value_yuan|120500000] “单价”的值“120500000”是这一列最小的一个，金额的单位可能写错了；数值以元计的，请把标题中的单位改为“元”后重新报送
            """)
    void asksAboutAmountsThatCanHardlyBeYuan(String cell, String instead, String asked) {
        this.desk.drop(
                FILE, Papers.EQUIPMENT.replace("unit_value_yuan", "单价（元）").replaceFirst(Pattern.quote(cell), instead));

        this.desk.call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, FILE))
                .filteredOn(line -> line.contains("-amounts"))
                .extracting(line -> line.substring("warning implausible ".length(), line.indexOf("，无误的请在")))
                .isEqualTo(asked == null ? List.of() : List.of(asked));
    }

    @Test
    void asksAboutAMeasureThatIsNoColumnAndThatManyPupilsLack() {
        String name = FILE.replace("equipment", "fitness");
        String pupils = IntStream.range(10, 20)
                .mapToObj(i -> "11,G2303062016010100" + i + ",男,120,22,11,5,80\n")
                .collect(Collectors.joining());
        this.desk.drop(name, "年级编号,学籍号,性别,身高,体重,50米跑,坐位体前屈,跳绳\n" + pupils);

        this.desk.call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, name))
                .filteredOn(line -> line.startsWith("warning"))
                .extracting(line -> line.substring(0, line.indexOf("，无误的请在")))
                .containsExactly("warning implausible near-column [|vital_capacity_ml|] “肺活量”不在表头中，10 行因此项目不全；"
                        + "已有数据的请加上该列（或改正它的标题）并填写后重新报送");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲,乙,丙,丁,1,2,3,4", "必填,下拉选择,填全称,整数,数字"})
    void reportsARowOfTheFormAsNotARecord(String row) {
        this.desk.drop(FILE, Papers.EQUIPMENT + row + "\n");

        this.desk.call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, FILE).get(1))
                .startsWith("error constraint-error stray-row [13||]");
    }

    @Test
    void saysThatARowIsNoRecordBeforeItAsksToFillItsCells() {
        this.desk.drop(FILE, Papers.EQUIPMENT + "合计金额,,,,,1205\n");

        this.desk.call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, FILE).get(1))
                .isEqualTo("error constraint-error stray-row [13||] 这一行不像一条数据，像是合计、说明、签名、列号或单位；不是数据的请删除整行，"
                        + "没有数据时只留表头；是数据的请把各格填全 / the row does not look like a record but like a total, a remark, a signature,"
                        + " numbers of the columns or units; if it is not a record, delete the whole row, and keep the header alone "
                        + "when there is nothing to report; if it is one, fill in its cells");
    }

    @Test
    void namesNoMergedCellsWhereSingleCellsWereForgotten() {
        this.desk.drop(FILE, Papers.EQUIPMENT.replaceAll("(A[3579]),furniture", "$1,"));

        this.desk.call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, FILE))
                .filteredOn(line -> line.contains(" required "))
                .hasSize(4)
                .noneMatch(line -> line.contains("合并"));
    }

    @Test
    void namesMergedCellsAsTheCauseOfManyBlanksUnderOneValue() {
        this.desk.drop(FILE, Papers.EQUIPMENT.replaceAll("(A[3-6]),furniture", "$1,"));

        this.desk.call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, FILE))
                .filteredOn(line -> line.contains(" required "))
                .hasSize(4)
                .allMatch(line -> line.contains("“类别”未填写：第 3 至 7 行像是合并过的单元格，值只留在第 3 行；请取消合并，逐行填写"));
    }

    @Test
    void asksAboutANearTitleAndDoesNotListItAmongTheUnknownOnesToo() {
        this.desk.drop(FILE, Papers.EQUIPMENT.replace("completed_on", "完成的日期").replace("spent_yuan", "保管情况"));

        this.desk.call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, FILE))
                .anyMatch(line -> line.startsWith("warning implausible near-column [|completed_on|]"))
                .filteredOn(line -> line.contains("unknown-columns"))
                .singleElement()
                .asString()
                .contains("保管情况")
                .doesNotContain("完成的日期");
    }

    /** Personal names, telephone numbers and ids in places where they are not requested. */
    @Test
    void writesNoPersonalNamesOrNumbers() throws IOException {
        String rows =
                Papers.EQUIPMENT.substring(Papers.EQUIPMENT_HEADER.length()).replace("\n", ",王小明\n");
        this.desk.drop(
                FILE,
                "设备台账,填表人：李小明,13812345678\n"
                        + Papers.EQUIPMENT_HEADER.strip() + ",保管人赵小军15912345678\n" + rows
                        + "asset,A98,钱小丽,课桌,孙小刚 13712345678,230306197001011234,周小云,good,,,,\n"
                        + "填表人：吴小勇,,联系电话：0453-1234567\n"
                        + "注：由郑小华填写\n");

        this.desk.call("check", this.desk.input().resolve(FILE).toString());
        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(this.desk.feedback(Papers.PRIMARY, FILE)).hasSizeGreaterThan(3);
        List<String> personal = List.of(
                "李小明",
                "13812345678",
                "王小明",
                "赵小军",
                "15912345678",
                "钱小丽",
                "孙小刚",
                "13712345678",
                "230306197001011234",
                "周小云",
                "吴小勇",
                "0453-1234567",
                "郑小华");
        List<Path> written = Desk.filesBelow(this.desk.output());
        assertThat(new Trace(personal).in((said.out() + said.err()).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(new Trace(personal).in(written)).isEmpty();
        assertThat(new Trace(List.of("课桌")).in(written)).anyMatch(found -> found.endsWith(".csv.gz: 课桌"));
    }

    private Path page() {
        Path table = this.desk.feedbackFile(Papers.PRIMARY, FILE);
        return table.resolveSibling(table.getFileName().toString().replace(".feedback.csv", ".feedback.html"));
    }
}
