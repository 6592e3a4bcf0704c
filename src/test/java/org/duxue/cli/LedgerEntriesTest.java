package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duxue.ledger.LedgerColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Operators' entries in real files, valid and invalid ones. */
class LedgerEntriesTest {

    private static final String FILE = "ledger_230399_2023-06.csv";
    private static final String HAZARD = "safety.hazard/2123009001/H1";
    private static final String READ = "notice tolerated entries [||] 台账填报已读取，汇总该月时生效 /"
            + " the entries were read and apply when the month is consolidated";
    private static final Instant LATER = Instant.parse("2023-07-04T01:00:00Z");
    private static final Instant LATEST = Instant.parse("2023-07-05T01:00:00Z");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void hasALedger() {
        this.desk = SharedDesk.complete(this.folder);
        assertThat(summary()).isEqualTo("open 1/0 due 2023-09-30");
    }

    @Test
    void areAppliedWhenTheMonthIsConsolidated() {
        enter("item_id,due_on,responsible_unit,responsible_person,measure,progress,note\n" + HAZARD
                + ",2023-12-31,区教育局,王主任,清理通道,已招标,每周报告\n");

        assertThat(summary()).isEqualTo("in_progress 1/0 due 2023-12-31");
        assertThat(line())
                .containsEntry("responsible_unit", "区教育局")
                .containsEntry("responsible_person", "王主任")
                .containsEntry("measure", "清理通道")
                .containsEntry("progress", "已招标")
                .containsEntry("note", "每周报告");
        assertThat(feedback()).containsExactly(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void comeBackTheSameFromACopyWithChineseLabels(String encoding) {
        enter("item_id,responsible_unit,note\n" + HAZARD + ",区教育局,\"两行，\n第二行\"\n");
        List<Map<String, String>> before = rows();

        drop(copyOfTheLedger(), Charset.forName(encoding), LATER);
        run();

        assertThat(rows()).isEqualTo(before);
        assertThat(feedback()).first().isEqualTo(READ);
        assertThat(feedback()).noneMatch(summary -> summary.contains("computed-column"));
    }

    @Test
    void areAskedAboutAnotherEncodingWhileTheyAreInEffect() {
        byte[] start = ("item_id,note,measure\n" + HAZARD + ",±,区教育局\n").getBytes(StandardCharsets.UTF_8);
        byte[] end = "safety.hazard/3123009002/H1,校,x\n".getBytes(Charset.forName("GBK"));
        byte[] mixed = java.util.Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, mixed, start.length, end.length);
        String[] asked = {
            READ,
            "warning implausible mixed-encodings [||] 第 3 行附近有“У”这样的字母；如果原来是汉字，说明文件中混有两种编码，请用“另存为”选择“CSV UTF-8（逗号分隔）”后重新报送"
                    + " / near row 3: there are letters such as 'У'; where they should be Chinese, the file is of two encodings:"
                    + " use Save As, CSV UTF-8 (comma delimited), and send it again",
            "warning implausible mixed-encodings [2|note|±] “备注”的值“±”也可能是另一种编码的“卤”，两者的字节相同；请核对，如有错误请用“另存为”选择“CSV UTF-8（逗号分隔）”后重新报送"
                    + " / note '±' may be '卤' in another encoding, whose bytes are the same; check it, and if it is "
                    + "wrong use Save As, CSV UTF-8 (comma delimited), and send it again"
        };

        this.desk.drop(FILE, mixed, LATER);
        this.desk.call("intake");
        assertThat(feedback()).containsExactly(asked);
        run();

        assertThat(feedback()).containsExactly(asked);
    }

    @Test
    void nameAnUnknownLine() {
        Desk.Said said = enter("item_id,note\nsafety.hazard/2123009001/H9,x\n" + HAZARD + ",y\n");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(entriesLines(said)).containsExactly(line("1 refused"));
        assertThat(line()).containsEntry("note", "y");
        assertThat(feedback())
                .containsExactly(
                        READ,
                        "error foreign-key unknown-item [2|item_id|safety.hazard/2123009001/H9]"
                                + " 台账中没有条目“safety.hazard/2123009001/H9”；请从最近一期的 ledger.csv 复制编号 /"
                                + " the ledger has no line 'safety.hazard/2123009001/H9'; copy the id from the latest"
                                + " ledger.csv");
    }

    @Test
    void leaveOutARowWithAnImpossibleDate() {
        Desk.Said said = enter("item_id,due_on,note\n" + HAZARD + ",2023-06-31,y\n");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(entriesLines(said)).containsExactly(line("1 refused"));
        assertThat(line()).containsEntry("note", "").containsEntry("due_on", "2023-09-30");
        assertThat(feedback())
                .containsExactly(
                        READ,
                        "error type-error date [2|due_on|2023-06-31] “整改时限”的值“2023-06-31”这一天不存在；请写整改到哪一天，写法如 2023-09-30 / due_on '2023-06-31' is a day that does not exist; say by which day it is to be resolved, such as 2023-09-30");
    }

    @Test
    void cannotCloseALineAfterTheMonth() {
        enter("item_id,closed_on\n" + HAZARD + ",2023-07-01\n");

        assertThat(feedback())
                .containsExactly(
                        READ,
                        "error future-date future-date [2|closed_on|2023-07-01] “销号日期”的值“2023-07-01”晚于本期截止日 2023-06-30；应为该日或之前的日期 / closed_on '2023-07-01' lies after the as-of date 2023-06-30; write that day or an earlier one");
    }

    @Test
    void cannotCloseALineThatTheDataStillShow() {
        Desk.Said said = enter("item_id,closed_on,note\n" + HAZARD + ",2023-06-30,y\n");

        assertThat(said.exit()).isZero();
        assertThat(entriesLines(said)).containsExactly(line("1 to check"));
        assertThat(line()).containsEntry("note", "y");

        assertThat(summary()).isEqualTo("open 1/0 due 2023-09-30");
        assertThat(feedback())
                .containsExactly(
                        READ,
                        "warning implausible not-cleared [2|closed_on|2023-06-30] “" + HAZARD
                                + "”不能销号：报送的数据仍显示该问题或尚无新的证据（1 / 0）；待整改后的数据报送后再销号 / '" + HAZARD
                                + "' cannot be closed: the data still show it or nothing fresh says otherwise (1 / 0);"
                                + " close it when the data show that it is resolved");
    }

    @Test
    void areReportedWheneverTheMonthIsConsolidated() {
        enter("item_id,due_on,closed_on\n" + HAZARD + ",,2023-06-30\nsafety.hazard/1/H9,,\nx,2023-06-31,\n");

        Desk.Said said = this.desk.call("consolidate", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(entriesLines(said)).containsExactly(line("2 refused, 1 to check"));
        assertThat(this.desk.call("run", "--period", "2023-06", "--quiet").out())
                .isEqualTo(line("2 refused, 1 to check") + "\n");
        assertThat(this.desk
                        .call("run", "--period", "2023-06", "--quiet", "--lang", "zh")
                        .out())
                .isEqualTo(
                        "2023-06 台账填报 " + FILE + "：2 条未采用，1 条请核对；反馈在 " + this.desk.feedbackFile("230399", FILE) + "\n");
    }

    @Test
    void areReportedAsJson() {
        enter("item_id\nsafety.hazard/1/H9\n");

        JsonNode entries = JsonMapper.shared()
                .readTree(this.desk
                        .call("consolidate", "--period", "2023-06", "--json")
                        .out())
                .path("periods")
                .path(0)
                .path("entries");

        assertThat(entries.size()).isEqualTo(1);
        assertThat(entries.path(0).path("source").asString()).isEqualTo(FILE);
        assertThat(entries.path(0).path("refused").asInt()).isEqualTo(1);
        assertThat(entries.path(0).path("to_check").asInt()).isZero();
        assertThat(entries.path(0).path("problems").path(0).path("rule").asString())
                .isEqualTo("unknown-item");
    }

    @Test
    void ofTheCommandLineAreReportedWhenTheyNoLongerApply() {
        this.desk.call("ledger", "set", HAZARD, "--note", "x");
        this.desk.drop("safety_2123009001_2023-06.csv", "record,item_id\n", LATER);

        Desk.Said said = run();

        assertThat(said.exit()).isEqualTo(3);
        assertThat(entriesLines(said))
                .containsExactly("ledger entries of 2023-06, duxue ledger set: 1 refused: the ledger has no line '"
                        + HAZARD + "'; copy the id from the latest ledger.csv");
    }

    @Test
    void ignoreAnEditedComputedColumn() {
        Desk.Said said = enter("item_id,measured,state\n" + HAZARD + ",0,closed\n");

        assertThat(said.exit()).isZero();
        assertThat(entriesLines(said)).isEmpty();

        assertThat(summary()).isEqualTo("open 1/0 due 2023-09-30");
        assertThat(feedback())
                .containsExactly(
                        READ,
                        "notice tolerated computed-column [2|measured|0] “" + HAZARD + "”的“实测值”由系统计算，改动已忽略 / '" + HAZARD
                                + "': measured is computed, the change was ignored",
                        "notice tolerated computed-column [2|state|closed] “" + HAZARD
                                + "”的“状态”由系统计算，改动已忽略 / '" + HAZARD
                                + "': state is computed, the change was ignored");
    }

    @Test
    void loseNothingWhenALaterFileIsRejected() {
        enter("item_id,responsible_unit\n" + HAZARD + ",区教育局\n");
        List<Map<String, String>> before = rows();

        drop("编号,单位\n1,2\n", StandardCharsets.UTF_8, LATER);
        Desk.Said said = run();

        assertThat(said.exit()).isEqualTo(3);
        assertThat(rows()).isEqualTo(before);
        assertThat(line()).containsEntry("responsible_unit", "区教育局").containsEntry("state", "in_progress");

        for (String command : List.of("run", "consolidate")) {
            Desk.Said again = this.desk.call(command, "--period", "2023-06");
            assertThat(again.exit()).isEqualTo(3);
            assertThat(entriesLines(again))
                    .containsExactly(line("the file was refused, what was entered before stands"));
            assertThat(rows()).isEqualTo(before);
            assertThat(feedback())
                    .containsExactly(
                            "error source-error no-header [||] 前 10 行中没有表头；第一行应为列名，例如：条目编号 / there is no header in the first 10 rows; the first row names the columns, such as item_id");
        }
    }

    @Test
    void mayNameAPaperForEachOfThousandsOfLines() {
        StringBuilder text = new StringBuilder("item_id,evidence_file,note\n");
        for (int line = 0; line < 2000; line++) {
            text.append(HAZARD)
                    .append('-')
                    .append(line)
                    .append(",整改佐证材料第")
                    .append(line)
                    .append("号.pdf,y\n");
        }
        enter(text.append(HAZARD).append(",,last\n").toString());

        assertThat(line()).containsEntry("note", "last");
    }

    @Test
    void ofTwoFilesApplyInOrderOfReceiptAndBothAreReported() {
        this.desk.drop("a/" + FILE, ("item_id,note\n" + HAZARD + ",old\n").getBytes(StandardCharsets.UTF_8), LATER);
        this.desk.drop(
                "b/ledger_230399_2023-06(1).csv",
                ("item_id,note\n" + HAZARD + ",new\n").getBytes(StandardCharsets.UTF_8),
                LATEST);
        run();

        assertThat(line()).containsEntry("note", "new");
        assertThat(feedback())
                .containsExactly(
                        READ,
                        "notice tolerated entered-twice [2|note|old] “safety.hazard/2123009001/H1”的“备注”在"
                                + " ledger_230399_2023-06(1).csv 中填报不同，以后到的 ledger_230399_2023-06(1).csv 为准"
                                + " / 'safety.hazard/2123009001/H1': note is entered differently in"
                                + " ledger_230399_2023-06(1).csv; what came later counts, ledger_230399_2023-06(1).csv");

        run();
        assertThat(line()).containsEntry("note", "new");
    }

    @Test
    void areThoseOfAFileThatIsPutBack() {
        for (String note : List.of("one", "two", "one", "two")) {
            Instant modified = note.equals("one") ? LATER : LATEST;
            drop("item_id,note\n" + HAZARD + "," + note + "\n", StandardCharsets.UTF_8, modified);
            run();

            assertThat(line()).containsEntry("note", note);
        }
    }

    @Test
    void stayWhenTheFileIsGone() {
        enter("item_id,note\n" + HAZARD + ",y\n");
        assertThat(this.desk.input().resolve(FILE).toFile().delete()).isTrue();
        run();

        assertThat(line()).containsEntry("note", "y");
    }

    @Test
    void ofAFileWithoutDistrictAreRefused() {
        this.desk.drop("ledger_2023-06.csv", "item_id,note\n" + HAZARD + ",y\n");
        run();

        assertThat(this.desk.feedback("_unknown", "ledger_2023-06.csv"))
                .containsExactly("error file-name no-district-or-month [||]"
                        + " 台账填报文件名“ledger_2023-06.csv”缺少区划代码或月份；请命名为例如 ledger_230306_2023-06.csv /"
                        + " the name 'ledger_2023-06.csv' holds no district code or no month; name it such as"
                        + " ledger_230306_2023-06.csv");
        assertThat(line()).containsEntry("note", "");
    }

    private String copyOfTheLedger() {
        String rows = rows().stream()
                .map(row -> row.values().stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        return String.join(",", LedgerColumns.labels()) + "\r\n" + rows + "\r\n";
    }

    private Desk.Said enter(String text) {
        drop(text, StandardCharsets.UTF_8, Instant.parse("2023-07-03T09:00:00Z"));
        return run();
    }

    private void drop(String text, Charset charset, Instant modified) {
        String marked = charset.name().startsWith("UTF-16") ? "\ufeff" + text : text;
        this.desk.drop(FILE, marked.getBytes(charset), modified);
    }

    private Desk.Said run() {
        Desk.Said said = this.desk.call("run", "--period", "2023-06");
        assertThat(said.complaints()).isEmpty();
        return said;
    }

    private static List<String> entriesLines(Desk.Said said) {
        return said.lines().stream()
                .filter(line -> line.startsWith("ledger entries of"))
                .toList();
    }

    private String line(String what) {
        return "ledger entries of 2023-06, " + FILE + ": " + what + "; feedback lies in "
                + this.desk.feedbackFile("230399", FILE);
    }

    private List<String> feedback() {
        return this.desk.feedback("230399", FILE);
    }

    private List<Map<String, String>> rows() {
        return this.desk.rows("2023-06", "230399", "ledger.csv");
    }

    private Map<String, String> line() {
        return LedgerRows.line(this.desk, "2023-06", "230399", HAZARD);
    }

    private String summary() {
        return LedgerRows.summary(line());
    }
}
