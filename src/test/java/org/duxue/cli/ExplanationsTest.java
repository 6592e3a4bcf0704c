package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings that a school explains, by real files. */
class ExplanationsTest {

    private static final String STAFF = "staff_2123009001_2023-06.csv";

    private static final String OPEN =
            "2123009001 甲小学 equipment spent<=budget U1 12000 / 10000" + " equipment_2123009001_2023-06.csv 13 open";

    @TempDir
    Path folder;

    private AskedSchool school;

    @BeforeEach
    void open() {
        this.school = AskedSchool.in(this.folder);
    }

    @Test
    void areAskedForAtTheEndOfARunAndInTheFeedback() {
        assertThat(this.school.said().exit()).isEqualTo(3);
        assertThat(this.school.said().lines())
                .containsSequence(
                        "2023-06 questions that wait for an answer (1), the data count:",
                        "  2123009001 甲小学 equipment (spent<=budget U1 12000 / 10000): spent_yuan '12000' is above the"
                                + " budget 10000; check it");
        assertThat(this.school.feedback(AskedSchool.EQUIPMENT))
                .containsExactly(AskedSchool.ACCEPTED_BUT, AskedSchool.ASKED);
        assertThat(this.school.explanations("2023-06")).isEmpty();
        assertThat(this.school.questions("2023-06")).containsExactly(OPEN);
        assertThat(this.school.openQuestions("2023-06", "equipment")).isEqualTo("1");
    }

    @Test
    void areShownButNoLongerAsked() {
        Desk.Said said = this.school.explain("spent<=budget,U1,追加预算已批,2023-09\n");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).doesNotContain("wait for an answer");
        assertThat(said.lines()).startsWith("files read: 1 accepted, 0 partly, 0 rejected; 13 unchanged, 0 superseded");
        assertThat(this.school.questions("2023-06")).containsExactly(OPEN.replace("open", "explained 追加预算已批 2023-09"));
        assertThat(this.school.openQuestions("2023-06", "equipment")).isEqualTo("0");
        assertThat(this.school.feedback(AskedSchool.FILE)).containsExactly(AskedSchool.read(1));
        assertThat(this.school.feedback(AskedSchool.EQUIPMENT))
                .containsExactly(AskedSchool.ACCEPTED, AskedSchool.EXPLAINED);
        assertThat(this.school.page(AskedSchool.EQUIPMENT)).contains("已经说明的").doesNotContain("请核对");
        assertThat(this.school.explanations("2023-06"))
                .containsExactly("2123009001 甲小学 equipment spent<=budget U1 [12000 / 10000] 追加预算已批 until 2023-09"
                        + " by explain_2123009001_2023-06.csv in 2023-06: in_force");
        String json = Desk.text(this.school.desk().result("2023-06", Papers.DISTRICT, "summary.json"));
        assertThat(SummarySchemaTest.faults(json)).isEmpty();
        assertThat(json)
                .contains("{\"school_code\":\"2123009001\",\"school_name\":\"甲小学\",\"kind\":\"equipment\","
                        + "\"rule\":\"spent<=budget\",\"key\":\"U1\",\"value\":\"12000 / 10000\","
                        + "\"explanation\":\"追加预算已批\",\"until\":\"2023-09\","
                        + "\"given_by\":\"explain_2123009001_2023-06.csv\",\"given_period\":\"2023-06\","
                        + "\"state\":\"in_force\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void areReadWithTheToleranceOfEveryFile(String charset) {
        String text = "提醒说明\n\n序号,规则,键,说明,有效期至\n1,spent≤budget, Ｕ1 ,追加预算已批,2023年9月\n合计,,,,\n";
        this.school
                .desk()
                .drop(
                        "说明_2123009001_2023年6月.csv",
                        (charset.startsWith("UTF-16") ? "\ufeff" + text : text).getBytes(Charset.forName(charset)),
                        AskedSchool.LATER);
        this.school.run("2023-06");

        assertThat(this.school.feedback(AskedSchool.EQUIPMENT))
                .containsExactly(AskedSchool.ACCEPTED, AskedSchool.EXPLAINED);
    }

