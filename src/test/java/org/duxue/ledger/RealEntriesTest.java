package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.duxue.intake.IntakeReport;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators' entries from files and commands through the tables to the lines. */
class RealEntriesTest {

    static final String REGISTRY =
            "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                    + "2123009001,甲小学,230399,试验区,primary,public,120,2023-01\n"
                    + "2123009002,乙小学,230398,邻区,primary,public,90,2023-01\n";
    static final String HAZARD = "safety.hazard/2123009001/H1";
    static final String SAFETY = "record,item_id,category,description,found_on,due_on,resolved_on\n"
            + "hazard,H1,fire,通道堵塞,2023-03-01,2023-09-30,\n";

    private static final String FILE = "ledger_230399_2023-06.csv";
    private static final Period JUNE = Period.of(2023, 6);
    private static final Instant LATER = Instant.parse("2023-07-04T01:00:00Z");
    private static final Instant LATEST = Instant.parse("2023-07-05T01:00:00Z");
    private static final String READ = "|||tolerated|entries|notice|台账填报已读取，汇总该月时生效 /"
            + " the entries were read and apply when the month is consolidated";

    @TempDir
    Path folder;

    private LedgerOffice office;

    @BeforeEach
    void hasAHazard() {
        this.office = new LedgerOffice(this.folder);
        this.office
                .registry(REGISTRY)
                .drop("safety_2123009001_2023-06.csv", SAFETY)
                .drop("safety_2123009002_2023-06.csv", SAFETY)
                .takeIn()
                .consolidate("2023-06");
    }

