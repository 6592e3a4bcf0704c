package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The office's own template: a valid one is used, an invalid one is reported wherever results are reported. */
@ExtendWith(SampleDesk.class)
class ReplyTemplateTest {

    private static final String PERIOD = "2023-06";
    private static final String INSTEAD =
            ". The draft was written with the program's own; correct it, save it in Word as .docx, and consolidate again";

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void copy(SharedDesk sample) {
        this.desk = sample.desk().copyTo(this.folder.resolve("desk"));
    }

    @Test
    void fillsTheOfficesOwnWordsWithTheFigures() throws IOException {
        this.desk.drop(
                "reply-template.docx",
                document(
                        "{{title}}，{{year}}年",
                        "{{?areas}}",
                        "{{_index}}{{numeral}}、{{heading}}",
                        "{{?figures}}",
                        "{{text}}",
                        "{{/figures}}",
                        "{{/areas}}",
                        "优秀率{{figure.fitness.excellent_rate}}"));

        Desk.Said said = this.desk.call("consolidate", "--period", PERIOD);

        assertThat(said.exit()).as(said.out()).isEqualTo(ExitCode.DONE);
        assertThat(text("report.docx"))
                .startsWith("关于城子河区政府履行教育职责评价整改工作的报告，2023年\n")
                .containsPattern("\n优秀率[0-9.]+%\n");
    }

    @Test
    void reportsAFileThatIsNotADocument() throws IOException {
        this.desk.drop("reply-template.docx", "no document".getBytes(StandardCharsets.UTF_8));

        isReportedAs(
                "reply-template.docx",
                "it is not a Word document (.docx), or is damaged; duxue templates writes the template again");
    }

    @Test
    void reportsAnUnmatchedMark() throws IOException {
        this.desk.drop("reply-template.docx", document("{{title}}", "{{?areas}}", "{{heading}}"));

        isReportedAs(
                "reply-template.docx",
                "the marks {{?areas}} have no match; every {{?name}} needs a {{/name}} of the same name behind it");
    }

    /** Replaced by nothing, a figure would be missing silently. */
    @Test
    void reportsEveryUnknownName() throws IOException {
        this.desk.drop(
                "reply-template.docx",
                document(
                        "{{distrct}}",
                        "{{figure.enforcement.oficers}}",
                        "{{?areas}}",
                        "{{headng}}",
                        "{{/areas}}",
                        "{{distrct}}"));

        isReportedAs(
                "reply-template.docx",
                "{{distrct}} is not known; expected one of areas, as_of, district, figure, figure_rows, file_rows, inspection,"
                        + " lines, no_inspection, sections, title, year; {{figure.enforcement.oficers}} is not known; expected one of figure.enforcement.agencies,"
                        + " figure.enforcement.agencies_in_scope, figure.enforcement.certified_officers,"
                        + " figure.enforcement.certified_rate, figure.enforcement.officers, figure.enforcement.officers_short;"
                        + " {{headng}} is not known; expected one of account, as_of, base, carried, counted, district, done,"
                        + " expected, figures, heading, numeral, open");
    }

    @Test
    void reportsAnUnknownColumn() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("{{file_rows}}Kind");
            table.getRow(1).getCell(0).setText("[kind]");
            table.getRow(1).getCell(1).setText("[sendr]");
            document.write(out);
            this.desk.drop("reply-template.docx", out.toByteArray());
        }

        isReportedAs(
                "reply-template.docx",
                "[sendr] is not known; expected one of kind, period, rows, sender, sha, version");
    }

    private void isReportedAs(String file, String what) throws IOException {
        String line = "the reply template " + file + " cannot be used: " + what + INSTEAD;
        Path before = Files.copy(this.desk.result(PERIOD, "230306", "report.docx"), this.folder.resolve("before.docx"));

        Desk.Said said = this.desk.call("consolidate", "--period", PERIOD);

        assertThat(said.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(said.out().lines()).containsOnlyOnce(line);
        assertThat(this.desk.result(PERIOD, "230306", "report.docx")).hasSameBinaryContentAs(before);
        assertThat(text("report-audit.txt")).contains("答复模板 " + file + " 无法使用：");
    }

    @Test
    void isReportedInJson() {
        this.desk.drop("reply-template.docx", "no document".getBytes(StandardCharsets.UTF_8));

        Desk.Said consolidated = this.desk.call("consolidate", "--period", PERIOD, "--json");

        String line =
                "the reply template reply-template.docx cannot be used: it is not a Word document (.docx), or is damaged;"
                        + " duxue templates writes the template again" + INSTEAD;
        JsonNode ofPeriod = json(consolidated).path("periods").path(0).path("templates");
        assertThat(ofPeriod.size()).isEqualTo(1);
        assertThat(ofPeriod.path(0).path("file").asString()).isEqualTo("reply-template.docx");
        assertThat(ofPeriod.path(0).path("message_en").asString()).isEqualTo(line);
        assertThat(ofPeriod.path(0).path("message_zh").asString())
                .isEqualTo("答复模板 reply-template.docx 无法使用：它不是 Word 文档（.docx），或文件已损坏；可用 duxue templates"
                        + " 重新取得模板。本次草稿用的是程序自带的模板；请改正后用 Word 保存为 .docx，再重新汇总");
        assertThat(json(consolidated).path("exit").asInt()).isEqualTo(ExitCode.TO_CORRECT);
    }

    private static JsonNode json(Desk.Said said) {
        return JsonMapper.shared().readTree(said.out());
    }

    private String text(String name) throws IOException {
        Path file = this.desk.result(PERIOD, "230306", name);
        return name.endsWith(".docx") ? WordText.of(file) : Desk.text(file);
    }

    private static byte[] document(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : paragraphs) {
                document.createParagraph().createRun().setText(text);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
