package org.duxue.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings that a school explains, by real files. */
class ExplanationsTest {

    private static final String EQUIPMENT = "equipment_2123009001_2023-06.csv";
    private static final String STAFF = "staff_2123009001_2023-06.csv";
    private static final String FILE = "explain_2123009001_2023-06.csv";
    private static final Instant LATER = Instant.parse("2023-07-04T01:00:00Z");
    private static final Instant LATEST = Instant.parse("2023-07-05T01:00:00Z");

    private static final String ACCEPTED =
            "notice tolerated accepted [||] 已采用（12 行），无需处理 / accepted (12 rows), nothing to do";
    private static final String ACCEPTED_BUT =
            "notice tolerated accepted [||] 已采用（12 行），请核对以下提醒 / accepted (12 rows), check the warnings below";
    private static final String ASKED = "warning implausible spent<=budget [13|spent_yuan|12000] “实际支出”的值“12000”超出预算"
            + " 10000；请核对，无误的请在 explain_2123009001_2023-06.csv 中说明（规则 spent<=budget，键 U1） / spent_yuan '12000' is"
            + " above the budget 10000; check it, and when it is right explain it in explain_2123009001_2023-06.csv"
            + " (rule spent<=budget, key U1)";
    private static final String EXPLAINED = "notice implausible spent<=budget [13|spent_yuan|12000]"
            + " “实际支出”的值“12000”超出预算 10000；已说明：追加预算已批（2023-06，有效期至 2023-09） / spent_yuan '12000' is above the"
            + " budget 10000; explained: 追加预算已批 (2023-06, until 2023-09)";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void isAskedToCheck() {
        this.desk = Papers.completeIn(this.folder);
        this.desk.drop(EQUIPMENT, equipment("10000", "12000"));
        assertThat(run("2023-06").exit()).isZero();
        assertThat(feedback(EQUIPMENT)).containsExactly(ACCEPTED_BUT, ASKED);
        assertThat(explanations("2023-06")).isEmpty();
    }

    @Test
    void areShownButAskedNoLonger() {
        Desk.Said said = explain("spent<=budget,U1,追加预算已批,2023-09\n");

        assertThat(said.exit()).isZero();
        assertThat(said.lines()).startsWith("files read: 1 accepted, 0 partly, 0 rejected; 13 unchanged, 0 superseded");
        assertThat(feedback(FILE)).containsExactly(read(1));
        assertThat(feedback(EQUIPMENT)).containsExactly(ACCEPTED, EXPLAINED);
        assertThat(page(EQUIPMENT)).contains("已经说明的").doesNotContain("请核对");
        assertThat(explanations("2023-06"))
                .containsExactly("2123009001 甲小学 equipment spent<=budget U1 [12000 / 10000] 追加预算已批 until 2023-09"
                        + " by explain_2123009001_2023-06.csv in 2023-06: in_force");
        String json = Desk.text(this.desk.result("2023-06", Papers.DISTRICT, "summary.json"));
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
        this.desk.drop(
                "说明_2123009001_2023年6月.csv",
                (charset.startsWith("UTF-16") ? "\ufeff" + text : text).getBytes(Charset.forName(charset)),
                LATER);
        run("2023-06");

        assertThat(feedback(EQUIPMENT)).containsExactly(ACCEPTED, EXPLAINED);
    }

    @Test
    void surviveThatTheFileIsSentAgain() {
        explain("spent<=budget,U1,追加预算已批,2023-09\n");
        String again = Papers.EQUIPMENT.replace(Papers.asset(1), "")
                + "upgrade,U1,computer,学生电脑,1,,,,2023,1万,2023-05-01,\"12,000.00\"\n";
        this.desk.drop(EQUIPMENT, again, LATEST);
        run("2023-06");

        assertThat(feedback(EQUIPMENT))
                .contains("notice implausible spent<=budget [12|spent_yuan|12,000.00] “实际支出”的值“12,000.00”超出预算"
                        + " 10000；已说明：追加预算已批（2023-06，有效期至 2023-09） / spent_yuan '12,000.00' is above the budget 10000;"
                        + " explained: 追加预算已批 (2023-06, until 2023-09)")
                .noneMatch(told -> told.startsWith("warning"));
        assertThat(explanations("2023-06")).hasSize(1).allMatch(row -> row.endsWith(": in_force"));
    }

