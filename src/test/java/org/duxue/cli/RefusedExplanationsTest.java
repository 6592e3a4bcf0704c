package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refused explanations in real files. */
class RefusedExplanationsTest {

    @TempDir
    Path folder;

    private AskedSchool school;

    @BeforeEach
    void open() {
        this.school = AskedSchool.in(this.folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        spent=budget,U1,x, ~ foreign-key no-such-rule [2|rule|***] ~ “规则”的值“***”不是该校可以说明的提醒；规则和键应为：spent<=budget U1 / rule '***' is not a warning of the school; write a rule and key of spent<=budget U1
        spent<=budget,U2,x, ~ foreign-key no-such-key [2|key|***] ~ “键”的值“***”不是规则 spent<=budget 的提醒的键；应为：U1 / key '***' is not a key of a warning of spent<=budget; write one of U1
        spent<=budget,U1,, ~ missing-cell required [2|explanation|] ~ “说明”未填写；应填写文字 / explanation is empty; write a text
        spent<=budget,U1,x,2023-05 ~ constraint-error until>=period [2|until|2023-05] ~ “有效期至”的值“2023-05”早于 2023-06；应为该月或以后的月份，不填则长期有效 / until '2023-05' lies before 2023-06; write that month or a later one, or leave it blank for no end
        spent<=budget,U1,G230102201001011234, ~ constraint-error no-ids-of-people [2|explanation|***] ~ “说明”的值“***”含有学籍号或证件号样的数字；请删去，不要写个人信息 / explanation '***' holds a number like the id of a person; leave it out, write nothing personal
        """)
    void areRefusedWithWhatWouldBeRight(String row, String where, String message) {
        Desk.Said said = this.school.explain(row + "\n");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("  partly accepted " + AskedSchool.FILE + " (1 row in error)");
        assertThat(this.school.feedback(AskedSchool.FILE)).containsExactly("error " + where + " " + message);
        assertThat(this.school.feedback(AskedSchool.EQUIPMENT))
                .containsExactly(AskedSchool.ACCEPTED_BUT, AskedSchool.ASKED);
        assertThat(this.school.explanations("2023-06")).isEmpty();
    }

    @Test
    void ofASchoolWithoutWarningsAreRefused() {
        this.school
                .desk()
                .drop(
                        "explain_3123009002_2023-06.csv",
                        "rule,key,explanation\nspent<=budget,U1,x\n".getBytes(StandardCharsets.UTF_8));
        this.school.run("2023-06");

        assertThat(this.school.desk().feedback("3123009002", "explain_3123009002_2023-06.csv"))
                .last()
                .isEqualTo("error foreign-key no-such-rule [2|rule|***] “规则”的值“***”无从说明：该校到"
                        + " 2023-06 为止的文件没有提醒；请删除这一行 / rule '***' cannot be explained: the files of the school"
                        + " up to 2023-06 have no warnings; delete the row");
    }

    @Test
    void ofAnUnknownSchoolOrOfNoneAreRefused() {
        String text = "rule,key,explanation\nspent<=budget,U1,x\n";
        this.school.desk().drop("explain_2123009009_2023-06.csv", text).drop("explain_2123009001.csv", text);
        Desk.Said said = this.school.run("2023-06");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(this.school.desk().feedback("_unknown", "explain_2123009009_2023-06.csv"))
                .containsExactly("error foreign-key unknown-sender [|school_code|2123009009] 学校标识码 2123009009"
                        + " 不在学校名录中；请核对文件名 / the school 2123009009 is not in the registry; check the file name");
        assertThat(this.school.desk().feedback(Papers.PRIMARY, "explain_2123009001.csv"))
                .containsExactly(
                        "error file-name no-school-or-month [||] 说明文件名“explain_2123009001.csv”缺少学校标识码（区县的为行政区划代码）或月份；请命名为例如"
                                + " explain_3123000101_2023-06.csv / the name 'explain_2123009001.csv' holds no code of a"
                                + " school or district, or no month; name it such as explain_3123000101_2023-06.csv");
    }

    @Test
    void areRefusedAtTheCommandLineWithWhatWouldBeRight() {
        Desk.Said key = this.school.desk().call("explain", "2123009001", "spent<=budget", "U2", "--text", "x");
        assertThat(key.exit()).isEqualTo(2);
        assertThat(key.complaints())
                .containsExactly("key '***' is not a key of a warning of spent<=budget; write one of U1");

        Desk.Said school = this.school.desk().call("explain", "2123009009", "spent<=budget", "U1", "--text", "x");
        assertThat(school.exit()).isEqualTo(2);
        assertThat(school.complaints()).containsExactly("the school 2123009009 is not in the registry; check the code");
    }

    @Test
    void loseNothingWhenALaterFileIsRefused() {
        this.school.explain("spent<=budget,U1,追加预算已批,2023-09\n");
        List<String> before = this.school.explanations("2023-06");

        this.school.desk().drop(AskedSchool.FILE, "a,b\n1,2\n", AskedSchool.LATEST);
        Desk.Said said = this.school.run("2023-06");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("  rejected " + AskedSchool.FILE + ": there is no header in the first 10 rows");
        assertThat(this.school.explanations("2023-06")).isEqualTo(before);
        assertThat(this.school.feedback(AskedSchool.EQUIPMENT))
                .containsExactly(AskedSchool.ACCEPTED, AskedSchool.EXPLAINED);
    }
}
