package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.reading.xlsx.RawWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of another school or month, pasted below the sender's own one or into another sheet. */
class TwoSchoolsInAFileTest {

    private static final String FILE = "safety_2123009001_2023-06.csv";
    private static final String HEADER = "记录类型,编号,出生日期,持保安员证,参加培训考试\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            学校名称：乙中学,,,,        | “学校名称：乙中学”写的是“乙中学”，文件名说的却是“甲小学”
            单位:,乙中学,,,            | “单位:乙中学”写的是“乙中学”，文件名说的却是“甲小学”
            填报单位：3123009002,,,,   | “填报单位：3123009002”写的是“3123009002”，文件名说的却是“甲小学”
            报送月份：2023年5月,,,,    | “报送月份：2023年5月”写的是“2023-05”，文件名说的却是“2023-06”
            """)
    void isAskedAbout(String title, String asked) {
        assertThat(warnings(HEADER + "安保人员,G1,1985-02-27,是,是\n" + title + "\n" + HEADER + "安保人员,G2,1985-02-27,是,是\n"))
                .singleElement()
                .asString()
                .startsWith("warning implausible other-title [3||")
                .contains(asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            填报单位：甲小学,,,,
            注：与乙中学合用门卫,,,,
            审核人：李某某,,日期：2023年7月,,
            校长签字：,李某某,填报：2023年7月,,
            """)
    void isNotReportedForSignaturesAndRemarks(String row) {
        assertThat(warnings(HEADER + "安保人员,G1,1985-02-27,是,是\n" + row + "\n")).isEmpty();
    }

    @Test
    void isAskedAboutWhereASheetIsNamedSo() throws IOException {
        String book = "safety_2123009001_2023-06.xlsx";
        String header = HEADER.strip();
        Path file = new RawWorkbook()
                .sheet("甲小学", SheetNamesTest.rows(header, "安保人员,G1,1985-02-27,是,是"))
                .sheet("乙中学", SheetNamesTest.rows(header, "安保人员,G2,1985-02-27,是,是"))
                .write(this.folder.resolve(book));
        Desk desk = new Desk(this.folder).registry(Papers.REGISTRY).drop(book, Files.readAllBytes(file));

        desk.call("intake");

        assertThat(desk.feedback(Papers.PRIMARY, book))
                .filteredOn(line -> line.startsWith("warning"))
                .singleElement()
                .asString()
                .contains("“乙中学”写的是“乙中学”，文件名说的却是“甲小学”");
    }

    @Test
    void isRefusedIfItsNameGivesAnotherMonthWithoutYear() {
        Desk desk = new Desk(this.folder).registry(Papers.REGISTRY).drop("安全_2123009001_5月.csv", Papers.SAFETY);

        assertThat(desk.call("intake", "--period", "2023-06").exit()).isEqualTo(3);

        assertThat(desk.feedback(Papers.PRIMARY, "安全_2123009001_5月.csv"))
                .anyMatch(line ->
                        line.startsWith("error file-name no-month [||] 文件名“安全_2123009001_5月.csv”中没有年月，文件名或所在文件夹写着“5月”，"
                                + "而这次没写月份的文件都算 2023-06；请在文件名中写明年月，例如 equipment_3123000101_2023-06.csv"));
    }

    private List<String> warnings(String text) {
        Desk desk = new Desk(this.folder).registry(Papers.REGISTRY).drop(FILE, text);
        desk.call("intake");
        return desk.feedback(Papers.PRIMARY, FILE).stream()
                .filter(line -> !line.startsWith("notice"))
                .toList();
    }
}