    @Test
    void endWhenTheValueIsAnotherOne() {
        explain("spent<=budget,U1,追加预算已批,2023-09\n");
        this.desk.drop(EQUIPMENT, equipment("10000", "13000"), LATEST);
        run("2023-06");

        String moved = "warning implausible spent<=budget [13|spent_yuan|13000] “实际支出”的值“13000”超出预算 10000；请核对（原说明针对"
                + " 12000 / 10000，现为 13000 / 10000，已失效），无误的请在 explain_2123009001_2023-06.csv 中说明（规则 spent<=budget，键"
                + " U1） / spent_yuan '13000' is above the budget 10000; check it (what was explained was 12000 / 10000,"
                + " it is 13000 / 10000 now), and when it is right explain it in explain_2123009001_2023-06.csv (rule"
                + " spent<=budget, key U1)";
        assertThat(feedback(EQUIPMENT)).containsExactly(ACCEPTED_BUT, moved);
        assertThat(explanations("2023-06")).hasSize(1).allMatch(row -> row.endsWith(": value_moved"));

        Desk.Said said = explain("spent<=budget,U1,追加预算已批,2023-09\n\n", Instant.parse("2023-07-06T01:00:00Z"));

        assertThat(said.exit()).isZero();
        assertThat(feedback(FILE))
                .containsExactly(
                        "warning implausible value-moved [2|explanation|***] “说明”的值“***”已失效：针对的是 12000 / 10000，现为"
                                + " 13000 / 10000；如仍属实，请改写说明后重新报送 / explanation '***' explained 12000 / 10000,"
                                + " it is 13000 / 10000 now and asked again; write it anew in other words when it still"
                                + " holds");
        assertThat(feedback(EQUIPMENT)).containsExactly(ACCEPTED_BUT, moved);

        explain("spent<=budget,U1,二次追加已批,\n", Instant.parse("2023-07-07T01:00:00Z"));

        assertThat(feedback(EQUIPMENT)).first().isEqualTo(ACCEPTED);
        assertThat(explanations("2023-06"))
                .containsExactly(
                        "2123009001 甲小学 equipment spent<=budget U1 [12000 / 10000] 追加预算已批 until 2023-09"
                                + " by explain_2123009001_2023-06.csv in 2023-06: value_moved",
                        "2123009001 甲小学 equipment spent<=budget U1 [13000 / 10000] 二次追加已批 until "
                                + " by explain_2123009001_2023-06.csv in 2023-06: in_force");
    }

    @Test
    void endAfterTheirLastMonth() {
        explain("spent<=budget,U1,追加预算已批,2023-07\n");
        for (String month : List.of("2023-07", "2023-08")) {
            this.desk.drop("equipment_2123009001_" + month + ".csv", equipment("10000", "12000"));
            run(month);
        }

        assertThat(explanations("2023-07")).hasSize(1).allMatch(row -> row.endsWith(": in_force"));
        assertThat(feedback("equipment_2123009001_2023-07.csv")).first().isEqualTo(ACCEPTED);
        assertThat(explanations("2023-08")).hasSize(1).allMatch(row -> row.endsWith(": expired"));
        assertThat(feedback("equipment_2123009001_2023-08.csv"))
                .containsExactly(
                        ACCEPTED_BUT,
                        "warning implausible spent<=budget [13|spent_yuan|12000] “实际支出”的值“12000”超出预算"
                                + " 10000；请核对（原说明有效期至 2023-07，已过期），无误的请在 explain_2123009001_2023-08.csv 中说明（规则"
                                + " spent<=budget，键 U1） / spent_yuan '12000' is above the budget 10000; check it (the"
                                + " explanation held until 2023-07), and when it is right explain it in"
                                + " explain_2123009001_2023-08.csv (rule spent<=budget, key U1)");
    }