    @Test
    void surviveThatTheFileIsSentAgain() {
        this.school.explain("spent<=budget,U1,追加预算已批,2023-09\n");
        String again = Papers.EQUIPMENT.replace(Papers.asset(1), "")
                + "upgrade,U1,computer,学生电脑,1,,,,2023,1万,2023-05-01,\"12,000.00\"\n";
        this.school.desk().drop(AskedSchool.EQUIPMENT, again, AskedSchool.LATEST);
        this.school.run("2023-06");

        assertThat(this.school.feedback(AskedSchool.EQUIPMENT))
                .contains("notice implausible spent<=budget [12|spent_yuan|12,000.00] “实际支出”的值“12,000.00”超出预算"
                        + " 10000；已说明：追加预算已批（2023-06，有效期至 2023-09） / spent_yuan '12,000.00' is above the budget 10000;"
                        + " explained: 追加预算已批 (2023-06, until 2023-09)")
                .noneMatch(line -> line.startsWith("warning"));
        assertThat(this.school.explanations("2023-06")).hasSize(1).allMatch(row -> row.endsWith(": in_force"));
    }

    @Test
    void endWhenTheValueIsAnotherOne() {
        this.school.explain("spent<=budget,U1,追加预算已批,2023-09\n");
        this.school.desk().drop(AskedSchool.EQUIPMENT, AskedSchool.equipment("10000", "13000"), AskedSchool.LATEST);
        this.school.run("2023-06");

        String moved = "warning implausible spent<=budget [13|spent_yuan|13000] “实际支出”的值“13000”超出预算 10000；请核对（原说明针对"
                + " 12000 / 10000，现为 13000 / 10000，已失效），无误的请在 explain_2123009001_2023-06.csv 中说明（规则 spent<=budget，键"
                + " U1） / spent_yuan '13000' is above the budget 10000; check it (what was explained was 12000 / 10000,"
                + " it is 13000 / 10000 now), and when it is right explain it in explain_2123009001_2023-06.csv (rule"
                + " spent<=budget, key U1)";
        assertThat(this.school.feedback(AskedSchool.EQUIPMENT)).containsExactly(AskedSchool.ACCEPTED_BUT, moved);
        assertThat(this.school.explanations("2023-06")).hasSize(1).allMatch(row -> row.endsWith(": value_moved"));

        assertThat(this.school.questions("2023-06"))
                .containsExactly(OPEN.replace("12000 /", "13000 /").replace("open", "expired 追加预算已批 2023-09"));

        Desk.Said said =
                this.school.explain("spent<=budget,U1,追加预算已批,2023-09\n\n", Instant.parse("2023-07-06T01:00:00Z"));

        assertThat(said.exit()).isEqualTo(3);
        assertThat(this.school.feedback(AskedSchool.FILE))
                .containsExactly(
                        "warning implausible value-moved [2|explanation|***] “说明”的值“***”已失效：针对的是 12000 / 10000，现为"
                                + " 13000 / 10000；如仍属实，请改写说明后重新报送 / explanation '***' no longer holds: it"
                                + " explained 12000 / 10000, the value is 13000 / 10000 now; where it is still true, word"
                                + " it for the new value and send it again");
        assertThat(this.school.feedback(AskedSchool.EQUIPMENT)).containsExactly(AskedSchool.ACCEPTED_BUT, moved);

        this.school.explain("spent<=budget,U1,二次追加已批,\n", Instant.parse("2023-07-07T01:00:00Z"));

        assertThat(this.school.feedback(AskedSchool.EQUIPMENT)).first().isEqualTo(AskedSchool.ACCEPTED);
        assertThat(this.school.explanations("2023-06"))
                .containsExactly(
                        "2123009001 甲小学 equipment spent<=budget U1 [12000 / 10000] 追加预算已批 until 2023-09"
                                + " by explain_2123009001_2023-06.csv in 2023-06: value_moved",
                        "2123009001 甲小学 equipment spent<=budget U1 [13000 / 10000] 二次追加已批 until "
                                + " by explain_2123009001_2023-06.csv in 2023-06: in_force");
    }

