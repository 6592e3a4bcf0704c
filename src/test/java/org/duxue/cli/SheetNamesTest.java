package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duxue.reading.xlsx.RawWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reference to a row of a workbook with several sheets names the sheet. */
class SheetNamesTest {

    private static final String CSV = "安全_2123009001_2023-06.csv";
    private static final String BOOK = "safety_2123009001_2023-06.xlsx";
    private static final Instant MONDAY = Instant.parse("2023-07-03T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-07-04T01:00:00Z");

    private Desk desk;

    @BeforeEach
    void aWorkbookIsDroppedNextToATable(@TempDir Path folder) throws IOException {
        Path book = new RawWorkbook()
                .sheet("隐患", rows("记录类型,编号,类别,描述,发现日期,整改时限", "隐患,H1,消防,灭火器过期,2023-05-16,2023-07-31"))
                .sheet("安保人员", rows("记录类型,编号,出生日期,持保安员证,参加培训考试", "安保人员,G1,1950-02-27,是,是", "安保人员,G2,1985-02-27,是,是"))
                .write(folder.resolve(BOOK));
        this.desk = new Desk(folder)
                .registry(Papers.REGISTRY)
                .drop(CSV, Papers.SAFETY.replace("H1", "H9"), MONDAY)
                .drop(BOOK, Files.readAllBytes(book), TUESDAY);
        this.desk.call("run", "--period", "2023-06");
    }

    static String rows(String... lines) {
        return IntStream.range(0, lines.length)
                .mapToObj(i -> "<row r=\"" + (i + 1) + "\">"
                        + List.of(lines[i].split(",")).stream()
                                .map(text -> "<c t=\"str\"><v>" + text + "</v></c>")
                                .collect(Collectors.joining())
                        + "</row>")
                .collect(Collectors.joining());
    }

    @Test
    void theLedgerNamesItAsEvidence() {
        assertThat(this.desk.rows("2023-06", "230399", "ledger.csv"))
                .filteredOn(row -> row.get("rule").startsWith("safety."))
                .extracting(row -> row.get("item_id") + ": " + row.get("evidence"))
                .contains(
                        "safety.hazard/2123009001/H9: " + CSV + " v2 rows 2",
                        "safety.hazard/2123009001/H1: " + BOOK + "[隐患] v2 rows 2",
                        "safety.guards_over_age/2123009001: " + BOOK + "[安保人员] v2 rows 2");
    }

    @Test
    void aProofNamesItWithTheRowsThatCount() {
        Desk.Said said = this.desk.call("prove", "guards_over_age", "--period", "2023-06", "--csv");

        assertThat(said.out()).contains(BOOK + "[安保人员]");
        assertThat(this.desk
                        .call("prove", "hazards_open", "--period", "2023-06", "--csv")
                        .out())
                .contains(BOOK + "[隐患]")
                .contains(CSV);
    }

    @Test
    void theManifestListsTheSheetsThatWereRead() {
        assertThat(Desk.text(this.desk.result("2023-06", "230399", "manifest.json")))
                .contains("\"file\":\"" + BOOK + "\",\"sheets\":[\"隐患\",\"安保人员\"],\"sha256\"");
    }

    @Test
    void aSheetOfAnotherMonthOrKindIsAskedAbout(@TempDir Path folder) throws IOException {
        String header = "记录类型,编号,出生日期,持保安员证,参加培训考试";
        Path book = new RawWorkbook()
                .sheet("5月", rows(header, "安保人员,G1,1950-02-27,是,是"))
                .sheet("6月", rows(header, "安保人员,G2,1985-02-27,是,是"))
                .sheet("填写示例", rows(header, "安保人员,G3,1985-02-27,是,是"))
                .write(folder.resolve(BOOK));
        Desk office = new Desk(folder).registry(Papers.REGISTRY).drop(BOOK, Files.readAllBytes(book));

        office.call("intake");

        assertThat(office.feedback("2123009001", BOOK))
                .filteredOn(line -> line.startsWith("warning"))
                .extracting(line -> line.substring(0, line.indexOf("；")))
                .containsExactly(
                        "warning implausible other-title [||2023-05] “5月”写的是“2023-05”，文件名说的却是“2023-06”",
                        "warning implausible doubtful-sheet [||] 工作表“填写示例”的 1 行也计入了，表名写着“示例”");
    }

    @Test
    void aSheetThatContinuesWithoutAHeaderIsAskedAbout(@TempDir Path folder) throws IOException {
        Path book = new RawWorkbook()
                .sheet("一", rows("记录类型,编号,出生日期,持保安员证,参加培训考试", "安保人员,G1,1950-02-27,是,是"))
                .sheet("二", rows("安保人员,G2,1985-02-27,是,是"))
                .sheet("三", rows("保安,王某某,1985-02-27,是,是"))
                .write(folder.resolve(BOOK));
        Desk office = new Desk(folder).registry(Papers.REGISTRY).drop(BOOK, Files.readAllBytes(book));

        office.call("intake");

        assertThat(office.feedback("2123009001", BOOK))
                .filteredOn(line -> line.contains(" unread-sheet"))
                .extracting(line -> line.substring(0, line.indexOf(" / ")))
                .containsExactly(
                        "warning implausible unread-sheet [||] 工作表“二”像是本类数据，但表头不全，没有读取；若是要报送的数据，请补全表头后重新报送；"
                                + "若不是，请删除或隐藏该工作表，无误的请在 explain_2123009001_2023-06.csv 中说明（规则 unread-sheet，键 二）",
                        "notice tolerated unread-sheets [||] 以下工作表没有本类数据的表头，没有读取：三");
    }
}
