package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to schools because of what they or others sent, with real files. */
class QuestionsTest {

    private static final String HAZARDS = "record,item_id,category,description,found_on,due_on,resolved_on\n"
            + "hazard,H1,fire,消防通道堵塞,2023-03-01,2023-09-30,\n"
            + "hazard,007,food,操作间潮湿,2023-03-01,2023-09-30,\n"
            + "hazard,H3,traffic,校门口无减速带,2023-03-01,2023-09-30,2023-04-20\n";
    private static final String FITNESS = "年级编号,学籍号,性别,身高,体重,肺活量,50米跑,坐位体前屈,一分钟跳绳\n";
    private static final String STAFF = "staff_id,employment,position,hired_on,status,due_on,left_on\n";

    private static final Instant LATER = Instant.parse("2023-07-04T01:00:00Z");
    private static final Instant LATEST = Instant.parse("2023-07-05T01:00:00Z");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void isThere() {
        this.desk = new Desk(this.folder).registry(Papers.REGISTRY);
    }

    @Test
    void askAboutRowsThatDisappearedOrChangedTheirMeaning() {
        drop("safety", "2023-05", HAZARDS);
        run("2023-05");
        drop(
                "safety",
                "2023-06",
                "record,item_id,category,description,found_on,due_on,resolved_on\n"
                        + "hazard,7,food,操作间潮湿,2023-03-01,2023-09-30,\n"
                        + "hazard,h 1,food,食堂,2023-05-02,2023-09-30,\n");
        run("2023-06");

        assertThat(questions("2023-06"))
                .containsExactly(
                        "safety changed h 1 category safety_2123009001_2023-06.csv 3 open",
                        "safety changed h 1 found_on safety_2123009001_2023-06.csv 3 open",
                        "safety vanished 007 7 safety_2123009001_2023-06.csv open");
        assertThat(feedback("safety_2123009001_2023-06.csv"))
                .contains("warning implausible changed [3||] 未整改的隐患 h 1 的“类别”在 2023-05 汇总时是 消防，现在是"
                        + " 食品；请核对：若是另一事项，请用新的编号并保留原来的一行，无误的请在 explain_2123009001_2023-06.csv"
                        + " 中说明（规则 changed，键 h 1） / category of h 1 was fire when 2023-05 was consolidated, and is food"
                        + " now; check it; give another thing a number of its own and keep this row as it was, and"
                        + " when it is right explain it in explain_2123009001_2023-06.csv (rule changed, key h 1)");
    }

    @Test
    void keepTheSubjectOfALedgerLineUntilTheyAreExplained() {
        String id = "safety.hazard/2123009001/H1";
        drop("safety", "2023-04", HAZARDS);
        run("2023-04");
        drop("safety", "2023-05", HAZARDS.replace("H1,fire", "H1,food"));
        run("2023-05");

        assertThat(line("2023-05", id))
                .containsEntry("problem", "消防隐患：消防通道堵塞（H1）")
                .containsEntry("last_period", "2023-05")
                .containsEntry("unverified", "no")
                .containsEntry("now", "未整改；编号现报为另一事项，待说明");

        this.desk.call("explain", Papers.PRIMARY, "changed", "H1", "--text", "类别原先填错");
        run("2023-05");
        assertThat(line("2023-05", id))
                .containsEntry("problem", "食品隐患：消防通道堵塞（H1）")
                .containsEntry("now", "未整改");
    }

    @Test
    void mentionThatAMissingRowMayBeInError() {
        String open = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "hazard,K" + i + ",fire,消防,2023-05-01,2023-09-30,\n")
                .collect(Collectors.joining(
                        "", "record,item_id,category,description,found_on,due_on,resolved_on\n", ""));
        drop("safety", "2023-05", open);
        run("2023-05");
        drop("safety", "2023-06", open.replace("hazard,K3,fire,消防,2023-05-01", "hazard,K3,fire,消防,五月"));
        run("2023-06");

