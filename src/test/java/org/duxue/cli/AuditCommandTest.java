package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The audit of the reply that an office is about to send. */
@ExtendWith(SampleDesk.class)
class AuditCommandTest {

    @TempDir
    private Path folder;

    private Desk.Said audit(SharedDesk sample, Path file, String... more) {
        List<String> call = new java.util.ArrayList<>(List.of("audit", file.toString(), "--period", "2023-06"));
        call.addAll(List.of(more));
        return sample.desk().call(call.toArray(String[]::new));
    }

    private Path reply(String text) {
        return Replies.of(this.folder.resolve("reply.docx"), text);
    }

    /** {@code paragraph kind verdict quote: found, expected} of every claim. */
    private static List<String> claims(Desk.Said said, String verdict) {
        JsonNode json = new ObjectMapper().readTree(said.out());
        return StreamSupport.stream(json.get("claims").spliterator(), false)
                .filter(claim -> claim.get("verdict").asString().equals(verdict))
                .map(claim ->
                        claim.get("paragraph").asInt() + " " + claim.get("kind").asString() + " "
                                + claim.get("quote").asString() + ": "
                                + claim.get("found").asString() + ", "
                                + claim.get("expected").asString())
                .toList();
    }

    @Test
    void refutesNothingOfTheRealReply(SharedDesk sample) {
        Desk.Said said = audit(sample, reply(Replies.real()), "--json");

        assertThat(claims(said, "refuted")).isEmpty();
        assertThat(said.exit()).isZero();
    }