    @Test
    void endAfterTheirLastMonth() {
        this.school.explain("spent<=budget,U1,追加预算已批,2023-07\n");
        for (String month : List.of("2023-07", "2023-08")) {
            this.school.desk().drop("equipment_2123009001_" + month + ".csv", AskedSchool.equipment("10000", "12000"));
            this.school.run(month);
        }

        assertThat(this.school.explanations("2023-07")).hasSize(1).allMatch(row -> row.endsWith(": in_force"));
        assertThat(this.school.feedback("equipment_2123009001_2023-07.csv"))
                .first()
                .isEqualTo(AskedSchool.ACCEPTED);
        assertThat(this.school.explanations("2023-08")).hasSize(1).allMatch(row -> row.endsWith(": expired"));
        assertThat(this.school.questions("2023-08"))
                .containsExactly(OPEN.replace("2023-06", "2023-08").replace("open", "expired 追加预算已批 2023-07"));
        assertThat(this.school.feedback("equipment_2123009001_2023-08.csv"))
                .containsExactly(
                        AskedSchool.ACCEPTED_BUT,
                        "warning implausible spent<=budget [13|spent_yuan|12000] “实际支出”的值“12000”超出预算"
                                + " 10000；请核对（原说明有效期至 2023-07，已过期），无误的请在 explain_2123009001_2023-08.csv 中说明（规则"
                                + " spent<=budget，键 U1） / spent_yuan '12000' is above the budget 10000; check it (the"
                                + " explanation held until 2023-07), and when it is right explain it in"
                                + " explain_2123009001_2023-08.csv (rule spent<=budget, key U1)",
                        "notice tolerated same-bytes [||] 内容与 2023-07 报送的文件完全相同 / is byte for byte the same as a"
                                + " file sent for 2023-07");
    }

    @Test
    void holdForCarriedDataAndSayWhenThereAreNone() {
        this.school.explain("spent<=budget,U1,追加预算已批,\n");
        for (String month : List.of("2023-07", "2024-01")) {
            this.school.desk().drop("enforcement_230399_" + month + ".csv", Papers.ENFORCEMENT);
            this.school.run(month);
        }

        assertThat(this.school.explanations("2023-07")).hasSize(1).allMatch(row -> row.endsWith(": in_force"));
        assertThat(this.school.explanations("2024-01")).hasSize(1).allMatch(row -> row.endsWith(": no_data"));
    }

    @Test
    void doNotApplyToEarlierMonths() {
        this.school.desk().drop("equipment_2123009001_2023-07.csv", AskedSchool.equipment("10000", "12000"));
        this.school.run("2023-07");
        Map<String, String> before = this.school.desk().digests();
        this.school
                .desk()
                .drop(
                        "explain_2123009001_2023-07.csv",
                        "rule,key,explanation\nspent<=budget,U1,追加预算已批\n",
                        AskedSchool.LATER);
        this.school.run("2023-07");

        assertThat(this.school.desk().call("status").lines())
                .startsWith("2023-06 consolidated", "2023-07 consolidated");
        assertThat(this.school.desk().digests()).containsAllEntriesOf(june(before));
        assertThat(this.school.explanations("2023-07")).hasSize(1);
    }

    @Test
    void areAcceptedWhenTheirSubmissionFollows() {
        this.school.explain("hired<=planned,专任教师/小学/体育,省招,\n");
        assertThat(this.school.explanations("2023-06")).isEmpty();

        this.school.desk().drop(STAFF, staff(), AskedSchool.LATEST);
        Desk.Said said = this.school.run("2023-06");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(this.school.feedback(AskedSchool.FILE)).containsExactly(AskedSchool.read(1));
        assertThat(this.school.feedback(STAFF))
                .contains("notice implausible hired<=planned [2|hired|3] “本年已招聘人数”的值“3”大于本年拟招聘人数 1；已说明：省招（2023-06）"
                        + " / hired '3' is above planned_hires 1; explained: 省招 (2023-06)");
        assertThat(this.school.explanations("2023-06"))
                .containsExactly("2123009001 甲小学 staff hired<=planned teacher/primary/pe [3 / 1] 省招 until "
                        + " by explain_2123009001_2023-06.csv in 2023-06: in_force");
    }