    @Test
    void everyColumnOfAFileReachesTheLine() throws IOException {
        enter("item_id,due_on,responsible_unit,responsible_person,measure,progress,closed_on,note\n" + HAZARD
                + ",2023-12-31,区教育局,王主任,清理,已招标,2023-06-30,周报\n");
        this.office.consolidate("2023-06");

        assertThat(line().handling())
                .isEqualTo(new Remediation(LocalDate.of(2023, 12, 31), "区教育局", "王主任", "清理", "已招标", "周报"));
        assertThat(this.office.taken())
                .containsExactly(new IntakeReport.Entry(
                        FILE,
                        "230399",
                        "accepted",
                        new RowCounts(1, 0, 0),
                        0,
                        List.of(),
                        "230399/2023-06/ledger/" + FILE));
        assertThat(feedback("230399", FILE))
                .containsExactly(
                        READ,
                        "2|closed_on|2023-06-30|implausible|not-cleared|warning|“" + HAZARD
                                + "”不能销号：报送的数据仍显示该问题或尚无新的证据（1 / 0）；待整改后的数据报送后再销号 / '" + HAZARD
                                + "' cannot be closed: the data still show it or nothing fresh says otherwise (1 / 0);"
                                + " close it when the data show that it is resolved");
        assertThat(this.office.lastApplied())
                .extracting(
                        AppliedEntries::district,
                        AppliedEntries::source,
                        AppliedEntries::isFile,
                        AppliedEntries::fileRefused,
                        AppliedEntries::refused,
                        AppliedEntries::toCheck,
                        AppliedEntries::isRefused)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("230399", FILE, true, false, 0L, 1L, false));
    }

    @Test
    void rowsInErrorAreReportedAndTheRestApplies() {
        enter("item_id,due_on,note\n" + HAZARD + ",2023-06-31,a\nsafety.hazard/1/H9,,b\n");
        this.office.consolidate("2023-06");

        IntakeReport.Entry taken = this.office.taken().get(0);
        assertThat(taken.status()).isEqualTo("partial");
        assertThat(taken.rows()).isEqualTo(new RowCounts(1, 1, 0));
        assertThat(taken.errors()).extracting(Problem::rule).containsExactly("date");
        AppliedEntries applied = this.office.lastApplied().get(0);
        assertThat(applied.refused()).isEqualTo(2);
        assertThat(applied.isRefused()).isTrue();
        assertThat(applied.problems()).extracting(Problem::rule).containsExactly("date", "unknown-item");
    }

    @Test
    void ofTheCommandLineComeAfterThoseOfTheFileInTheirOrder() {
        enter("item_id,responsible_unit,note\n" + HAZARD + ",甲,一\nsafety.hazard/2123009001/H2,乙,二\n" + "x,,\n");
        command(new Entry(HAZARD, LocalDate.of(2023, 10, 1), "", "李", "", "", null, "三", Map.of(), 0, Entries.COMMAND));
        command(new Entry(HAZARD, null, "", "", "拆", "半", LocalDate.of(2023, 6, 29), "", Map.of(), 0, Entries.COMMAND));

        assertThat(this.office.entries().of(JUNE, "230399"))
                .extracting(line -> line.itemId() + " " + line.row() + " " + line.source() + " " + line.description())
                .containsExactly(
                        HAZARD + " 2 " + FILE + " responsible_unit: 甲; note: 一",
                        "safety.hazard/2123009001/H2 3 " + FILE + " responsible_unit: 乙; note: 二",
                        "x 4 " + FILE + " ",
                        HAZARD + " 0 duxue ledger set due_on: 2023-10-01; responsible_person: 李; note: 三",
                        HAZARD + " 0 duxue ledger set measure: 拆; progress: 半; closed_on: 2023-06-29");
        assertThat(this.office.entries().made(JUNE, "230399", HAZARD))
                .extracting(made -> made.entered().by() + " " + made.entered().at() + " "
                        + made.entry().description())
                .containsExactly(
                        System.getProperty("user.name", "") + " 2023-07-03T02:00:00Z responsible_unit: 甲; note: 一",
                        "ops 2023-07-05T01:00:00Z due_on: 2023-10-01; responsible_person: 李; note: 三",
                        "ops 2023-07-05T01:00:00Z measure: 拆; progress: 半; closed_on: 2023-06-29");
        assertThat(this.office.entries().made(JUNE, "230399", "x")).isEmpty();
        assertThat(this.office.entries().of(JUNE, "230398")).isEmpty();
    }

    @Test
    void thatCannotBeAppliedFromTheCommandLineAreReportedWithoutAFile() {
        command(new Entry("safety.hazard/1/H9", null, "", "", "", "", null, "x", Map.of(), 0, Entries.COMMAND));
        this.office.consolidate("2023-06");

        assertThat(this.office.lastApplied())
                .extracting(applied -> applied.source() + " " + applied.isFile() + " " + applied.refused())
                .containsExactly("duxue ledger set false 1");
    }

    @Test
    void changeTheDigestOfTheMonthAlone() {
        String nothing = this.office.entries().digest(JUNE);
        enter("item_id,note\n" + HAZARD + ",a\n");
        String one = this.office.entries().digest(JUNE);
        enter("item_id,note\n" + HAZARD + ",b\n", LATER);
        String another = this.office.entries().digest(JUNE);
        command(new Entry(HAZARD, null, "", "", "", "", null, "x", Map.of(), 0, Entries.COMMAND));
        String further = this.office.entries().digest(JUNE);

        assertThat(List.of(nothing, one, another, further)).doesNotHaveDuplicates();
        assertThat(this.office.entries().digest(Period.of(2023, 5))).isEqualTo(nothing);
    }

    @Test
    void ofFilesWithoutDistrictOrMonthAreRefused() throws IOException {
        this.office
                .drop("ledger_2023-06.csv", "item_id\n")
                .drop("ledger_230301_2023-06.csv", "item_id\n")
                .takeIn();

        assertThat(feedback("_unknown", "ledger_2023-06.csv"))
                .containsExactly("|||file-name|no-district-or-month|error|台账填报文件名“ledger_2023-06.csv”缺少区划代码或月份；请命名为例如"
                        + " ledger_230306_2023-06.csv / the name 'ledger_2023-06.csv' holds no district code or no month;"
                        + " name it such as ledger_230306_2023-06.csv");
        assertThat(feedback("_unknown", "ledger_230301_2023-06.csv"))
                .containsExactly("|district_code|230301|foreign-key|unknown-district|error|区划代码 230301 不在学校名录中；请核对文件名 /"
                        + " the district 230301 is not in the registry; check the file name");
        assertThat(this.office.taken())
                .extracting(entry -> entry.relativePath() + " " + entry.sender() + " " + entry.status() + " "
                        + entry.rows().data() + " " + entry.errors().size())
                .containsExactly(
                        "ledger_2023-06.csv _unknown rejected 0 1", "ledger_230301_2023-06.csv _unknown rejected 0 1");
    }

    @Test
    void ofSeveralFilesAllApplyWithANoticeOfConflictingCells() throws IOException {
        String copy = "ledger_230399_2023-06(1).csv";
        this.office.drop("a/" + FILE, "item_id,due_on,note\n" + HAZARD + ",2023-12-31,old\n", LATER);
        this.office.drop("b/" + copy, "item_id,responsible_unit,note\n" + HAZARD + ",区教育局,new\n", LATEST);
        this.office.drop("c/" + FILE, "item_id,measure,note\n" + HAZARD + ",清理,old\n", LATER.minusSeconds(60));
        this.office.takeIn().consolidate("2023-06");

        assertThat(line().handling())
                .isEqualTo(new Remediation(LocalDate.of(2023, 12, 31), "区教育局", "", "清理", "", "new"));
        assertThat(this.office.taken())
                .extracting(IntakeReport.Entry::relativePath)
                .containsExactly("a/" + FILE, "b/" + copy, "c/" + FILE);
        assertThat(feedback("230399", FILE)).containsExactly(READ, enteredTwice("old", copy));
        assertThat(feedback("230399", "a／" + FILE)).containsExactly(READ, enteredTwice("old", copy));
        assertThat(feedback("230399", copy))
                .containsExactly(READ, enteredTwice("new", FILE, copy), enteredTwice("new", "a／" + FILE, copy));
        this.office.takeIn();
        assertThat(this.office.taken()).isEmpty();
    }

    private static String enteredTwice(String value, String other) {
        return enteredTwice(value, other, other);
    }

    private static String enteredTwice(String value, String other, String counts) {
        return "2|note|" + value + "|tolerated|entered-twice|notice|“" + HAZARD + "”的“备注”在 " + other
                + " 中填报不同，以后到的 " + counts + " 为准 / '" + HAZARD + "': note is entered differently in " + other
                + "; what came later counts, " + counts;
    }

    @Test
    void thatWereCopiedUnchangedDoNotUndoWhatAnotherFileSets() throws IOException {
        enter("item_id,due_on,note\n" + HAZARD + ",2023-10-01,一\n");
        this.office.consolidate("2023-06");
        String july = "ledger_230399_2023-07%s.csv";
        this.office
                .drop(july.formatted(""), "item_id,due_on,note\n" + HAZARD + ",2023-12-31,一\n", LATER)
                .drop(july.formatted("乙"), "item_id,due_on,note\n" + HAZARD + ",2023-10-01,二\n", LATEST)
                .takeIn()
                .consolidate("2023-07");

        assertThat(this.office.ledger().find(Period.of(2023, 7), "230399").lines())
                .filteredOn(line -> line.id().text().equals(HAZARD))
                .extracting(
                        line -> line.handling().dueOn() + " " + line.handling().note())
                .containsExactly("2023-12-31 二");
        assertThat(this.office.lastApplied()).isEmpty();
    }

    @Test
    void stayWhenTheirFileIsGoneAlthoughAnOlderOneExists() throws IOException {
        this.office.drop("a/" + FILE, "item_id,note\n" + HAZARD + ",old\n", LATER);
        this.office.drop("b/" + FILE, "item_id,note\n" + HAZARD + ",new\n", LATEST);
        this.office.takeIn();
        Files.delete(this.office.folders().input().resolve("b").resolve(FILE));
        this.office.takeIn().consolidate("2023-06");

        assertThat(line().handling().note()).isEqualTo("new");
    }

    @Test
    void stayWhenALaterFileIsRefusedUntilAValidOneFollows() throws IOException {
        this.office.at(LATER);
        enter("item_id,note\n" + HAZARD + ",a\n");
        this.office.at(LATER.plusSeconds(1));
        enter("编号,单位\n1,2\n", LATER);
        this.office.consolidate("2023-06");

        assertThat(this.office.taken())
                .extracting(entry -> entry.sender() + " " + entry.status() + " " + entry.rows())
                .containsExactly("230399 rejected " + new RowCounts(0, 0, 0));
        assertThat(line().handling().note()).isEqualTo("a");
        assertThat(this.office.lastApplied())
                .extracting(applied -> applied.source() + " " + applied.isFile() + " " + applied.fileRefused() + " "
                        + applied.isRefused() + " " + applied.problems())
                .containsExactly(FILE + " true true true []");
        assertThat(feedback("230399", FILE)).hasSize(1).first().asString().contains("|source-error|no-header|error|");

        this.office.at(LATER.plusSeconds(2));
        enter("item_id,note\n" + HAZARD + ",b\n", LATEST);
        this.office.consolidate("2023-06");
        assertThat(line().handling().note()).isEqualTo("b");
        assertThat(this.office.lastApplied()).isEmpty();
    }

    @Test
    void areReadOnlyOnceAndAgainWhenTheFileChanged() {
        enter("item_id,note\n" + HAZARD + ",a\n");
        assertThat(this.office.taken()).hasSize(1);
        this.office.takeIn();
        assertThat(this.office.taken()).isEmpty();
        enter("item_id,note\n" + HAZARD + ",b\n"); // of the same size
        assertThat(this.office.taken()).isEmpty();
        enter("item_id,note\n" + HAZARD + ",b\n", LATER);
        assertThat(this.office.taken()).hasSize(1);
        enter("item_id,note\n" + HAZARD + ",bb\n", LATER);
        assertThat(this.office.taken()).hasSize(1);
    }

    @Test
    void areStoredWithoutUnknownColumnsForTheirOwner() throws IOException {
        enter("item_id,note,身份证号\n" + HAZARD + ",a,230306198001010011\n");

        List<Path> kept;
        try (Stream<Path> files = Files.walk(this.office.folders().kept().resolve("ledger"))) {
            kept = files.filter(Files::isRegularFile).toList();
        }
        assertThat(kept).hasSize(1);
        assertThat(Files.readString(kept.get(0), StandardCharsets.UTF_16))
                .contains(HAZARD)
                .doesNotContain("230306198001010011");
        assertThat(kept.get(0).getFileName().toString()).matches("230399-[0-9a-f]{16}\\.csv");
        assertThat(Files.getPosixFilePermissions(kept.get(0).getParent())).hasSize(3);
    }

    @Test
    void ofTwoDistrictsAreReadTogether() {
        this.office.drop("ledger_230398_2023-06.csv", "item_id,note\nsafety.hazard/2123009002/H1,b\n");
        enter("item_id,note\n" + HAZARD + ",a\n");
        this.office.consolidate("2023-06");

        assertThat(this.office.taken())
                .extracting(IntakeReport.Entry::relativePath)
                .containsExactly("ledger_230398_2023-06.csv", FILE);
        assertThat(line().handling().note()).isEqualTo("a");
        assertThat(this.office.entries().of(JUNE, "230398"))
                .extracting(Entry::note)
                .containsExactly("b");
    }

    @Test
    void aFileIsAnsweredAtOnce() throws IOException {
        enter("item_id,due_on,closed_on\n" + HAZARD + ",2023-06-31,\n,2023-07-01,\nx,,2023-07-01\n");

        assertThat(feedback("230399", FILE))
                .containsExactly(
                        READ,
                        "2|due_on|2023-06-31|type-error|date|error|“整改时限”的值“2023-06-31”这一天不存在；请写整改到哪一天，写法如 2023-09-30 /"
                                + " due_on '2023-06-31' is a day that does not exist; say by which day it is to be resolved, such as 2023-09-30",
                        "3|item_id||missing-cell|required|error|“条目编号”未填写；应填写文字 / item_id is empty; write a text",
                        "4|closed_on|2023-07-01|future-date|future-date|error|“销号日期”的值“2023-07-01”晚于本期截止日 2023-06-30；"
                                + "应为该日或之前的日期 / closed_on '2023-07-01' lies after the as-of date 2023-06-30;"
                                + " write that day or an earlier one");
    }

    @Test
    void aFileWhoseQuoteIsNeverClosedChangesNothing() throws IOException {
        enter("item_id,note\n" + HAZARD + ",a\n");
        enter("item_id,note\n" + HAZARD + ",b\n" + HAZARD + "2,\"c\n", LATER);
        this.office.consolidate("2023-06");

        assertThat(this.office.taken()).extracting(IntakeReport.Entry::status).containsExactly("rejected");
        assertThat(line().handling().note()).isEqualTo("a");
        assertThat(feedback("230399", FILE)).hasSize(1);
    }

    @Test
    void aChangedComputedColumnIsOnlyANotice() throws IOException {
        enter("item_id,measured,state,note\n" + HAZARD + ",5,未整改,a\n");
        this.office.consolidate("2023-06");

        assertThat(this.office.lastApplied()).isEmpty();
        assertThat(feedback("230399", FILE))
                .containsExactly(
                        READ,
                        "2|measured|5|tolerated|computed-column|notice|“" + HAZARD + "”的“实测值”由系统计算，改动已忽略 / '" + HAZARD
                                + "': measured is computed, the change was ignored");
        command(new Entry("x", null, "", "", "", "", null, "x", Map.of(), 0, Entries.COMMAND));
        command(new Entry("y", null, "", "", "", "", null, "x", Map.of(), 0, Entries.COMMAND));
        enter("item_id,measured,note\n" + HAZARD + ",5,a\nz,5,b\n", LATER);
        this.office.consolidate("2023-06");
        assertThat(this.office.lastApplied())
                .extracting(applied -> applied.source() + " " + applied.refused() + " "
                        + applied.problems().stream().map(Problem::rule).toList())
                .containsExactly(FILE + " 1 [unknown-item]", "duxue ledger set 2 [unknown-item, unknown-item]");
    }

    @Test
    void aRowWithTwoErrorsIsOneEntryRefusedAndNothingElse() {
        enter("item_id,due_on,closed_on\n" + HAZARD + ",2023-06-31,2023-06-31\n");
        this.office.consolidate("2023-06");

        assertThat(this.office.lastApplied().get(0).problems()).hasSize(2);
        assertThat(this.office.lastApplied().get(0).refused()).isEqualTo(1);
        assertThat(this.office.lastApplied().get(0).toCheck()).isZero();
    }

    private void command(Entry entry) {
        this.office.entries().add(JUNE, "230399", entry, new Entered("ops", LATEST));
    }

    private void enter(String text) {
        enter(text, Instant.parse("2023-07-03T09:00:00Z"));
    }

    private void enter(String text, Instant modified) {
        this.office.drop(FILE, text, modified).takeIn();
    }

    private Line line() {
        return this.office.ledger().find(JUNE, "230399").lines().stream()
                .filter(line -> line.id().text().equals(HAZARD))
                .findFirst()
                .orElseThrow();
    }

    /** Rows of a feedback file, without its name. */
    private List<String> feedback(String sender, String name) throws IOException {
        Path file = this.office
                .folders()
                .feedback()
                .resolve(sender)
                .resolve((sender.startsWith("_") ? "" : "2023-06/ledger/") + name + ".feedback.csv");
        try (CSVParser rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
            return rows.stream()
                    .skip(1)
                    .map(row -> String.join("|", row.toList().subList(1, row.size())))
                    .toList();
        }
    }
}
