package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Withdrawing files that were sent by mistake, and consolidations that were made too early. */
class WithdrawCommandTest {

    private static final String STAFF = "staff_2123009001_2023-06.csv";
    private static final String COPY = "教职工_2123009001_2023-06.csv";
    private static final String RIGHT = Papers.STAFF;
    private static final String WRONG = Papers.STAFF.replace("4,4", "4,1");
    private static final Instant MONDAY = Instant.parse("2023-07-03T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-07-04T01:00:00Z");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        this.desk = new Desk(this.folder).registry(Papers.REGISTRY);
    }

    private Desk.Said withdraw(String... more) {
        List<String> all = new ArrayList<>(List.of("withdraw", "--today", "2023-07-05"));
        all.addAll(List.of(more));
        return this.desk.call(all.toArray(String[]::new));
    }

    private List<Map<String, String>> completeness() {
        return this.desk.rows("2023-06", "230399", "completeness.csv").stream()
                .filter(row -> row.get("kind").equals("staff")
                        && row.get("school_code").equals(Papers.PRIMARY))
                .toList();
    }

    @Test
    void theReplacedVersionCountsAgain() {
        this.desk.drop(STAFF, RIGHT, MONDAY).call("run", "--period", "2023-06");
        SortedMap<String, String> before = Desk.digests(this.desk.output().resolve("2023-06"));
        this.desk.drop(COPY, WRONG, TUESDAY).call("run", "--period", "2023-06");
        assertThat(completeness()).extracting(row -> row.get("version")).containsExactly("2");

        Desk.Said said = withdraw("教职工", Papers.PRIMARY, "2023-06", "--reason", "报错了人数");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "taken back: staff 2123009001 2023-06 version 2, " + COPY,
                        "what counts now (version 3): " + STAFF,
                        "to be consolidated again: 2023-06 (duxue run --period 2023-06)");
        assertThat(this.desk.feedback(Papers.PRIMARY, COPY))
                .containsExactly(
                        "notice tolerated withdrawn [||] 没有采用：这个文件已于 2023-07-05 撤回，原因：报错了人数；如需报送，请报送更正后的文件"
                                + " / does not count: this file was taken back on 2023-07-05: 报错了人数; where there is"
                                + " something to report, send a corrected file",
                        "notice tolerated counting-again [||] 此前被它取代的文件重新采用：" + STAFF
                                + " / what this file had replaced counts again: " + STAFF);
        assertThat(this.desk.feedback(Papers.PRIMARY, STAFF))
                .containsExactly("notice tolerated accepted [||] 已采用（2 行），无需处理 / accepted (2 rows), nothing to do");

        this.desk.call("run", "--period", "2023-06");
        SortedMap<String, String> after = Desk.digests(this.desk.output().resolve("2023-06"));
        assertThat(after).hasSameSizeAs(before);
        assertThat(this.desk.rows("2023-06", "230399", "summary.csv"))
                .filteredOn(row -> row.get("indicator").equals("teachers_actual")
                        && row.get("breakdown").isEmpty())
                .extracting(row -> row.get("value"))
                .containsExactly("4");
        assertThat(after.get("230399/summary.csv")).isEqualTo(before.get("230399/summary.csv"));
        assertThat(completeness()).extracting(row -> row.get("version")).containsExactly("3");
    }

    @Test
    void theFileIsNotReadAgainUnderAnyName() {
        this.desk.drop(STAFF, WRONG, MONDAY).call("run", "--period", "2023-06");
        withdraw("staff", Papers.PRIMARY, "2023-06", "--reason", "wrong school");

        this.desk.drop(COPY, WRONG, TUESDAY);
        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.lines())
                .contains("files read: 0 accepted, 0 partly, 0 rejected; 0 unchanged, 0 superseded, 2 taken back");
        assertThat(completeness()).extracting(row -> row.get("status")).containsExactly("missing");
        assertThat(this.desk.feedback(Papers.PRIMARY, COPY))
                .singleElement()
                .asString()
                .contains("does not count: this file was taken back on 2023-07-05: wrong school");
        assertThat(Desk.text(this.desk.result("2023-06", "230399", "manifest.json")))
                .contains("\"withdrawn\":[\n{\"kind\":\"staff\",\"sender\":\"2123009001\",\"version\":1,\"file\":\""
                        + STAFF)
                .contains("\"withdrawn_on\":\"2023-07-05\",\"reason\":\"wrong school\"}");
        assertThat(this.desk.call("status").lines())
                .contains("taken back: staff 2123009001 version 1, " + STAFF + " (2023-07-05: wrong school)");
    }

    @Test
    void aLaterFileOfTheSameNameIsANewVersion() {
        this.desk.drop(STAFF, WRONG, MONDAY).call("intake");
        withdraw("staff", Papers.PRIMARY, "2023-06", "--reason", "wrong school");

        this.desk.drop(STAFF, RIGHT, TUESDAY).call("run", "--period", "2023-06");

        assertThat(completeness())
                .extracting(row -> row.get("version"), row -> row.get("status"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("3", "received"));
        assertThat(this.desk.feedback(Papers.PRIMARY, STAFF))
                .singleElement()
                .asString()
                .contains("accepted (2 rows)");
    }

    /** A month whose only submission is withdrawn is consolidated again although nothing else is sent for it. */
    @Test
    void aMonthLeftWithoutSubmissionsIsConsolidatedAgain() {
        this.desk
                .drop("staff_2123009001_2023-05.csv", WRONG, MONDAY)
                .drop(STAFF, RIGHT, MONDAY)
                .call("run", "--period", "2023-06");
        withdraw("staff", Papers.PRIMARY, "2023-05", "--reason", "wrong month");

        Desk.Said said = this.desk.call("run", "--period", "2023-06");

        assertThat(said.lines()).contains("consolidating 2023-05 first");
        assertThat(this.desk.rows("2023-05", "230399", "completeness.csv"))
                .extracting(row -> row.get("status"))
                .doesNotContain("received");
    }

    @Test
    void aPartIsWithdrawnAndTheOtherCountsAlone() {
        this.desk
                .drop("体质_一年级_2123009001_2023-06.csv", fitness("a", "b", "c"), MONDAY)
                .drop("体质_二年级_2123009001_2023-06.csv", fitness("d", "e"), TUESDAY)
                .call("intake");
        assertThat(this.desk.feedback(Papers.PRIMARY, "体质_二年级_2123009001_2023-06.csv"))
                .anyMatch(line -> line.contains(" parts "));

        Desk.Said said =
                withdraw("fitness", "甲小学", "2023-06", "--version", "1", "--reason", "children of another school");

        assertThat(said.lines())
                .containsExactly(
                        "taken back: fitness 2123009001 2023-06 version 1, 体质_一年级_2123009001_2023-06.csv",
                        "what counts now (version 3): 体质_二年级_2123009001_2023-06.csv");
        assertThat(this.desk.feedback(Papers.PRIMARY, "体质_二年级_2123009001_2023-06.csv"))
                .noneMatch(line -> line.contains(" parts "));
    }

    private static String fitness(String... students) {
        StringBuilder file = new StringBuilder("grade_code,student_id,sex\n");
        for (String student : students) {
            file.append("11,G").append(student).append(",1\n");
        }
        return file.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            staff 2123009001 2023-05             | there is no submission 'staff 2123009001 2023-05'; nearest are staff 2123009001 2023-06
            staff 2123009002 2023-06             | there is no submission 'staff 2123009002 2023-06'; nearest are staff 2123009001 2023-06
            stuff 2123009001 2023-06             | 'stuff' is not a kind; write one of equipment, staff, safety, fitness, insurance, enforcement
            staff 2123009001 2023-06 --version 9 | there is no version 9 of 'staff 2123009001 2023-06'; there are 1, 2
            staff 2123009001 2023-06 --version 2 | version 2 of 'staff 2123009001 2023-06' was rejected and does not count: there is nothing to take back
            staff 2123009001                     | write duxue withdraw KIND SENDER PERIOD --reason TEXT, or duxue withdraw --period PERIOD
            """)
    void wrongUseIsAnsweredInASentence(String arguments, String sentence) {
        this.desk
                .drop(STAFF, RIGHT, MONDAY)
                .drop(COPY, "no,header\n1,2\n", TUESDAY)
                .call("intake");
        List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
        all.addAll(List.of("--reason", "x"));

        Desk.Said said = withdraw(all.toArray(String[]::new));

        assertThat(said.complaints()).containsExactly(sentence);
        assertThat(said.exit()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void aFileIsWithdrawnOnceAndWithAReason() {
        this.desk.drop(STAFF, RIGHT, MONDAY).call("intake");
        assertThat(withdraw("staff", Papers.PRIMARY, "2023-06").complaints())
                .containsExactly("say with --reason why it is taken back");

        withdraw("staff", Papers.PRIMARY, "2023-06", "--reason", "x");

        assertThat(withdraw("staff", Papers.PRIMARY, "2023-06", "--version", "1", "--reason", "x")
                        .complaints())
                .containsExactly("the file of version 1 of 'staff 2123009001 2023-06' was taken back already");
        assertThat(withdraw("staff", Papers.PRIMARY, "2023-06", "--version", "2", "--reason", "x")
                        .complaints())
                .containsExactly(
                        "version 2 of 'staff 2123009001 2023-06' is no file that came but what counted after one was"
                                + " taken back; give the version of a file");
        assertThat(withdraw("staff", Papers.PRIMARY, "2023-06", "--reason", "x").complaints())
                .containsExactly("no file of 'staff 2123009001 2023-06' counts: there is nothing to take back");
    }

    @Test
    void aWithdrawnConsolidationLeavesNoTrace() {
        this.desk
                .drop("staff_2123009001_2023-05.csv", WRONG, MONDAY)
                .drop(STAFF, RIGHT, MONDAY)
                .call("run", "--period", "2023-05");
        List<String> ledger = this.desk.call("ledger").lines();
        this.desk.call("run", "--period", "2023-06");
        SortedMap<String, String> first = this.desk.digests();

        Desk.Said said = withdraw("--period", "2023-06");

        Path aside = this.desk.output().resolve("withdrawn/2023-06/1");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "the consolidation of 2023-06 is taken back: the ledger is as it was before, the results are in "
                                + aside);
        assertThat(aside.resolve("230399/summary.csv")).exists();
        assertThat(this.desk.output().resolve("2023-06")).doesNotExist();
        assertThat(this.desk.call("ledger").lines()).isEqualTo(ledger);
        assertThat(this.desk.call("status").lines())
                .contains("2023-05 consolidated", "2023-06 not consolidated (taken back on 2023-07-05)");

        this.desk.call("run", "--period", "2023-06");
        SortedMap<String, String> again = this.desk.digests();
        again.keySet().removeIf(path -> path.startsWith("withdrawn/"));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void aLongReasonIsAccepted() {
        this.desk.drop(STAFF, RIGHT, MONDAY).call("run", "--period", "2023-06");

        assertThat(withdraw("--period", "2023-06", "--reason", "错".repeat(5000)).exit())
                .isZero();
        assertThat(withdraw("staff", Papers.PRIMARY, "2023-06", "--reason", "错".repeat(5000))
                        .exit())
                .isZero();
    }

    @Test
    void aWithdrawnEarlierMonthIsNotReportedAsPending() {
        this.desk.drop("staff_2123009001_2023-05.csv", WRONG, MONDAY).call("intake");
        withdraw("staff", Papers.PRIMARY, "2023-05", "--reason", "wrong month");
        this.desk.drop(STAFF, WRONG, MONDAY).call("intake");

        assertThat(this.desk.feedback(Papers.PRIMARY, STAFF)).hasSize(1);
    }

    @Test
    void onlyTheLatestConsolidationIsWithdrawn() {
        this.desk
                .drop("staff_2123009001_2023-05.csv", WRONG, MONDAY)
                .drop(STAFF, RIGHT, MONDAY)
                .call("run", "--period", "2023-06");

        Desk.Said earlier = withdraw("--period", "2023-05");
        Desk.Said never = withdraw("--period", "2023-07");

        assertThat(earlier.exit()).isEqualTo(ExitCode.NOT_NOW);
        assertThat(earlier.complaints())
                .containsExactly("2023-05 was not taken back: the later months 2023-06 go on from it; take those back"
                        + " first, duxue withdraw --period 2023-06");
        assertThat(never.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(never.complaints())
                .containsExactly("2023-07 is not consolidated: there is nothing to take back; the latest is 2023-06");
        assertThat(this.desk.output().resolve("withdrawn")).doesNotExist();
    }

    /**
     * Killed between the deletion in the store and setting the results aside: the next command finishes the withdrawal.
     */
    @Test
    void aKilledWithdrawalIsFinished() {
        this.desk.drop(STAFF, RIGHT, MONDAY).call("run", "--period", "2023-06");
        withdraw("--period", "2023-06");
        Path aside = this.desk.output().resolve("withdrawn/2023-06/1");
        try {
            Files.move(aside, this.desk.output().resolve("2023-06"));
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        this.desk.inStore(store -> store.update("UPDATE consolidation_taken_back SET set_aside = FALSE"));

        this.desk.call("status");

        assertThat(aside.resolve("230399/summary.csv")).exists();
        assertThat(this.desk.output().resolve("2023-06")).doesNotExist();
    }
}
