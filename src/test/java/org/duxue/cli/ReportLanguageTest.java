package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Page and workbook of the sample in English; only texts of schools and norms are in Chinese. */
@ExtendWith(SampleDesk.class)
class ReportLanguageTest {

    private static final String PERIOD = "2023-06";
    private static final String DISTRICT = "230306";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}|[，。；：（）]");

    @TempDir
    static Path folder;

    private static Desk english = new Desk(Path.of(""));

    @BeforeAll
    static void consolidate(SharedDesk sample) {
        english = sample.desk().copyTo(folder.resolve("desk"));
        Desk.Said said = english.call("consolidate", "--period", PERIOD, "--report-lang", "en");
        assertThat(said.exit()).as(said.err()).isZero();
    }

    @Test
    void writesThePageInEnglish() {
        String page = Desk.text(english.result(PERIOD, DISTRICT, "report.html"));

        assertThat(page).contains("<html lang=\"en\">", "As of 2023-06-30, 城子河区 meets 14 of 25 targets");
        String text = page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?s)<bdi>.*?</bdi>", "")
                .replaceAll("(?s)<option.*?</option>", "")
                .replaceAll("data-sender=\"[^\"]*\"", "")
                .replace("城子河区", "");
        assertThat(CHINESE.matcher(text)
                        .results()
                        .map(found -> text.substring(
                                Math.max(0, found.start() - 20), Math.min(text.length(), found.end() + 20))))
                .isEmpty();
    }

    @Test
    void namesSheetsAndColumnsInEnglish() throws IOException {
        List<String> chinese = new ArrayList<>();
        try (var in = Files.newInputStream(english.result(PERIOD, DISTRICT, "workbook.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(Stream.iterate(0, i -> i < book.getNumberOfSheets(), i -> i + 1)
                            .map(book::getSheetName))
                    .containsExactly(
                            "Overview",
                            "1 equipment",
                            "2 staff",
                            "3 safety",
                            "4 fitness",
                            "5 enforcement",
                            "6 insurance",
                            "Balance",
                            "Submissions",
                            "Ledger",
                            "Sources",
                            "Norms");
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> note(sheet, cell, chinese));
                }
            }
            assertThat(book.getAllNames())
                    .noneMatch(name -> CHINESE.matcher(name.getNameName()).find());
        }
        assertThat(chinese).isEmpty();
    }

    /** Names of schools and agencies, texts of schools and operators, and norms are not translated. */
    private static void note(Sheet sheet, Cell cell, List<String> chinese) {
        boolean own = cell.getColumnIndex() < 4 && !sheet.getSheetName().equals("Overview")
                || List.of("Ledger", "Sources", "Norms").contains(sheet.getSheetName());
        if (cell.getCellType() == CellType.STRING
                && CHINESE.matcher(cell.getStringCellValue().replace("城子河区", ""))
                        .find()
                && (!own || cell.getRowIndex() == 0)) {
            chinese.add(sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getStringCellValue());
        }
    }

    /** Files for programs are the same in both languages. */
    @Test
    void leavesTablesAsTheyAre(SharedDesk sample) {
        for (String file : List.of("summary.json", "ledger.csv", "area-1-equipment.csv")) {
            assertThat(english.result(PERIOD, DISTRICT, file))
                    .hasSameBinaryContentAs(sample.desk().result(PERIOD, DISTRICT, file));
        }
    }

    @Test
    void isRecordedInTheManifestAndKeptByAPublicPackage() throws IOException {
        Path zip = folder.resolve("public.zip");

        english.call("export", "--period", PERIOD, "--out", zip.toString(), "--public");

        assertThat(Desk.text(english.result(PERIOD, DISTRICT, "manifest.json"))).contains("\"report_language\":\"en\"");
        try (var packed = new java.util.zip.ZipFile(zip.toFile());
                var page = packed.getInputStream(packed.getEntry("230306/report.html"))) {
            assertThat(new String(page.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(
                            "<html lang=\"en\">",
                            "This is the public edition",
                            "ledger lines (without those about people) are open");
        }
    }

    @Test
    void refusesAnotherLanguage() {
        Desk.Said said = english.call("consolidate", "--period", PERIOD, "--report-lang", "fr");

        assertThat(said.exit()).isEqualTo(2);
    }
}