    @Test
    void ofPeopleConcernTheirNumberAndNeverThePersons() throws IOException {
        String id = "ZS-1987-0042";
        this.school
                .desk()
                .drop(
                        "insurance_2123009001_2023-06.csv",
                        "staff_id,employment,position,hired_on,status,medical,due_on\n" + id
                                + ",external,teacher,2023-01-01,uninsured,yes,2023-09-30\nZS-2,external,carer,2023-02-01,uninsured,yes,"
                                + "2023-09-30\n",
                        AskedSchool.LATER);
        this.school.run("2023-06");
        assertThat(this.school.feedback("insurance_2123009001_2023-06.csv").get(1))
                .endsWith("explain it in explain_2123009001_2023-06.csv (rule uninsured-with-insurance, no key)");
        assertThat(this.school.questions("2023-06"))
                .contains("2123009001 甲小学 insurance uninsured-with-insurance 2 insurance_2123009001_2023-06.csv open");

        this.school.explain("uninsured-with-insurance,,医保由原单位缴纳,\nuninsured-with-insurance," + id + ",x,\n");

        assertThat(this.school.explanations("2023-06"))
                .containsExactly("2123009001 甲小学 insurance uninsured-with-insurance  [2] 医保由原单位缴纳 until "
                        + " by explain_2123009001_2023-06.csv in 2023-06: in_force");
        assertThat(this.school.feedback(AskedSchool.FILE))
                .containsExactly(
                        AskedSchool.read(1),
                        "error foreign-key no-such-key [3|key|***] “键”的值“***”不是规则 uninsured-with-insurance 的提醒的键；该规则的提醒没有键，请留空"
                                + " / key '***' is not a key of a warning of uninsured-with-insurance; leave it blank, the"
                                + " warnings of this rule have no key");
        assertThat(this.school.feedback("insurance_2123009001_2023-06.csv"))
                .first()
                .isEqualTo("notice tolerated accepted [||] 已采用（2 行），无需处理 / accepted (2 rows), nothing to do");
        assertThat(new Trace(List.of(id)).in(Desk.filesBelow(this.school.desk().output())))
                .isEmpty();
    }

    @Test
    void areThoseOfTheNewestOfTwoFiles() {
        this.school
                .desk()
                .drop("a/" + AskedSchool.FILE, "rule,key,explanation\nspent<=budget,U1,old\n", AskedSchool.LATER);
        this.school
                .desk()
                .drop(
                        "b/explain_2123009001_2023-06(1).csv",
                        "rule,key,explanation\nspent<=budget,U1,new\n",
                        AskedSchool.LATEST);
        this.school.run("2023-06");

        assertThat(this.school.explanations("2023-06")).hasSize(1).allMatch(row -> row.contains(" new "));
        assertThat(this.school.feedback(AskedSchool.FILE))
                .containsExactly("notice tolerated explanations [||] 已读取说明 1 条，相应的提醒不再要求核对"
                        + " / 1 explanation was read; its warning is no longer asked about");
        assertThat(this.school.run("2023-06").lines())
                .startsWith("files read: 0 accepted, 0 partly, 0 rejected; 15 unchanged, 0 superseded");
    }

    @Test
    void areGivenAtTheCommandLine() {
        Desk.Said said = this.school
                .desk()
                .call("explain", "2123009001", "spent<=budget", "U1", "--text", "追加预算已批", "--until", "2023-09");

        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .containsExactly("recorded: spent<=budget U1 (12000 / 10000); the feedback shows it, and "
                        + "explanations.csv when 2023-06 is consolidated again");
        assertThat(this.school.feedback(AskedSchool.EQUIPMENT))
                .containsExactly(AskedSchool.ACCEPTED, AskedSchool.EXPLAINED);
        assertThat(this.school.desk().call("status").lines()).startsWith("2023-06 stale, to be redone");

        this.school.run("2023-06");
        assertThat(this.school.explanations("2023-06"))
                .containsExactly("2123009001 甲小学 equipment spent<=budget U1 [12000 / 10000] 追加预算已批 until 2023-09 by "
                        + System.getProperty("user.name") + " in 2023-06: in_force");
    }

    @Test
    void giveTheSameBytesInTwoOffices(@TempDir Path elsewhere) {
        this.school.explain("spent<=budget,U1,追加预算已批,2023-09\n");
        Desk other = Papers.completeIn(elsewhere);
        other.drop(AskedSchool.EQUIPMENT, AskedSchool.equipment("10000", "12000"));
        other.drop(
                AskedSchool.FILE, "rule,key,explanation,until\nspent<=budget,U1,追加预算已批,2023-09\n", AskedSchool.LATER);
        other.call("run", "--period", "2023-06");

        assertThat(other.digests()).isEqualTo(this.school.desk().digests());
    }

    private static String staff() {
        return "post,stage,subject,required,actual,planned_hires,hired\nteacher,,pe,4,4,1,3\nhealth,,,,1,,\n";
    }

    private static Map<String, String> june(Map<String, String> digests) {
        return digests.entrySet().stream()
                .filter(file -> file.getKey().startsWith("2023-06/"))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
