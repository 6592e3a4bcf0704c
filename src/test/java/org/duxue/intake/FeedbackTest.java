package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.shared.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {

    static final String HEADER = "学校标识码,记录类型,编号,类别,名称,数量,单价（元）,启用日期,状况,计划年度,预算金额（元）,完成日期,实际支出（元）";
    private static final String GOOD = "3123000101,在用资产,%s,家具,课桌,40,180,2020-09-01,完好,,,,";

    @TempDir
    Path folder;

    private Path write(Kind kind, String name, String... lines) throws IOException {
        ReadResult.Judged judged = SentFile.of(this.folder, name, lines).read(kind, this.folder.resolve("kept"));
        new Feedback(this.folder.resolve("feedback")).write("3123000101/2023-06/equipment/" + name, content(judged));
        return this.folder.resolve("feedback/3123000101/2023-06/equipment");
    }

    private static FeedbackContent content(ReadResult.Judged judged) {
        return FeedbackContent.of(
                judged.submission().key(),
                judged.submission().file().name(),
                "白桦学校",
                judged.status(),
                judged.rows(),
                judged.problems(),
                judged.sheet());
    }

    private static String[] lines(int good, String... others) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 1; i <= good; i++) {
            lines.add(GOOD.formatted("F%02d".formatted(i)));
        }
        lines.addAll(List.of(others));
        return lines.toArray(String[]::new);
    }

    /** One file for each golden page next to this test. */
    static String[] sample(String page) {
        return switch (page) {
            case "accepted" -> lines(3);
            case "partial" ->
                lines(
                        12,
                        "3123000101,在用资产,F13,家具,讲台,三张,9x,2020-09-01,完好,,,,",
                        "3123000101,更新计划,P01,学生计算机,换机,30,,,,2023,1.5万元,2023-06-01,16000");
            default ->
                lines(
                        2,
                        "3123000101,在用资产,F02,桌椅,课桌,40,180,2020-09-01,完好,,,,",
                        "3123000101,在用资产,F04,家具,,40,180,2023-07-01,坏,,,,");
        };
    }

    /** After an intended change: copy the page named by the test over the golden one, and look at it. */
    @ParameterizedTest
    @ValueSource(strings = {"accepted", "partial", "rejected"})
    void showsTheGoldenPage(String page) throws IOException {
        String name = "equipment_3123000101_2023-06.csv";
        Path place = write(Kind.EQUIPMENT, name, sample(page));

        Path written = place.resolve(name + ".feedback.html");
        assertThat(written).hasSameTextualContentAs(Path.of("src/test/resources/org/duxue/intake/" + page + ".html"));
    }

    @Test
    void doesNotCutASentenceInsideTheNameOfTheFile() {
        String name = "设备；终稿_2123000101_2023-06; v2.pdf";

        FeedbackPage page = FeedbackPage.of(
                FeedbackContent.of(name, List.of(UnreadableType.problem(name, FileName.extension(name)))),
                "table.csv",
                "");

        assertThat(page.toCorrect())
                .containsExactly(new FeedbackPage.Line(
                        "整个文件",
                        "",
                        "",
                        "文件“设备；终稿_2123000101_2023-06; v2.pdf”既不是 CSV 也不是 .xlsx，没有读取",
                        "它不是表格，请把数据填入填报表 (*.xlsx)，保存后报送该表",
                        "'设备；终稿_2123000101_2023-06; v2.pdf' is neither a CSV nor an .xlsx file and was not read; it is not a table: enter the "
                                + "data into the form (*.xlsx), save it, and send that"));
    }

    @Test
    void returnsTheRowsInErrorAsTheyWereWritten() throws IOException {
        Path place = write(Kind.EQUIPMENT, "equipment.csv", sample("partial"));

        assertThat(place.resolve("equipment.csv.errors.csv")).hasContent("""
                        \ufeff行号,学校标识码,记录类型,编号,类别,名称,数量,单价（元）,启用日期,状况,计划年度,预算金额（元）,完成日期,实际支出（元）,原因
                        14,3123000101,在用资产,F13,家具,讲台,三张,9x,2020-09-01,完好,,,,,\
                        “数量”的值“三张”不是整数；应为不小于 1 的整数。“单价”的值“9x”不是数字；应为不小于 0 的数字，最多 2 位小数
                        """.replace("\n", "\r\n"));
    }

    @Test
    void returnsNoPersonalColumn() throws IOException {
        Path place = write(
                Kind.FITNESS,
                "fitness.csv",
                "学籍号,姓名,出生日期,家庭住址,班级名称,年级编号,性别,身高",
                "G230306200901010011,李小白,2009-01-01,红旗路1号,七一班,21,男,高");

        assertThat(place.resolve("fitness.csv.errors.csv"))
                .hasContent("\ufeff行号,年级编号,性别,身高,原因\r\n2,21,男,高,“身高”的值“高”不是数字；没有就留空，有的应为 80 到 250 之间的数字\r\n");
        try (Stream<Path> written = Files.list(place)) {
            for (Path file : written.toList()) {
                assertThat(Files.readString(file)).doesNotContain("G2303062009", "李小白", "2009-01-01", "红旗路", "七一班");
            }
        }
    }

    @Test
    void removesTheReturnedRowsWhenTheNextVersionIsValid() throws IOException {
        write(Kind.EQUIPMENT, "equipment.csv", sample("partial"));

        Path place = write(Kind.EQUIPMENT, "equipment.csv", sample("accepted"));

        assertThat(place).isDirectoryNotContaining("glob:**.errors.csv");
        assertThat(place.resolve("equipment.csv.feedback.html")).content().contains("<h1>已采用（3 行），无需处理</h1>");
    }

    @Test
    void removesAllFeedbackOnAFile() throws IOException {
        Path place = write(Kind.EQUIPMENT, "equipment.csv", sample("partial"));

        new Feedback(this.folder.resolve("feedback")).remove("3123000101/2023-06/equipment/equipment.csv");

        assertThat(place).isEmptyDirectory();
    }

    static Stream<Arguments> hostileValues() {
        return Stream.of(
                Arguments.of("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
                Arguments.of("\"><img src=x onerror=a()>", "\"&gt;&lt;img src=x onerror=a()&gt;"),
                Arguments.of("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
                Arguments.of("\u202e脑电\u202c", "脑电"),
                Arguments.of("a\u0001b\u0085c\ufeffd", "a⟨U+0001⟩b⟨U+0085⟩cd"),
                Arguments.of("一\n二\t三", "一↵二⇥三"),
                Arguments.of("👩\u200d🏫😀", "👩🏫😀"),
                Arguments.of("&amp;", "&amp;amp;"));
    }

    @ParameterizedTest
    @MethodSource("hostileValues")
    void showsHostileValuesAsText(String cell, String shown) throws IOException {
        String row = "3123000101,在用资产,F01,\"" + cell.replace("\"", "\"\"") + "\",课桌,40,180,2020-09-01,完好,,,,";

        Path place = write(Kind.EQUIPMENT, "equipment.csv", HEADER, row);

        String page = Files.readString(place.resolve("equipment.csv.feedback.html"));
        assertThat(page).contains("<code><bdi>" + shown + "</bdi></code>");
        assertThat(page).doesNotContain("<script", "<img", "\u202e", "\u0001");
    }

    @Test
    void neverLetsASpreadsheetTakeAReturnedCellForAFormula() throws IOException {
        Path place = write(
                Kind.EQUIPMENT,
                "equipment.csv",
                HEADER,
                "3123000101,在用资产,F01,家具,\"=cmd|' /C calc'!A0\",40,x,2020-09-01,完好,,,,");

        assertThat(place.resolve("equipment.csv.errors.csv")).content().contains(",'=cmd|' /C calc'!A0,40,x,");
    }

    @Test
    void cutsWhatIsTooLongAndNeverInTheMiddleOfALetter() throws IOException {
        String longest = "x" + "😀".repeat(20_000);
        Path place = write(
                Kind.EQUIPMENT,
                "equipment.csv",
                HEADER,
                "3123000101,在用资产,F01," + longest + ",课桌,40,180,2020-09-01,完好,,,,");

        assertThat(place.resolve("equipment.csv.feedback.html"))
                .content()
                .contains("<code><bdi>x" + "😀".repeat(49) + "…</bdi></code>");
        assertThat(place.resolve("equipment.csv.errors.csv")).content().contains(",x" + "😀".repeat(15_999) + "…,课桌,");
    }

    @Test
    void keepsAPageShortAndSaysWhereTheRestIs() throws IOException {
        String[] rows = Stream.concat(
                        Stream.of(HEADER),
                        Stream.generate(() -> "3123000101,在用资产,F01,无,课桌,40,180,2020-09-01,完好,,,,")
                                .limit(300))
                .toArray(String[]::new);

        Path place = write(Kind.EQUIPMENT, "equipment.csv", rows);

        String page = Files.readString(place.resolve("equipment.csv.feedback.html"));
        assertThat(page).contains("要改正的 <span>599 处</span>", "另有 399 处没有列在这里，见文末的问题表。");
        assertThat(page.split("<tr>", -1)).hasSize(202);
    }

    @Test
    void writesUnderLongNamesWithLettersOfTwoUnits() throws IOException {
        String name = "x" + "😀".repeat(60) + ".xlsx";
        Feedback feedback = new Feedback(this.folder);

        Path table = feedback.write("_unknown/" + name, name, List.of(Feedback.replacedBy(file("equipment.csv"))));

        assertThat(table.getFileName().toString()).startsWith("x" + "😀".repeat(19) + "…-");
        assertThat(table.resolveSibling(table.getFileName().toString().replace(".csv", ".html")))
                .content()
                .contains("不采用，无需处理");
    }

    private static DroppedFile file(String name) {
        return new DroppedFile(Path.of(name), name, 0, java.time.Instant.EPOCH);
    }
}
