package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.reading.xlsx.RawWorkbook;
import org.duxue.shared.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of several sheets is one file to its sender. */
class WorkbookFeedbackTest {

    @TempDir
    Path folder;

    @Test
    void namesTheSheetOfARowInError() throws IOException {
        Path file = new RawWorkbook()
                .sheet(
                        "隐患",
                        rows(
                                "记录类型,编号,类别,描述,发现日期,整改时限",
                                "隐患,H1,消防,灭火器过期,2023-05-16,2023-07-31",
                                "隐患,H2,消防,通道堵塞,2023-05-16,2023-07-31"))
                .sheet(
                        "安保人员",
                        rows(
                                "编号,记录类型,出生日期,持保安员证,参加培训考试",
                                "G1,安保人员,1975-02-28,是,是",
                                "G2,安保人员,1975-02-30,是,是",
                                "G3,安保人员,1980-01-01,是,是"))
                .write(this.folder.resolve("safety_3123000101_2023-06.xlsx"));

        ReadResult.Judged judged = new SentFile(file).read(Kind.SAFETY, this.folder.resolve("kept"));

        assertThat(judged.rows()).isEqualTo(new RowCounts(4, 1, 0));
        assertThat(judged.problems().stream()
                        .filter(problem -> problem.row() > 0)
                        .map(problem -> problem.file("x.xlsx") + " "
                                + problem.place().en() + problem.message().en()))
                .containsExactly("x.xlsx[安保人员] [安保人员] row 3 birth_date '***' is a day that does not exist;"
                        + " write the actual date, such as 2023-06-30");
        assertThat(judged.sheet().rows()).hasSize(1);
        int row = judged.sheet().rows().firstKey();
        assertThat(judged.sheet().number(row)).isEqualTo("安保人员 3");
        assertThat(judged.sheet()
                        .row(judged.problems().stream()
                                .filter(problem -> problem.row() == 3)
                                .findFirst()
                                .orElseThrow()))
                .isEqualTo(row);
    }

    /** The second sheet has an additional column, another order, and money in another unit. */
    @Test
    void judgesTheColumnsOfALaterSheetOnTheirOwn() throws IOException {
        Path file = new RawWorkbook()
                .sheet("一", rows("记录类型,编号,类别,名称,数量,单价,启用日期,状况", "在用资产,A1,家具,课桌,10,120.5,2020-09-01,完好"))
                .sheet(
                        "二",
                        rows(
                                "计划年度,预算金额,单价（万元）,记录类型,编号,类别,名称,数量,启用日期,状况",
                                ",,1.5,在用资产,A2,家具,课桌,十,2020-09-01,完好",
                                ",,１．５,在用资产,A3,家具,课桌,十,2020-09-01,完好",
                                "23年,9,,更新计划,U1,家具,课桌,3,,"))
                .write(this.folder.resolve("equipment_3123000101_2023-06.xlsx"));

        ReadResult.Judged judged = new SentFile(file).read(Kind.EQUIPMENT, this.folder.resolve("kept"));

        assertThat(judged.sheet().titles())
                .containsExactly("记录类型", "编号", "类别", "名称", "数量", "单价", "启用日期", "状况", "计划年度", "预算金额");
        assertThat(judged.sheet().rows().values())
                .containsExactly(
                        List.of("在用资产", "A2", "家具", "课桌", "十", "15000.0", "2020-09-01", "完好", "", ""),
                        List.of("在用资产", "A3", "家具", "课桌", "十", "15000.0", "2020-09-01", "完好", "", ""),
                        List.of("更新计划", "U1", "家具", "课桌", "3", "", "", "", "23年", "9"));
        SourceLayout again = SourceLayout.again(
                judged.sheet().keys(),
                List.of("一", "二"),
                SentFile.ROOMS.of(Kind.EQUIPMENT).schema());
        for (SourceLayout layout : List.of(judged.sheet(), again)) {
            assertThat(judged.problems().stream()
                            .filter(problem -> problem.row() > 0 && problem.isError())
                            .map(problem -> problem.place().en() + layout.place(problem)))
                    .containsExactly("[二] row 2 7", "[二] row 3 7", "[二] row 4 0");
        }
    }

    @Test
    void refusesACsvThatWasOnlyRenamed() throws IOException {
        Path file = Files.writeString(this.folder.resolve("safety_3123000101_2023-06.xlsx"), "记录类型,编号\n");

        ReadResult.Judged judged = new SentFile(file).read(Kind.SAFETY, this.folder.resolve("kept"));

        assertThat(judged.status()).isEqualTo(VersionStatus.REJECTED);
        assertThat(judged.problems())
                .extracting(problem -> problem.message().zh())
                .containsExactly("内容是文本（CSV），不是工作簿；请把扩展名改回 .csv，或用 Excel、WPS 打开后“另存为”选择“Excel 工作簿 (*.xlsx)”重新报送");
    }

    private static String rows(String... lines) {
        return IntStream.range(0, lines.length)
                .mapToObj(i -> "<row r=\"" + (i + 1) + "\">" + cells(List.of(lines[i].split(","))) + "</row>")
                .collect(Collectors.joining());
    }

    private static String cells(List<String> texts) {
        return texts.stream()
                .map(text -> "<c t=\"str\"><v>" + text + "</v></c>")
                .collect(Collectors.joining());
    }
}
