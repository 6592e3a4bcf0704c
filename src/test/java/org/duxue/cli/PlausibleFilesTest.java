package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duxue.reading.xlsx.RawWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in which every row may be right, but hardly all of them together. */
class PlausibleFilesTest {

    private static final String HEADER = "年级编号,学籍号,性别,身高,体重,肺活量,50米跑,坐位体前屈,一分钟跳绳,立定跳远\n";

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.desk = new Desk(folder).registry(Papers.REGISTRY);
    }

    private List<String> asked(String kind, String rows) {
        String file = kind + "_" + Papers.PRIMARY + "_2023-06.csv";
        this.desk.drop(file, rows);
        this.desk.call("intake", "--lang", "zh");
        return this.desk.feedback(Papers.PRIMARY, file).stream()
                .filter(line -> line.startsWith("warning"))
                .map(line -> line.substring(line.indexOf(']') + 2, line.indexOf("，无误的请在 ")))
                .toList();
    }

    private static String pupils(int first, int count, IntFunction<String> weight) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> "12,S" + i + "," + (1 + i % 2) + "," + (118 + i % 9) + "," + weight.apply(i) + ","
                        + (1200 + i * 7) + "," + (10 + i % 3) + "," + i % 12 + "," + (60 + i % 40) + ",\n")
                .collect(Collectors.joining());
    }

    @Test
    void areAskedAboutIfAClassWasWeighedInJin() {
        assertThat(asked(
                        "fitness",
                        HEADER + pupils(0, 30, i -> "" + (20 + i % 9)) + pupils(30, 12, i -> "" + (42 + i % 9))))
                .containsExactly(
                        "“体重”从第 32 行起与身高不相称（已称 42 名学生，其中 12 名过重），像是以斤填报的；" + "以斤填报的，请改成千克，或在标题中写明“体重（斤）”后重新报送");
    }

    @Test
    void namesTheSheetThatWasWeighedInJin(@TempDir Path folder) throws IOException {
        String file = "fitness_" + Papers.PRIMARY + "_2023-06.xlsx";
        Path book = new RawWorkbook()
                .sheet("一班", sheet(pupils(0, 12, i -> "" + (20 + i % 9))))
                .sheet("二班", sheet(pupils(12, 12, i -> "" + (42 + i % 9))))
                .write(folder.resolve(file));
        this.desk.drop(file, Files.readAllBytes(book));
        this.desk.call("intake", "--lang", "zh");

        assertThat(Desk.rows(this.desk.feedbackFile(Papers.PRIMARY, file)))
                .filteredOn(row -> row.get("rule").equals("doubled-weights"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("file")).isEqualTo(file + "[二班]"))
                .satisfies(row ->
                        assertThat(row.get("message")).startsWith("“体重”从第 2 行起与身高不相称（已称 24 名学生，其中 12 名过重），像是以斤填报的；"));
    }

    private static String sheet(String pupils) {
        return SheetNamesTest.rows((HEADER + pupils).lines().toArray(String[]::new));
    }

    @Test
    void areNotAskedAboutIfSomePupilsAreHeavy() {
        assertThat(asked("fitness", HEADER + pupils(0, 60, i -> "" + (i % 4 == 0 ? 40 : 20 + i % 9))))
                .isEmpty();
        assertThat(asked("fitness", HEADER.replace("体重", "体重（斤）") + pupils(0, 30, i -> "" + (40 + i % 17))))
                .isEmpty();
    }

    @Test
    void areAskedAboutIfEveryPupilHasTheSameMeasures() {
        String same = IntStream.range(0, 30)
                .mapToObj(i -> "12,S" + i + ",1,1" + (20 + i % 9) + ",24,1500,10.2,5,80,\n")
                .collect(Collectors.joining());

        assertThat(asked("fitness", HEADER + same))
                .contains("所有受测学生的肺活量、50米跑、坐位体前屈、一分钟跳绳每项都相同（30 名）；请核对是否把同一组数据填到了所有行，改正后重新报送");
    }

    /** The sit-and-reach results of a few differ; the other measures were copied to all. */
    @Test
    void areAskedAboutIdenticalMeasuresIfOthersOfAFewDiffer() {
        String same = IntStream.range(0, 40)
                .mapToObj(i ->
                        "12,S" + i + ",1,1" + (20 + i % 9) + ",24,1500,10.2," + (i < 20 ? "" + i % 7 : "") + ",80,\n")
                .collect(Collectors.joining());

        assertThat(asked("fitness", HEADER + same))
                .contains("所有受测学生的肺活量、50米跑、一分钟跳绳每项都相同（40 名）；请核对是否把同一组数据填到了所有行，改正后重新报送");
    }

    /** Every value is in the range of both columns. */
    @Test
    void areAskedAboutIfRunAndReachAreSwapped() {
        String pupils = IntStream.range(0, 24)
                .mapToObj(i -> "12,S" + i + "," + (1 + i % 2) + "," + (118 + i % 9) + "," + (20 + i % 9) + ","
                        + (1200 + i * 7) + "," + (5 + i % 14) + ".5," + (9 + i % 4) + ".2," + (60 + i % 40) + ",\n")
                .collect(Collectors.joining());

        assertThat(asked("fitness", HEADER + pupils))
                .containsExactly("“50米跑”和“坐位体前屈”的数据像是互换了（24 名学生）：“坐位体前屈”一列像是“50米跑”的成绩；请核对这两列的标题和数据，如已互换，请改正后重新报送");
        assertThat(asked("fitness", HEADER + pupils(0, 30, i -> "" + (20 + i % 9))))
                .isEmpty();
    }

    @Test
    void areAskedAboutAMeasureWhoseColumnWasSortedAlone() {
        assertThat(asked("fitness", HEADER + ofTwoGrades(false)))
                .containsExactly("“体重”一列自上而下依次排列（24 个数），各年级却没有打乱，像是只对这一列排了序，与学生对不上；请与原始成绩核对，如已错位，请恢复后重新报送");
    }

    /** Whole rows in the order of a measure, as in a list of results, mix the grades. */
    @Test
    void areNotAskedAboutIfWholeRowsWereSorted() {
        assertThat(asked("fitness", HEADER + ofTwoGrades(true))).isEmpty();
    }

    private static String ofTwoGrades(boolean areMixed) {
        return IntStream.range(0, 24)
                .mapToObj(i -> (areMixed ? 11 + i % 2 : 11 + i / 12) + ",S" + i + "," + (1 + i % 2) + ","
                        + (118 + i % 9)
                        + "," + (18 + i * 0.5) + "," + (1200 + i * 37 % 300) + "," + (10 + i % 3) + "," + i % 12 + ","
                        + (60 + i * 17 % 40) + ",\n")
                .collect(Collectors.joining());
    }

    @Test
    void areAskedAboutIfTotalsAreGivenAsUnitPrices() {
        int[] pieces = {24, 30, 18, 6, 9, 300, 1};
        String[] prices = {"3800", "4150.5", "4999", "8600", "21500", "185.5", "32000"};
        String header = "记录类型,编号,类别,名称,数量,单价,启用日期,状况\n";
        String totals = IntStream.range(0, pieces.length)
                .mapToObj(i -> asset(i, pieces[i], new BigDecimal(prices[i]).multiply(BigDecimal.valueOf(pieces[i]))))
                .collect(Collectors.joining());
        String single = IntStream.range(0, pieces.length)
                .mapToObj(i -> asset(i, pieces[i], new BigDecimal(prices[i])))
                .collect(Collectors.joining());

        assertThat(asked("equipment", header + totals))
                .containsExactly("每一行的“单价”都恰好能按数量分到每一件（其中 6 行很少会这样巧），像是把总价填成了单价；请核对，如填的是总价，请改填每件的单价后重新报送");
        assertThat(asked("equipment", header + single)).isEmpty();
    }

    private static String asset(int number, int pieces, BigDecimal price) {
        return "在用资产,A" + number + ",学生计算机,机房" + number + "," + pieces + "," + price.toPlainString() + ",201" + number
                + "-09-01,完好\n";
    }

    @Test
    void areAskedAboutIfAnnualWagesAreGivenAsMonthlyOnes() {
        String header = "人员编号,用工形式,岗位,入职日期,参保状态,养老,月工资\n";

        assertThat(asked("insurance", header + wage(1, 31200) + wage(2, 22800) + wage(3, 23766)))
                .containsExactly("3 人的“月工资”最低也有 22800 元，像是全年的工资；请核对，如是全年的，请改填每月的工资后重新报送");
        assertThat(asked("insurance", header + wage(1, 31200) + wage(2, 1900) + wage(3, 23766)))
                .isEmpty();
    }

    private static String wage(int number, int yuan) {
        return "W" + number + ",外聘,其他,2020-09-0" + number + ",已参保,是," + yuan + "\n";
    }

    /** A total labelled as a unit price would be multiplied by the number of pieces. */
    @Test
    void areNotAskedToLabelATotalAsAUnitPrice() {
        String plans = IntStream.range(0, 10)
                .mapToObj(i -> "更新计划,P" + i + ",学生计算机,机房,40,,,,2023,160000\n")
                .collect(Collectors.joining());

        assertThat(asked(
                        "equipment",
                        "记录类型,编号,类别,名称,数量,总价,启用日期,状况,计划年度,预算金额\n" + plans + "在用资产,A1,家具,课桌,30,5400,2018-08-01,完好,,\n"))
                .containsExactly("“总价”没有读取，表中又没有“单价”；两者不是同一个数；请另加“单价”一列，逐行填写后重新报送，不要只改标题");
    }

    @Test
    void areAskedAboutIfEveryAmountIsNothing() {
        assertThat(asked("equipment", Papers.EQUIPMENT.replace(",120.50,", ",0,")))
                .containsExactly("“单价”的值“0”是这一列全部 11 个金额；请核对；未填金额的，请补填实际金额后重新报送");
    }
}