    @Test
    void provesTheSupportedStatementsOfTheRealReply(SharedDesk sample) {
        Desk.Said said = audit(sample, reply(Replies.real()), "--json");

        assertThat(claims(said, "proved"))
                .contains(
                        "8 figure 1.5万元: 15000, 15000",
                        "8 figure 440万元: 4400000, 4400000",
                        "8 figure 48套: 48, 48",
                        "8 figure 三个: 3, 3",
                        "8 sum 440万元: 4400000, 4400000",
                        "10 figure 42人: 42, 42",
                        "10 figure 11名: 11, 11",
                        "11 figure 711 人: 711, 711",
                        "13 figure 2022 年 8 月: 2022-08, 2022-08-26 2022-08-20",
                        "13 figure 50 岁: 50, 50",
                        "17 figure 均有执法工作证: 100%, 100%",
                        "18 figure 2020年6月: 2020-06, 2020-06-01",
                        "20 figure 33人: 33, 33",
                        "20 sum 69人: 69, 69");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            在2024年投入120万元, 在2024年投入140万元, '8 figure 140万元: 1400000, 1200000'
            投入170万元, 投入1.7万元, '8 figure 1.7万元: 17000, 1700000'
            外聘教师44人, 外聘教师34人, '20 figure 34人: 34, 44'
            拟退休42人, 拟退休24人, '10 figure 24人: 24, 42'
            的是育才中学, 的是城子河小学, '13 figure 城子河小学: 城子河小学, 育才中学'
            在2025年投入150万元，更新, 2025年已投入150万元，更新了, '8 date 2025年: 2025, ≤ 2023-06-30'
            计划于 9 月举办, 9 月举办了, '15 date 9 月: 2023-09, ≤ 2023-06-30'
            辞退了年龄大的人员, 安保人员均持证上岗, '13 figure 均持证上岗: 100%, 95.24%'
            已经于 2022 年 8 月, 已经于 2022 年 10 月, '13 figure 2022 年 10 月: 2022-10, 2022-08-26 2022-08-20'
            于2020年6月不再, 于2021年6月不再, '18 figure 2021年6月: 2021-06, 2020-06-01'
            """)
    void refutesAFalseStatement(String truth, String lie, String found, SharedDesk sample) {
        assertThat(Replies.real()).contains(truth);

        Desk.Said said = audit(sample, reply(Replies.real().replace(truth, lie)), "--json");

        assertThat(claims(said, "refuted")).contains(found);
        assertThat(said.exit()).isEqualTo(3);
    }

    @Test
    void findsOneCountGivenTwiceWithDifferentValues(SharedDesk sample) {
        String text = Replies.real() + "综上，2023年各校拟退休教师40人。\n";

        assertThat(claims(audit(sample, reply(text), "--json"), "refuted"))
                .containsExactly("28 figure 40人: 40, 42", "28 repetition 40人: 40, 42");
    }

    @Test
    void readsTablesTextInPiecesAndNotWhatWasStruckOut(SharedDesk sample) {
        String body = Replies.paragraph(Replies.run("信息化设备更新三年投入计划如下表："))
                + Replies.table(List.of(
                        List.of("年度", "金额（万元）"),
                        List.of("2023年", "170"),
                        List.of("2024年", "130"),
                        List.of("2025年", "150"),
                        List.of("合计", "440")))
                + Replies.paragraph(Replies.run("现有外聘教师") + "<w:del><w:r><w:delText>5</w:delText></w:r></w:del>"
                        + Replies.run("6") + Replies.run("9人。"));

        Desk.Said said = audit(sample, Replies.ofBody(this.folder.resolve("table.docx"), body), "--json");

        assertThat(claims(said, "refuted"))
                .containsExactly("7 figure 130: 1300000, 1200000", "11 sum 440: 4400000, 4500000");
        assertThat(claims(said, "proved")).contains("12 figure 69人: 69, 69");
    }

    @Test
    void printsRefutedAndUndecidedStatements(SharedDesk sample) {
        Path file = reply("城子河区现有外聘教师59人。\n现有安保人员42人，外出参观3人。\n特此报告。\n");

        assertThat(audit(sample, file).lines())
                .containsExactly(
                        "reply.docx held against 城子河区 2023-06",
                        "  × paragraph 1 '59人' figure: the text says 59, it should be 69 (summary.csv pay external_staff 2023-06)",
                        "  ? paragraph 2 '3人': cannot be judged, check it yourself",
                        "1 proved, 1 refuted, 1 cannot be judged; 1 paragraph without anything to check not checked");
    }

    @Test
    void saysThatEnglishSentencesWereNotJudged(SharedDesk sample) {
        Path file = reply("城子河区现有外聘教师69人。\nThere are 99 external staff in 城子河区, of whom 12.5% are insured.\n");

        assertThat(audit(sample, file).lines())
                .containsExactly(
                        "reply.docx held against 城子河区 2023-06",
                        "1 proved, 0 refuted, 0 cannot be judged; 1 paragraph without anything to check not checked;"
                                + " 1 of them is not in Chinese: the audit reads Chinese only, what is said there was not judged");
    }

    @Test
    void putsCommentsIntoACopyAndLeavesTheRestAsItIs(SharedDesk sample) throws IOException {
        String body = Replies.paragraph(Replies.run("城子河区现有外聘教师59人，已参保54人。"))
                + Replies.paragraph("<w:ins w:id=\"1\" w:author=\"某\"><w:r><w:t>安保人员42人。</w:t></w:r></w:ins>");
        Path file = Replies.ofBody(this.folder.resolve("reply.docx"), body);
        Path copy = this.folder.resolve("copy.docx");

        audit(sample, file, "--copy", copy.toString());

        assertThat(WordText.of(copy)).startsWith("城子河区现有外聘教师59人，已参保54人。");
        try (var in = Files.newInputStream(copy);
                var document = new org.apache.poi.xwpf.usermodel.XWPFDocument(in)) {
            assertThat(document.getComments())
                    .singleElement()
                    .satisfies(
                            comment -> assertThat(comment.getText())
                                    .isEqualTo(
                                            "figure: the text says 59, it should be 69 (summary.csv pay external_staff 2023-06)"));
            String xml = document.getDocument().xmlText();
            assertThat(xml)
                    .contains("w:author=\"某\"")
                    .containsPattern("commentRangeStart[^>]*/><w:r><w:t[^>]*>59人</w:t></w:r><w:commentRangeEnd");
        }
    }

    @Test
    void putsTheCommentAtTheWrongOccurrenceOfAQuote(SharedDesk sample) throws IOException {
        Path file = reply("安保人员42人，外聘教师42人。");
        Path copy = this.folder.resolve("copy.docx");

        audit(sample, file, "--copy", copy.toString());

        try (var in = Files.newInputStream(copy);
                var document = new org.apache.poi.xwpf.usermodel.XWPFDocument(in)) {
            assertThat(document.getComments()).hasSize(1);
            assertThat(document.getDocument().xmlText())
                    .containsPattern("外聘教师</w:t></w:r><w:commentRangeStart[^>]*/><w:r><w:t[^>]*>42人</w:t>");
        }
    }

    @Test
    void refusesAFileThatIsNotAWordDocument(SharedDesk sample) throws IOException {
        Path none = this.folder.resolve("none.docx");
        Path old = Files.write(
                this.folder.resolve("old.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        Path text = Files.writeString(this.folder.resolve("text.docx"), "城子河区");
        Path damaged = Files.writeString(this.folder.resolve("damaged.docx"), "PK but no more");
        Path empty = Replies.ofBody(this.folder.resolve("empty.docx"), "");

        assertThat(audit(sample, none)).satisfies(isWrongUse("there is no file " + none + "; check the path"));
        assertThat(audit(sample, old))
                .satisfies(isWrongUse(old + " is in the old format (.doc); save it as .docx in Word or WPS"));
        assertThat(audit(sample, text)).satisfies(isWrongUse(text + " is not a Word file; give a .docx file"));
        assertThat(audit(sample, damaged))
                .satisfies(isWrongUse(damaged
                        + " is damaged and cannot be read; open it in Word or WPS, save it as .docx and try again"));
        assertThat(audit(sample, empty))
                .satisfies(isWrongUse(empty
                        + " holds no text (a scanned picture, perhaps); give a Word file whose text can be selected"));
    }

    @Test
    void refusesADistrictAndAMonthThatAreNotThere(SharedDesk sample) {
        Path file = reply("城子河区现有外聘教师59人。");

        assertThat(audit(sample, file, "--district", "990000"))
                .satisfies(isWrongUse("the registry has no district 990000; there are: 230306"));
        assertThat(sample.desk().call("audit", file.toString(), "--period", "2023-05"))
                .satisfies(isWrongUse("2023-05 is not consolidated; run duxue run --period 2023-05 first"));
    }

    private static java.util.function.Consumer<Desk.Said> isWrongUse(String line) {
        return said -> {
            assertThat(said.complaints()).containsExactly(line);
            assertThat(said.exit()).isEqualTo(2);
        };
    }
}