        assertThat(questions("2023-06")).containsExactly("safety vanished K3 safety_2123009001_2023-06.csv open");
        assertThat(feedback("safety_2123009001_2023-06.csv"))
                .contains(
                        "warning implausible vanished [||] 2023-05 汇总时有未整改的隐患 K3，这次采用的行里没有（另有 1 行有错未采用）；"
                                + "若在有错的行里，改正那一行即可；不在的，请补上这一行，已整改的填写整改完成日期，无误的请在"
                                + " explain_2123009001_2023-06.csv 中说明（规则 vanished，键 K3） / the hazard K3 was there when 2023-05 was"
                                + " consolidated, and is not among the rows accepted now (1 row is in error) though it was not resolved;"
                                + " correct the row in error if it is that one, else put the row back, with the date if it is"
                                + " resolved, and when it is right explain it in explain_2123009001_2023-06.csv (rule vanished, key K3)");
    }

    @Test
    void areAnsweredByTheKeyOfTheRow() {
        drop("safety", "2023-05", HAZARDS);
        run("2023-05");
        drop("safety", "2023-06", HAZARDS.replace("hazard,H1,fire", "hazard,H9,fire"));
        assertThat(run("2023-06").exit()).isEqualTo(3);
        assertThat(questions("2023-06")).containsExactly("safety vanished H1 safety_2123009001_2023-06.csv open");

        Desk.Said said = this.desk.call("explain", Papers.PRIMARY, "vanished", "H1", "--text", "并入 H9");

        assertThat(said.exit()).isZero();
        run("2023-06");
        assertThat(questions("2023-06"))
                .containsExactly("safety vanished H1 safety_2123009001_2023-06.csv explained 并入 H9");
    }

    @Test
    void askAboutADataFileThatABlankFormReplaced() {
        drop("safety", "2023-06", HAZARDS);
        run("2023-06");
        this.desk.drop(
                "safety_2123009001_2023-06_空表.csv",
                "record,item_id,category,description,found_on,due_on,resolved_on\n",
                LATER);
        Desk.Said said = run("2023-06");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(questions("2023-06")).containsExactly("safety emptied 3 safety_2123009001_2023-06_空表.csv open");
        assertThat(feedback("safety_2123009001_2023-06_空表.csv"))
                .contains("warning implausible emptied [||] 这次报送没有数据行，此前有 3 行；请重新报送完整的文件；确实没有的请说明，无误的请在"
                        + " explain_2123009001_2023-06.csv 中说明（规则 emptied，键留空） / there are no data rows, where there"
                        + " were 3 before; send the whole file again, or explain that there is nothing, and when it is"
                        + " right explain it in explain_2123009001_2023-06.csv (rule emptied, no key)");
    }

    @Test
    void askAboutMostOfTheRowsMissing() {
        drop("equipment", "2023-05", Papers.EQUIPMENT);
        run("2023-05");
        drop("equipment", "2023-06", Papers.EQUIPMENT_HEADER + Papers.asset(1));
        run("2023-06");

        assertThat(questions("2023-06")).contains("equipment shrunk 1/11 equipment_2123009001_2023-06.csv open");
    }

    @Test
    void askTwoSchoolsAboutSharedStudents() {
        drop("fitness", "2023-06", FITNESS + student(1) + student(2) + student(3));
        this.desk.drop(
                "fitness_3123009002_2023-06.csv",
                FITNESS
                        + student(1).replaceFirst("11", "21")
                        + student(3).replaceFirst("11", "21")
                        + student(4).replaceFirst("11", "21"));
        this.desk.call("intake");

        assertThat(feedback("fitness_2123009001_2023-06.csv"))
                .contains(
                        "warning implausible twice [||] 有 2 名学生也在乙中学（3123009002）的有效报送里；请与该校核对，同一人只由一所学校报送，无误的请在"
                                + " explain_2123009001_2023-06.csv 中说明（规则 twice，键 3123009002） / 2 people are in the submission of"
                                + " 乙中学 (3123009002) too; settle with that school which of you sends them; each person is sent by one school only, and"
                                + " when it is right explain it in explain_2123009001_2023-06.csv (rule twice, key 3123009002)");
        assertThat(this.desk.feedback(Papers.JUNIOR, "fitness_3123009002_2023-06.csv"))
                .anyMatch(line -> line.startsWith("warning implausible twice [||] 有 2 名学生也在甲小学（2123009001）"));

        this.desk.drop("fitness_3123009002_2023-06.csv", FITNESS + student(4).replaceFirst("11", "21"), LATER);
        this.desk.call("intake");

        assertThat(feedback("fitness_2123009001_2023-06.csv")).noneMatch(line -> line.startsWith("warning"));
    }

    @Test
    void reportSharedPeopleOnlyIfTheIdIsTheirOwn() throws IOException {
        String personal = "230303199001010011";
        drop("insurance", "2023-06", STAFF + person("W1") + person(personal) + person("23030319900101002X"));
        this.desk.drop(
                "insurance_3123009002_2023-06.csv",
                STAFF + person("W1") + person(personal)
                        + "23030319900101002X,external,carer,2023-01-01,uninsured,2023-09-30,2023-06-20\n");
        run("2023-06");

        assertThat(questions("2023-06"))
                .containsExactly("insurance twice 3123009002 1 insurance_2123009001_2023-06.csv open");
        assertThat(new Trace(List.of(personal)).in(Desk.filesBelow(this.desk.output())))
                .isEmpty();
    }

    @Test
    void countPeopleWhoDisappearedWithoutInsurance() {
        drop("insurance", "2023-05", STAFF + person("W1") + person("W2"));
        run("2023-05");
        drop("insurance", "2023-06", STAFF + person("W2"));
        run("2023-06");

        assertThat(questions("2023-06"))
                .containsExactly("insurance vanished-people 1 insurance_2123009001_2023-06.csv open");
    }

    @Test
    void askAboutMoreStudentsThanAreRegistered() {
        StringBuilder students = new StringBuilder(FITNESS);
        for (int i = 0; i < 121; i++) {
            students.append(student(i));
        }
        drop("fitness", "2023-06", students.toString());
        run("2023-06");

        assertThat(questions("2023-06"))
                .containsExactly("fitness over-registered 121/120 fitness_2123009001_2023-06.csv open");
    }

    @Test
    void askAboutASmallerBudget() {
        String upgrade = "upgrade,U1,computer,学生电脑,1,,,,2024,%s,,\n";
        drop("equipment", "2023-05", Papers.EQUIPMENT_HEADER + upgrade.formatted("10000"));
        run("2023-05");
        drop("equipment", "2023-06", Papers.EQUIPMENT_HEADER + upgrade.formatted("9000.50"));
        run("2023-06");

        assertThat(questions("2023-06"))
                .containsExactly("equipment budget-cut U1 9000.5/10000 equipment_2123009001_2023-06.csv 2 open");
    }

    @Test
    void nameEveryFileThatIsCountedTogether() {
        this.desk.drop("safety_2123009001_2023-06_一.csv", HAZARDS);
        this.desk.drop(
                "safety_2123009001_2023-06_二.csv", HAZARDS.replace("H", "K").replace("007", "008"), LATER);
        this.desk.drop(
                "safety_2123009001_2023-06_三.csv", HAZARDS.replace("H", "L").replace("007", "009"), LATEST);
        run("2023-06");

        assertThat(questions("2023-06")).containsExactly("safety parts 3 safety_2123009001_2023-06_三.csv open");
    }

    @Test
    void areAskedByTheNextIntakeAfterAnInterruptedOne() {
        drop("safety", "2023-06", HAZARDS);
        this.desk.drop("safety_3123009002_2023-06.csv", HAZARDS);
        this.desk.call("intake");
        List<String> line = feedback("safety_2123009001_2023-06.csv");
        this.desk.inStore(store ->
                store.update("DELETE FROM version_question") + store.update("UPDATE drop_run SET asked = FALSE"));

        assertThat(this.desk.call("intake").exit()).isZero();

        assertThat(feedback("safety_2123009001_2023-06.csv"))
                .isEqualTo(line)
                .anyMatch(one -> one.contains("same-bytes"));
    }

    @Test
    void areTheSameInARunAndInOneAfterAnother() {
        drop("safety", "2023-05", HAZARDS);
        run("2023-05");
        drop("safety", "2023-06", HAZARDS.replace("hazard,H1,fire", "hazard,H9,fire"));
        run("2023-06");
        List<String> first = questions("2023-06");
        this.desk.call("consolidate", "--from", "2023-05", "--to", "2023-06");

        assertThat(questions("2023-06")).isEqualTo(first);
    }

    @Test
    void areAnsweredByTheDistrictForItsSubmissions() {
        String agencies = "agency,in_scope,officers,certified_officers\n试验区教育局,yes,3,3\n";
        this.desk.drop("enforcement_230399_2023-05.csv", agencies + "试验区市场监管局,yes,2,2\n");
        run("2023-05");
        this.desk.drop("enforcement_230399_2023-06.csv", agencies);
        this.desk.drop(
                "explain_230399_2023-06.csv", "规则,键,说明\nvanished,试验区市场监管局,职责已划转\n".getBytes(StandardCharsets.UTF_8));
        run("2023-06");

        assertThat(this.desk.rows("2023-06", Papers.DISTRICT, "questions.csv"))
                .extracting(row ->
                        row.get("rule") + " " + row.get("key") + " " + row.get("state") + " " + row.get("explanation"))
                .containsExactly("vanished 试验区市场监管局 explained 职责已划转");
    }

    private static String student(int number) {
        return "11,G23030320160101%04d,男,120,22,%d,11,5,80\n".formatted(number, 1200 + number % 10);
    }

    private static String person(String id) {
        return id + ",external,carer,2023-01-01,uninsured,2023-09-30,\n";
    }

    private void drop(String kind, String period, String text) {
        this.desk.drop(kind + "_2123009001_" + period + ".csv", text);
    }

    private Desk.Said run(String period) {
        return this.desk.call("run", "--period", period);
    }

    private Map<String, String> line(String period, String id) {
        return LedgerRows.line(this.desk, period, Papers.DISTRICT, id);
    }

    private List<String> feedback(String file) {
        return this.desk.feedback(Papers.PRIMARY, file);
    }

    /** The questions to the first school. */
    private List<String> questions(String period) {
        return this.desk.rows(period, Papers.DISTRICT, "questions.csv").stream()
                .filter(row -> row.get("school_code").equals(Papers.PRIMARY))
                .map(row -> String.join(" ", row.values())
                        .replaceAll(" +", " ")
                        .replaceFirst("^\\d+ \\S+ ", "")
                        .strip())
                .toList();
    }
}
