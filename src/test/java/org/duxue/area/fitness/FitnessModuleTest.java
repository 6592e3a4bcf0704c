package org.duxue.area.fitness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duxue.area.ModuleCase;
import org.duxue.area.SampleSchool;
import org.duxue.registry.SchoolType;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.SaidProblem;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitnessModuleTest {

    private static final long SEED = Long.getLong("duxue.seed", System.nanoTime());

    private static final KeyedHash HASH = new KeyedHash(new byte[KeyedHash.KEY_BYTES]);

    @Test
    void keepsOnlyTheHashOfTheStudentId() {
        Measures measures = new Measures();
        measures.put(FitnessItem.VITAL_CAPACITY, 2900);
        measures.put(FitnessItem.RUN_50M, 7951);
        measures.put(FitnessItem.SIT_AND_REACH, -1251);
        measures.put(FitnessItem.STANDING_LONG_JUMP, 200);
        measures.put(FitnessItem.PULL_UPS, 6);
        measures.put(FitnessItem.RUN_1000M, 245);
        var read = rows(Student.boy22("Ｇ001")
                .with("height_cm", "165.25")
                .with("weight_kg", "50.0499")
                .with("run_50m_s", "7.9501")
                .with("sit_and_reach_cm", "-1.2501"));

        assertThat(read.accepted())
                .containsExactly(new FitnessRow(
                        GradeCode.of(22).orElseThrow(), HASH.of("G001"), Sex.MALE, 1653, 500, measures, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            grade_code            | 年级编号       | 24     | enum  | 不在可选项中；应为：11、12、13、14、15、16、21、22、23、31、32、33 \
            | is not one of the options; write one of 11, 12, 13, 14, 15, 16, 21, 22, 23, 31, 32, 33
            grade_code            | 年级编号       | 17     | enum  | 不在可选项中；应为：11、12、13、14、15、16、21、22、23、31、32、33 \
            | is not one of the options; write one of 11, 12, 13, 14, 15, 16, 21, 22, 23, 31, 32, 33
            grade_code            | 年级编号       | 31     | grade-of-school | 不是本校（九年一贯制）的年级；应为：11、12、13、14、15、16、21、22、23 \
            | is not a grade of this school (nine_year); write one of 11, 12, 13, 14, 15, 16, 21, 22, 23
            sex                   | 性别           | 3      | enum  | 不在可选项中；应为：男、女 | is not one of the options; write one of male, female
            height_cm             | 身高           | 79.99  | range | 超出范围；应为 80 到 250 之间的数字   | is out of range; write a number from 80 to 250
            weight_kg             | 体重           | 200.1  | range | 超出范围；应为 14 到 200 之间的数字   | is out of range; write a number from 14 to 200
            vital_capacity_ml     | 肺活量         | 499    | range | 超出范围；应为 500 到 9999 之间的整数 | is out of range; write a whole number from 500 to 9999
            run_50m_s             | 50米跑         | 20.001 | range | 超出范围；应为 5 到 20 之间的数字     | is out of range; write a number from 5 to 20
            sit_and_reach_cm      | 坐位体前屈     | -30.1  | range | 超出范围；应为 -30 到 40 之间的数字   | is out of range; write a number from -30 to 40
            standing_long_jump_cm | 立定跳远       | 401    | range | 超出范围；应为 50 到 400 之间的整数   | is out of range; write a whole number from 50 to 400
            run_1000m             | 1000米跑       | 9.01   | range | 超出范围；应为 2'00" 到 9'00" 之间的时间，例如 3'55" | is out of range; write a time from 2'00" to 9'00" such as 3'55"
            pull_ups              | 引体向上       | 100    | range | 超出范围；应为 0 到 99 之间的整数     | is out of range; write a whole number from 0 to 99
            """)
    void refusesValue(String column, String label, String cell, String rule, String zh, String en) {
        assertThat(rows(Student.boy22("G1").with(column, cell)).problems())
                .containsExactly(error(2, column, cell, ProblemType.CONSTRAINT_ERROR, rule, label, zh, en));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            rope_skipping    | 一分钟跳绳     | 301  | 超出范围；应为 0 到 300 之间的整数  | is out of range; write a whole number from 0 to 300
            sit_ups          | 一分钟仰卧起坐 | 100  | 超出范围；应为 0 到 99 之间的整数   | is out of range; write a whole number from 0 to 99
            shuttle_run_50x8 | 50米×8往返跑   | 4:01 | 超出范围；应为 0'45" 到 4'00" 之间的时间，例如 3'55" \
            | is out of range; write a time from 0'45" to 4'00" such as 3'55"
            """)
    void refusesValueOfPrimarySchool(String column, String label, String cell, String zh, String en) {
        assertThat(rows(Student.girl15("G1").with(column, cell)).problems())
                .containsExactly(error(2, column, cell, ProblemType.CONSTRAINT_ERROR, "range", label, zh, en));
    }

    @Test
    void refusesValueOfTheLongRunOfGirls() {
        assertThat(rows(Student.girl22("G1").with("run_800m", "1'59")).problems())
                .containsExactly(error(
                        2,
                        "run_800m",
                        "1'59",
                        ProblemType.CONSTRAINT_ERROR,
                        "range",
                        "800米跑",
                        "超出范围；应为 2'00\" 到 9'00\" 之间的时间，例如 3'55\"",
                        "is out of range; write a time from 2'00\" to 9'00\" such as 3'55\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            run_50m_s         | 50米跑   | 8'9    | number  | 不是数字；应为 5 到 20 之间的数字     | is not a number; write a number from 5 to 20
            vital_capacity_ml | 肺活量   | 2500.5 | integer | 不是整数；应为 500 到 9999 之间的整数 | is not a whole number; write a whole number from 500 to 9999
            pull_ups          | 引体向上 | 2:11   | integer | 不是整数；应为 0 到 99 之间的整数     | is not a whole number; write a whole number from 0 to 99
            run_1000m         | 1000米跑 | 3:75   | time    | 不是时间；应为 2'00" 到 9'00" 之间的时间，例如 3'55" | is not a time; write a time from 2'00" to 9'00" such as 3'55"
            exempt            | 免予执行 | ?      | boolean | 不是“是”或“否”；应为“是”或“否”       | is neither yes nor no; write yes or no
            """)
    void refusesForm(String column, String label, String cell, String rule, String zh, String en) {
        assertThat(rows(Student.boy22("G1").with(column, cell)).problems())
                .containsExactly(error(2, column, cell, ProblemType.TYPE_ERROR, rule, label, zh, en));
    }

    /** A text that is not one of the words of a column may be a name. */
    @Test
    void doesNotRepeatAWordThatMayBeAName() {
        assertThat(rows(Student.boy22("G1").with("sex", "王某某")).problems())
                .containsExactly(error(
                        2,
                        "sex",
                        "***",
                        ProblemType.CONSTRAINT_ERROR,
                        "enum",
                        "性别",
                        "不在可选项中；应为：男、女",
                        "is not one of the options; write one of male, female"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grade_code | 年级编号 | 应为：11、12、13、14、15、16、21、22、23、31、32、33 \
            | write one of 11, 12, 13, 14, 15, 16, 21, 22, 23, 31, 32, 33
            student_id | 学籍号   | 应填写编号   | write a code
            sex        | 性别     | 应为：男、女 | write one of male, female
            """)
    void requiresCell(String column, String label, String zh, String en) {
        assertThat(rows(Student.boy22("G1").with(column, "")).problems())
                .containsExactly(SaidProblem.of(
                        2,
                        column,
                        "",
                        ProblemType.MISSING_CELL,
                        "required",
                        Severity.ERROR,
                        new Text("“" + label + "”未填写；" + zh, column + " is empty; " + en)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            student_id | 学籍号   | 2.30306E+17 | LOST_DIGITS | lost-digits | 是科学计数法，末尾数字已丢失；请把该列设为“文本”格式后重新填写完整编号 \
            | is in scientific notation, its last digits are lost; format the column as text and enter the full code again
            birth_date | 出生日期 | 2009-02-30  | TYPE_ERROR  | date        | 这一天不存在；应为实际的日期，写法如 2023-06-30 \
            | is a day that does not exist; write the actual date, such as 2023-06-30
            birth_date | 出生日期 | 2023-07-01  | FUTURE_DATE | future-date | 晚于本期截止日 2023-06-30；请核对；确实发生在该日之后的，请在以后的月份报送 \
            | lies after the as-of date 2023-06-30; check it; what really happened after that day belongs in the file of a later month
            """)
    void masksPersonalValues(
            String column, String label, String cell, ProblemType type, String rule, String zh, String en) {
        assertThat(rows(Student.boy22("G1").with(column, cell)).problems())
                .containsExactly(error(2, column, "***", type, rule, label, zh, en));
    }

    @Test
    void refusesASecondRowOfAStudent() {
        assertThat(rows(Student.boy22("G1").with("sex", "未知"), Student.girl22("G1"))
                        .problems())
                .contains(
                        error(
                                3,
                                "student_id",
                                "***",
                                ProblemType.PRIMARY_KEY,
                                "unique",
                                "学籍号",
                                "与前面某一行重复；请核对：确是同一条的只留一行，否则改正其中一行",
                                "repeats an earlier row; check both: keep one row where they are the same thing, else correct one of them"));
    }

    @ParameterizedTest
    @CsvSource({"grade_code,24", "grade_code,31", "sex,未知"})
    void judgesWhatEveryoneTakesWhileGradeOrSexIsWrong(String column, String cell) {
        var read = rows(Student.boy22("G1")
                .with(column, cell)
                .with("height_cm", "15.2")
                .with("run_50m_s", "8'9")
                .with("rope_skipping", "x")
                .with("pull_ups", "x"));

        assertThat(read.problems()).extracting(Problem::column).containsExactly(column, "height_cm", "run_50m_s");
    }

    @Test
    void ignoresWhatTheGradeAndSexDoNotTake() {
        var read = rows(
                Student.girl22("G1").with("run_1000m", "3.75"),
                Student.girl22("G2").with("run_1000m", "x").with("rope_skipping", "免测"));

        assertThat(read.accepted()).hasSize(2);
        assertThat(read.problems())
                .containsExactly(
                        notice(
                                3,
                                "rope_skipping",
                                "blank-word",
                                "“一分钟跳绳”按未填写读取（共 1 处，首见第 3 行）",
                                "rope_skipping was read as empty (once, in row 3)"),
                        notice(
                                2,
                                "run_1000m",
                                "not-applicable",
                                "“1000米跑”不适用于本行，已忽略（共 2 处，首见第 2 行）",
                                "run_1000m does not apply to this row and was ignored (2 times, first in row 2)"));
    }

    @Test
    void reportsOnceAnItemThatStudentsLack() {
        var read = rows(
                Student.girl22("G1"),
                Student.girl22("G2").with("run_800m", ""),
                Student.girl22("G3").with("run_800m", "").with("weight_kg", ""),
                Student.girl22("G4").with("height_cm", ""));

        assertThat(read.accepted()).extracting(FitnessRow::isComplete).containsExactly(true, false, false, false);
        assertThat(read.problems())
                .containsExactly(
                        notice(
                                5,
                                "height_cm",
                                "lacking",
                                "“身高”未填写，该行数据不全（共 1 处，首见第 5 行）",
                                "height_cm is empty, the row is incomplete (once, in row 5)"),
                        notice(
                                4,
                                "weight_kg",
                                "lacking",
                                "“体重”未填写，该行数据不全（共 1 处，首见第 4 行）",
                                "weight_kg is empty, the row is incomplete (once, in row 4)"),
                        notice(
                                3,
                                "run_800m",
                                "lacking",
                                "“800米跑”未填写，该行数据不全（共 2 处，首见第 3 行）",
                                "run_800m is empty, the row is incomplete (2 times, first in row 3)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "height_cm",
                "weight_kg",
                "vital_capacity_ml",
                "run_50m_s",
                "sit_and_reach_cm",
                "standing_long_jump_cm",
                "run_1000m",
                "pull_ups"
            })
    void countsAStudentWhoLacksAnItemAsIncomplete(String column) {
        assertThat(rows(Student.boy22("G1").with(column, "缺测")).accepted())
                .extracting(FitnessRow::isComplete)
                .containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不测试", "免测", "缺测", "-", "/", "－", "／", " - "})
    void readsWordsForNotMeasuredAsBlank(String cell) {
        assertThat(rows(Student.boy22("G1").with("run_50m_s", cell)).accepted())
                .extracting(row -> row.measures().has(FitnessItem.RUN_50M))
                .containsExactly(false);
    }

    @Test
    void requiresNoItemsOfExemptStudents() {
        var read = rows(Student.girl22("G1").with("run_800m", "").with("exempt", "是"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted()).extracting(FitnessRow::exempt).containsExactly(true);
    }

    @Test
    void judgesWhatExemptStudentsMeasured() {
        assertThat(rows(Student.girl22("G1").with("height_cm", "15.2").with("exempt", "是"))
                        .problems())
                .extracting(Problem::column)
                .containsExactly("height_cm");
    }

    @Test
    void readsTheHeadersOfTheNationalPlatform() {
        var read = ModuleCase.of(new FitnessModule())
                .school(SampleSchool.of(SchoolType.NINE_YEAR))
                .rows(
                        "年级编号,班级编号,班级名称,学籍号,民族代码,姓名,性别,出生日期,家庭住址,身高（cm）,体重,肺活量,50米,坐位体前屈,"
                                + "1分钟跳绳,仰卧起坐,50米*8往返跑,立定跳远,800米,1000米,引体向上,免测",
                        "15,1501,1班,G1,01,甲,女,2012-05-06,某路,145.0,38.2,2100,9.4,8.2,120,35,1′48,,,,,否");

        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted()).extracting(FitnessRow::isComplete).containsExactly(true);
    }

    @Test
    void neverEchoesWhatIsPersonal() {
        List<String> personal = List.of("秘密1班", "Ｓ７７７", "秘密民族", "秘密姓名", "20099日", "秘密路9号");
        Student student = Student.boy22("Ｓ７７７")
                .with("class_code", "秘密1班")
                .with("class_name", "秘密1班")
                .with("ethnicity_code", "秘密民族")
                .with("name", "秘密姓名")
                .with("birth_date", "20099日")
                .with("address", "秘密路9号");

        var read = rows(student, student, student.with("birth_date", ""), student.with("student_id", ""));

        assertThat(read.problems()).hasSizeGreaterThan(4);
        assertThat(read.problems().toString() + read.accepted())
                .doesNotContain(personal)
                .doesNotContain("S777");
    }

    @Test
    void keepsIntegersOnly() {
        FitnessModule module = new FitnessModule();
        FitnessRow row = rows(Student.girl22("G1").with("name", "甲").with("weight_kg", ""))
                .accepted()
                .get(0);

        assertThat(module.keep(row))
                .containsExactly(
                        "22",
                        HASH.of("G1").hex(),
                        "2",
                        "1500",
                        "0",
                        "2900",
                        "8000",
                        "22700",
                        "",
                        "51",
                        "",
                        "200",
                        "",
                        "210",
                        "",
                        "0");
    }

    @Test
    void readsBackStoredRows() {
        FitnessModule module = new FitnessModule();
        List<FitnessRow> rows = new RandomRows(new Random(SEED)).rows(2_000);

        assertThat(rows.stream().map(module::keep).map(module::recall).toList())
                .as("seed %d", SEED)
                .isEqualTo(rows);
    }

    private static ModuleCase.Outcome<FitnessRow> rows(Student... students) {
        String[] lines = Stream.concat(
                        Stream.of(Student.HEADER), Stream.of(students).map(Student::line))
                .toArray(String[]::new);
        return ModuleCase.of(new FitnessModule())
                .school(SampleSchool.of(SchoolType.NINE_YEAR).primary(5).junior(3))
                .rows(lines);
    }

    private static Problem error(
            int row, String column, String value, ProblemType type, String rule, String label, String zh, String en) {
        return SaidProblem.of(
                row,
                column,
                value,
                type,
                rule,
                Severity.ERROR,
                new Text("“" + label + "”的值“" + value + "”" + zh, column + " '" + value + "' " + en));
    }

    private static Problem notice(int row, String column, String rule, String zh, String en) {
        return SaidProblem.of(row, column, "", ProblemType.TOLERATED, rule, Severity.NOTICE, new Text(zh, en));
    }
}