    @Test
    void holdForCarriedDataAndSayWhenThereAreNone() {
        explain("spent<=budget,U1,追加预算已批,\n");
        for (String month : List.of("2023-07", "2024-01")) {
            this.desk.drop("enforcement_230399_" + month + ".csv", Papers.ENFORCEMENT);
            run(month);
        }

        assertThat(explanations("2023-07")).hasSize(1).allMatch(row -> row.endsWith(": in_force"));
        assertThat(explanations("2024-01")).hasSize(1).allMatch(row -> row.endsWith(": no_data"));
    }

    @Test
    void areNothingToTheMonthsBefore() {
        this.desk.drop("equipment_2123009001_2023-07.csv", equipment("10000", "12000"));
        run("2023-07");
        Map<String, String> before = this.desk.digests();
        this.desk.drop("explain_2123009001_2023-07.csv", "rule,key,explanation\nspent<=budget,U1,追加预算已批\n", LATER);
        run("2023-07");

        assertThat(this.desk.call("status").lines()).startsWith("2023-06 consolidated", "2023-07 consolidated");
        assertThat(this.desk.digests()).containsAllEntriesOf(june(before));
        assertThat(explanations("2023-07")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        spent=budget,U1,x, ~ foreign-key no-such-rule [2|rule|***] ~ “规则”的值“***”不是该校可以说明的提醒；规则和键应为：spent<=budget U1 / rule '***' is no warning of the school; write a rule and key of spent<=budget U1
        spent<=budget,U2,x, ~ foreign-key no-such-key [2|key|***] ~ “键”的值“***”不是规则 spent<=budget 的提醒的键；应为：U1 / key '***' is no key of a warning of spent<=budget; write one of U1
        spent<=budget,U1,, ~ missing-cell required [2|explanation|] ~ “说明”未填写；应填写文字 / explanation is empty; write a text
        spent<=budget,U1,x,2023-05 ~ constraint-error until>=period [2|until|2023-05] ~ “有效期至”的值“2023-05”早于 2023-06；应为该月或以后的月份，不填则长期有效 / until '2023-05' lies before 2023-06; write that month or a later one, or leave it blank for no end
        spent<=budget,U1,G230102201001011234, ~ constraint-error no-ids-of-people [2|explanation|***] ~ “说明”的值“***”含有学籍号或证件号样的数字；请删去，不要写个人信息 / explanation '***' holds a number like the id of a person; leave it out, write nothing personal
        """)
    void areRefusedWithWhatWouldBeRight(String row, String where, String message) {
        Desk.Said said = explain(row + "\n");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("  partly accepted " + FILE + " (1 row in error)");
        assertThat(feedback(FILE)).containsExactly("error " + where + " " + message);
        assertThat(feedback(EQUIPMENT)).containsExactly(ACCEPTED_BUT, ASKED);
        assertThat(explanations("2023-06")).isEmpty();
    }

    @Test
    void ofASchoolWithoutWarningsAreRefused() {
        this.desk.drop(
                "explain_3123009002_2023-06.csv",
                "rule,key,explanation\nspent<=budget,U1,x\n".getBytes(StandardCharsets.UTF_8));
        run("2023-06");

        assertThat(this.desk.feedback("3123009002", "explain_3123009002_2023-06.csv"))
                .last()
                .isEqualTo("error foreign-key no-such-rule [2|rule|***] “规则”的值“***”无从说明：该校到"
                        + " 2023-06 为止的文件没有提醒；请删除这一行 / rule '***' cannot be explained: the files of the school"
                        + " up to 2023-06 have no warnings; delete the row");
    }

    @Test
    void ofAnUnknownSchoolOrOfNoneAreRefused() {
        String text = "rule,key,explanation\nspent<=budget,U1,x\n";
        this.desk.drop("explain_2123009009_2023-06.csv", text).drop("explain_2123009001.csv", text);
        Desk.Said said = run("2023-06");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(this.desk.feedback("_unknown", "explain_2123009009_2023-06.csv"))
                .containsExactly("error foreign-key unknown-sender [|school_code|2123009009] 学校标识码 2123009009"
                        + " 不在学校名录中；请核对文件名 / the school 2123009009 is not in the registry; check the file name");
        assertThat(this.desk.feedback("_unknown", "explain_2123009001.csv"))
                .containsExactly(
                        "error file-name no-school-or-month [||] 说明文件名“explain_2123009001.csv”缺少学校标识码或月份；请命名为例如"
                                + " explain_3123000101_2023-06.csv / the name 'explain_2123009001.csv' tells no school or no"
                                + " month; name it such as explain_3123000101_2023-06.csv");
    }

    @Test
    void areTakenWhenTheFileTheyAreAboutFollows() {
        explain("hired<=planned_hires,专任教师/小学/体育,省招,\n");
        assertThat(explanations("2023-06")).isEmpty();

        this.desk.drop(STAFF, staff(), LATEST);
        Desk.Said said = run("2023-06");

        assertThat(said.exit()).isZero();
        assertThat(feedback(FILE)).containsExactly(read(1));
        assertThat(feedback(STAFF))
                .contains(
                        "notice implausible hired<=planned_hires [2|hired|3] “本年已招聘人数”的值“3”大于本年拟招聘人数 1；已说明：省招（2023-06）"
                                + " / hired '3' is above planned_hires 1; explained: 省招 (2023-06)");
        assertThat(explanations("2023-06"))
                .containsExactly("2123009001 甲小学 staff hired<=planned_hires teacher/primary/pe [3 / 1] 省招 until "
                        + " by explain_2123009001_2023-06.csv in 2023-06: in_force");
    }

    @Test
    void ofAPersonAreKnownByAHashAndNeverByTheId() {
        String id = "ZS-1987-0042";
        this.desk.drop(
                "insurance_2123009001_2023-06.csv",
                "staff_id,employment,position,hired_on,status,medical,due_on\n" + id
                        + ",external,teacher,2023-01-01,uninsured,yes,2023-09-30\n",
                LATER);
        run("2023-06");
        String told = feedback("insurance_2123009001_2023-06.csv").get(1);
        assertThat(told).containsPattern("rule uninsured-has-none, key P-[0-9a-f]{12}\\)");
        String key = told.substring(told.lastIndexOf("key ") + 4, told.length() - 1);

        explain("uninsured-has-none," + id + ",医保由原单位缴纳,\nuninsured-has-none,NOBODY-7,x,\n");

        assertThat(explanations("2023-06"))
                .containsExactly(
                        "2123009001 甲小学 insurance uninsured-has-none " + key
                                + " [uninsured / medical] 医保由原单位缴纳 until  by explain_2123009001_2023-06.csv in 2023-06: in_force");
        assertThat(feedback(FILE))
                .containsExactly(
                        read(1),
                        "error foreign-key no-such-key [3|key|***] “键”的值“***”不是规则 uninsured-has-none 的提醒的键；应为：" + key
                                + " / key '***' is no key of a warning of uninsured-has-none; write one of " + key);
        assertThat(Desk.filesBelow(this.desk.output()))
                .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(id)
                        .doesNotContain("NOBODY-7"));
    }

    @Test
    void areThoseOfTheNewestOfTwoFiles() {
        this.desk.drop("a/" + FILE, "rule,key,explanation\nspent<=budget,U1,old\n", LATER);
        this.desk.drop("b/explain_2123009001_2023-06(1).csv", "rule,key,explanation\nspent<=budget,U1,new\n", LATEST);
        run("2023-06");

        assertThat(explanations("2023-06")).hasSize(1).allMatch(row -> row.contains(" new "));
        assertThat(feedback(FILE))
                .containsExactly("notice tolerated superseded [||] 没有读取：同一单位、同一类别、同一月份有更新的文件"
                        + " b/explain_2123009001_2023-06(1).csv / was not read: there is a newer file of the same sender,"
                        + " kind and month, b/explain_2123009001_2023-06(1).csv");
        assertThat(run("2023-06").lines())
                .startsWith("files read: 0 accepted, 0 partly, 0 rejected; 13 unchanged, 0 superseded");
    }

    @Test
    void loseNothingWhenALaterFileIsRefused() {
        explain("spent<=budget,U1,追加预算已批,2023-09\n");
        List<String> before = explanations("2023-06");

        this.desk.drop(FILE, "a,b\n1,2\n", LATEST);
        Desk.Said said = run("2023-06");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("  rejected " + FILE + ": there is no header in the first 10 rows");
        assertThat(explanations("2023-06")).isEqualTo(before);
        assertThat(feedback(EQUIPMENT)).containsExactly(ACCEPTED, EXPLAINED);
    }

    @Test
    void areGivenAtTheCommandLine() {
        Desk.Said said = this.desk.call(
                "explain", "2123009001", "spent<=budget", "U1", "--text", "追加预算已批", "--until", "2023-09");

        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "recorded: spent<=budget U1 (12000 / 10000); the feedback tells it, and explanations.csv"
                                + " when 2023-06 is consolidated again");
        assertThat(feedback(EQUIPMENT)).containsExactly(ACCEPTED, EXPLAINED);
        assertThat(this.desk.call("status").lines()).startsWith("2023-06 stale, to be redone");

        run("2023-06");
        assertThat(explanations("2023-06"))
                .containsExactly("2123009001 甲小学 equipment spent<=budget U1 [12000 / 10000] 追加预算已批 until 2023-09 by "
                        + System.getProperty("user.name") + " in 2023-06: in_force");
    }

    @Test
    void areRefusedAtTheCommandLineWithWhatWouldBeRight() {
        Desk.Said key = this.desk.call("explain", "2123009001", "spent<=budget", "U2", "--text", "x");
        assertThat(key.exit()).isEqualTo(2);
        assertThat(key.complaints())
                .containsExactly("key '***' is no key of a warning of spent<=budget; write one of U1");

        Desk.Said school = this.desk.call("explain", "2123009009", "spent<=budget", "U1", "--text", "x");
        assertThat(school.exit()).isEqualTo(2);
        assertThat(school.complaints()).containsExactly("the school 2123009009 is not in the registry; check the code");
    }

    @Test
    void giveTheSameBytesInTwoOffices(@TempDir Path elsewhere) {
        explain("spent<=budget,U1,追加预算已批,2023-09\n");
        Desk other = Papers.completeIn(elsewhere);
        other.drop(EQUIPMENT, equipment("10000", "12000"));
        other.drop(FILE, "rule,key,explanation,until\nspent<=budget,U1,追加预算已批,2023-09\n", LATER);
        other.call("run", "--period", "2023-06");

        assertThat(other.digests()).isEqualTo(this.desk.digests());
    }

    private Desk.Said explain(String rows) {
        return explain(rows, LATER);
    }

    private Desk.Said explain(String rows, Instant modified) {
        this.desk.drop(FILE, "rule,key,explanation,until\n" + rows, modified);
        return run("2023-06");
    }

    private Desk.Said run(String period) {
        Desk.Said said = this.desk.call("run", "--period", period);
        assertThat(said.complaints()).isEmpty();
        return said;
    }

    private static String equipment(String budget, String spent) {
        return Papers.EQUIPMENT + "upgrade,U1,computer,学生电脑,1,,,,2023," + budget + ",2023-05-01," + spent + "\n";
    }

    private static String staff() {
        return "post,stage,subject,required,actual,planned_hires,hired\nteacher,,pe,4,4,1,3\nhealth,,,,1,,\n";
    }

    private static String read(int rows) {
        return "notice tolerated explanations [||] 已读取说明 " + rows + " 条，相应的提醒不再要求核对 / explanations read: " + rows
                + "; the warnings they are about are asked no longer";
    }

    private List<String> feedback(String file) {
        return this.desk.feedback(Papers.PRIMARY, file);
    }

    private String page(String file) {
        return Desk.text(this.desk.output().resolve("feedback/2123009001/" + file + ".feedback.html"));
    }

    private static Map<String, String> june(Map<String, String> digests) {
        return digests.entrySet().stream()
                .filter(file -> file.getKey().startsWith("2023-06/"))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> explanations(String period) {
        return this.desk.rows(period, Papers.DISTRICT, "explanations.csv").stream()
                .map(row -> Stream.of("school_code", "school_name", "kind", "rule", "key")
                                .map(row::get)
                                .collect(java.util.stream.Collectors.joining(" "))
                        + " [" + row.get("value") + "] " + row.get("explanation") + " until " + row.get("until")
                        + " by "
                        + row.get("given_by") + " in " + row.get("given_period") + ": " + row.get("state"))
                .toList();
    }
}
