package org.duxue.area.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duxue.area.ModuleCase;
import org.duxue.area.SampleSchool;
import org.duxue.registry.SchoolType;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.SaidProblem;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyModuleTest {

    private static final String PSEUDONYM =
            new KeyedHash(new byte[KeyedHash.KEY_BYTES]).of("g01").hex();

    private static final String HAZARDS = "record,item_id,category,description,found_on,due_on,resolved_on";
    private static final String GUARDS = "record,item_id,birth_date,certified,trained";
    private static final String DEVICES = "record,item_id,category,quantity,added_this_year";
    private static final String EVERYTHING = "record,item_id,category,description,found_on,due_on,resolved_on,"
            + "birth_date,certified,trained,quantity,added_this_year";

    @Test
    void readsEachRecordByKeyOrLabel() {
        var outcome = june(
                EVERYTHING,
                "隐患,H001,消防,灭火器过期,2023-05-17,2023-07-01,,,,,,",
                "guard,G01,,,,,,1964-05-01,是,否,,",
                "技防设备,D1,camera,,,,,,,,12,1");

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.accepted())
                .containsExactly(
                        new SafetyRow.Hazard(
                                "H001",
                                Category.FIRE,
                                "灭火器过期",
                                LocalDate.of(2023, 5, 17),
                                LocalDate.of(2023, 7, 1),
                                null),
                        new SafetyRow.Guard(PSEUDONYM, LocalDate.of(1964, 5, 1), true, false),
                        new SafetyRow.Device("D1", Category.CAMERA, 12, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hazard,H1,fire,,2023-05-01,2023-06-01,    | description | “描述”未填写；应填写文字                | description is empty; write a text
            hazard,H1,fire,破损,,2023-06-01,          | found_on    | “发现日期”未填写；应为实际的日期，写法如 2023-06-30 | found_on is empty; write the actual date, such as 2023-06-30
            hazard,H1,fire,破损,2023-05-01,,          | due_on      | “整改时限”未填写；请写整改到哪一天，写法如 2023-09-30 | due_on is empty; say by which day it is to be resolved, such as 2023-09-30
            hazard,,fire,破损,2023-05-01,2023-06-01,  | item_id     | “编号”未填写；应填写编号                | item_id is empty; write a code
            ,H1,fire,破损,2023-05-01,2023-06-01,      | record      | “记录类型”未填写；应为：隐患、安保人员、技防设备 | record is empty; write one of hazard, guard, device
            """)
    void wantsWhatAHazardNeeds(String row, String column, String zh, String en) {
        assertThat(june(HAZARDS, row).problems())
                .containsExactly(error(column, "", ProblemType.MISSING_CELL, "required", zh, en));
    }

    @Test
    void wantsDueDateNotBeforeFinding() {
        assertThat(june(HAZARDS, "hazard,H1,fire,破损,2023-05-17,2023-05-16,").problems())
                .containsExactly(error(
                        "due_on",
                        "2023-05-16",
                        ProblemType.CONSTRAINT_ERROR,
                        "due_on>=found_on",
                        "“整改时限”的值“2023-05-16”早于发现日期 2023-05-17；请核对这两个日期",
                        "due_on '2023-05-16' lies before found_on 2023-05-17; check both dates"));
    }

    @Test
    void wantsResolutionNotBeforeFinding() {
        assertThat(june(HAZARDS, "hazard,H1,fire,破损,2023-05-17,2023-06-01,2023-05-16")
                        .problems())
                .containsExactly(error(
                        "resolved_on",
                        "2023-05-16",
                        ProblemType.CONSTRAINT_ERROR,
                        "resolved_on>=found_on",
                        "“整改完成日期”的值“2023-05-16”早于发现日期 2023-05-17；请核对这两个日期",
                        "resolved_on '2023-05-16' lies before found_on 2023-05-17; check both dates"));
    }

    @Test
    void takesHazardFoundDueAndResolvedOnOneDay() {
        assertThat(june(HAZARDS, "hazard,H1,fire,破损,2023-06-30,2023-06-30,2023-06-30")
                        .problems())
                .isEmpty();
    }

    @Test
    void takesDueDateInTheFuture() {
        assertThat(june(HAZARDS, "hazard,H1,fire,破损,2023-06-30,2024-12-31,").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hazard,H1,fire,破损,2023-07-01,2023-07-31,           | found_on    | 2023-07-01 | 发现日期
            hazard,H1,fire,破损,2023-05-01,2023-07-31,2023-07-01 | resolved_on | 2023-07-01 | 整改完成日期
            """)
    void refusesFindingAndResolutionAfterTheAsOfDate(String row, String column, String value, String label) {
        assertThat(june(HAZARDS, row).problems())
                .containsExactly(
                        error(
                                column,
                                value,
                                ProblemType.FUTURE_DATE,
                                "future-date",
                                "“" + label + "”的值“" + value + "”晚于本期截止日 2023-06-30；请核对；确实发生在该日之后的，请在以后的月份报送",
                                column + " '" + value + "' lies after the as-of date 2023-06-30;"
                                        + " check it; what really happened after that day belongs in the file of a later month"));
    }

    @Test
    void listsHazardCategoriesWhenAHazardHasThatOfADevice() {
        assertThat(june(HAZARDS, "hazard,H1,视频监控,破损,2023-05-01,2023-06-01,").problems())
                .containsExactly(error(
                        "category",
                        "视频监控",
                        ProblemType.CONSTRAINT_ERROR,
                        "category-of-record",
                        "“类别”的值“视频监控”不是“隐患”的类别；应为：用电、护栏、消防、建筑、食品、交通、其他",
                        "category '视频监控' is not a category of a hazard;"
                                + " write one of electrical, guardrail, fire, building, food, traffic, other"));
    }

    @Test
    void listsDeviceCategoriesWhenADeviceHasThatOfAHazard() {
        assertThat(june(DEVICES, "device,D1,其他,1,").problems())
                .containsExactly(
                        error(
                                "category",
                                "其他",
                                ProblemType.CONSTRAINT_ERROR,
                                "category-of-record",
                                "“类别”的值“其他”不是“技防设备”的类别；应为：视频监控、一键报警、防冲撞设施、安检设备",
                                "category '其他' is not a category of a device; write one of camera, alarm, barrier, inspection"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hazard,X1,,破损,2023-05-01,2023-06-01,,,,,,", "device,X1,,,,,,,,,1,"})
    void wantsACategoryOfHazardsAndDevices(String row) {
        assertThat(june(EVERYTHING, row).problems())
                .containsExactly(error(
                        "category",
                        "",
                        ProblemType.MISSING_CELL,
                        "required",
                        "“类别”未填写；应为：用电、护栏、消防、建筑、食品、交通、其他、视频监控、一键报警、防冲撞设施、安检设备",
                        "category is empty; write one of electrical, guardrail, fire, building, food, traffic, other,"
                                + " camera, alarm, barrier, inspection"));
    }

    @Test
    void refusesUnknownCategory() {
        assertThat(june(DEVICES, "device,D1,门禁,1,").problems())
                .containsExactly(error(
                        "category",
                        "门禁",
                        ProblemType.CONSTRAINT_ERROR,
                        "enum",
                        "“类别”的值“门禁”不在可选项中；应为：用电、护栏、消防、建筑、食品、交通、其他、视频监控、一键报警、防冲撞设施、安检设备",
                        "category '门禁' is not one of the options; write one of electrical, guardrail, fire, building,"
                                + " food, traffic, other, camera, alarm, barrier, inspection"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guard,G1,,是,是           | birth_date | “出生日期”未填写；应为实际的日期，写法如 2023-06-30 | birth_date is empty; write the actual date, such as 2023-06-30
            guard,G1,1980-01-01,,是   | certified  | “持保安员证”未填写；应为“是”或“否”     | certified is empty; write yes or no
            guard,G1,1980-01-01,是,   | trained    | “参加培训考试”未填写；应为“是”或“否”   | trained is empty; write yes or no
            """)
    void wantsWhatAGuardNeeds(String row, String column, String zh, String en) {
        assertThat(june(GUARDS, row).problems())
                .containsExactly(error(column, "", ProblemType.MISSING_CELL, "required", zh, en));
    }

    @ParameterizedTest
    @CsvSource({"4,4", "4人,4人", "12,12", "3.0,3.0"})
    void asksAboutSeveralGuardsInARow(String quantity, String shown) {
        assertThat(june(GUARDS + ",quantity", "guard,G1,1980-01-01,是,是," + quantity)
                        .problems())
                .extracting(problem -> problem.rule() + " " + problem.doubt() + " "
                        + problem.message().zh())
                .containsExactly("guard-count " + new QuestionKey("", shown) + " “数量”的值“" + shown
                        + "”没有计入：一行只算 1 名安保人员；应每人一行，各写出生日期、持证和培训情况");
    }

    @ParameterizedTest
    @CsvSource({"2007-07-01", "1932-06-30"})
    void refusesGuardBelow16OrAbove90WithoutDisclosingTheBirthDate(String birthDate) {
        assertThat(june(GUARDS, "guard,G1," + birthDate + ",是,是").problems())
                .containsExactly(
                        error(
                                "birth_date",
                                "***",
                                ProblemType.CONSTRAINT_ERROR,
                                "age",
                                "“出生日期”的值“***”按本期截止日 2023-06-30 计算，年龄不在 16 到 90 周岁之间；请按身份证件核对出生日期，应在 1932-07-01 到 2007-06-30 之间",
                                "birth_date '***' gives an age outside 16 to 90 on the as-of date 2023-06-30;"
                                        + " check the birth date against the identity card, it should lie from 1932-07-01 to 2007-06-30"));
    }

    @ParameterizedTest
    @CsvSource({"2007-06-30", "1932-07-01"})
    void takesGuardOfExactly16OrStill90(String birthDate) {
        assertThat(june(GUARDS, "guard,G1," + birthDate + ",是,是").problems()).isEmpty();
    }

    @Test
    void refusesBirthAfterTheAsOfDateWithoutDisclosingIt() {
        assertThat(june(GUARDS, "guard,G1,2023-07-01,是,是").problems())
                .containsExactly(
                        error(
                                "birth_date",
                                "***",
                                ProblemType.FUTURE_DATE,
                                "future-date",
                                "“出生日期”的值“***”晚于本期截止日 2023-06-30；请核对；确实发生在该日之后的，请在以后的月份报送",
                                "birth_date '***' lies after the as-of date 2023-06-30;"
                                        + " check it; what really happened after that day belongs in the file of a later month"));
    }

    @Test
    void masksAWrongBirthDate() {
        assertThat(june(GUARDS, "guard,G1,1980-02-30,是,是").problems())
                .containsExactly(error(
                        "birth_date",
                        "***",
                        ProblemType.TYPE_ERROR,
                        "date",
                        "“出生日期”的值“***”这一天不存在；应为实际的日期，写法如 2023-06-30",
                        "birth_date '***' is a day that does not exist; write the actual date, such as 2023-06-30"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            device,D1,camera,, | quantity | “数量”未填写；没有就填 0，应为不小于 0 的整数 | quantity is empty; write 0 when there is none, else write a whole number of at least 0
            """)
    void wantsWhatADeviceNeeds(String row, String column, String zh, String en) {
        assertThat(june(DEVICES, row).problems())
                .containsExactly(error(column, "", ProblemType.MISSING_CELL, "required", zh, en));
    }

    @Test
    void refusesMoreAddedThanThereAre() {
        assertThat(june(DEVICES, "device,D1,camera,12,13").problems())
                .containsExactly(error(
                        "added_this_year",
                        "13",
                        ProblemType.CONSTRAINT_ERROR,
                        "added_this_year<=quantity",
                        "“本年新增”的值“13”大于数量 12；应为 0 到 12 之间的整数",
                        "added_this_year '13' is above the quantity 12; write a whole number from 0 to 12"));
    }

    @Test
    void refusesNegativeQuantity() {
        assertThat(june(DEVICES, "device,D1,camera,-1,").problems())
                .containsExactly(error(
                        "quantity",
                        "-1",
                        ProblemType.CONSTRAINT_ERROR,
                        "range",
                        "“数量”的值“-1”超出范围；应为不小于 0 的整数",
                        "quantity '-1' is out of range; write a whole number of at least 0"));
    }

    @Test
    void readsBlankAddedAsNone() {
        assertThat(june(DEVICES, "device,D1,camera,12,").accepted())
                .containsExactly(new SafetyRow.Device("D1", Category.CAMERA, 12, 0));
    }

    @Test
    void refusesAnIdOfAnotherRecord() {
        assertThat(june(EVERYTHING, "guard,X1,,,,,,1980-01-01,是,是,,", "device,X1,camera,,,,,,,,1,")
                        .problems())
                .containsExactly(SaidProblem.of(
                        3,
                        "item_id",
                        "X1",
                        ProblemType.PRIMARY_KEY,
                        "unique",
                        Severity.ERROR,
                        new Text(
                                "“编号”的值“X1”与前面某一行重复；请核对：确是同一条的只留一行，否则改正其中一行",
                                "item_id 'X1' repeats an earlier row; check both: keep one row where they are the same"
                                        + " thing, else correct one of them")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hazard,H1,fire,破损,2023-05-01,2023-06-01,,#,#,#,#,#  | birth_date certified trained quantity added_this_year
            guard,G1,#,#,#,#,#,1980-01-01,是,是,#,#               | category description found_on due_on resolved_on quantity added_this_year
            device,D1,alarm,#,#,#,#,#,#,#,1,                     | description found_on due_on resolved_on birth_date certified trained
            """)
    void ignoresCellsOfOtherRecordsWithANotice(String row, String columns) {
        var outcome = june(EVERYTHING, row);

        assertThat(outcome.accepted()).hasSize(1);
        assertThat(outcome.problems()).extracting(Problem::column).containsExactly(columns.split(" "));
        assertThat(outcome.problems()).extracting(Problem::rule).containsOnly("not-applicable");
        assertThat(outcome.problems()).extracting(Problem::severity).containsOnly(Severity.NOTICE);
    }

    @Test
    void reportsThatAGuardsCategoryWasIgnored() {
        assertThat(june(EVERYTHING, "guard,G1,fire,,,,,1980-01-01,是,是,,").problems())
                .containsExactly(SaidProblem.of(
                        2,
                        "category",
                        "",
                        ProblemType.TOLERATED,
                        "not-applicable",
                        Severity.NOTICE,
                        new Text(
                                "“类别”不适用于本行，已忽略（共 1 处，首见第 2 行）",
                                "category does not apply to this row and was ignored (once, in row 2)")));
    }

    @Test
    void reportsEveryFaultyCellOfARowAtOnce() {
        assertThat(june(HAZARDS, "hazard,H1,camera,,2023-05-01,2023-04-01,2023-04-02")
                        .problems())
                .extracting(Problem::column)
                .containsExactly("category", "description", "due_on", "resolved_on");
    }

    @Test
    void needsOnlyRecordAndIdInTheHeader() {
        assertThat(new SafetyModule().schema().requiredColumns())
                .extracting(Object::toString)
                .containsExactly("record", "item_id");
    }

    @Test
    void keepsOfTheIdOfAGuardOnlyItsHash() {
        var guard = new SafetyRow.Guard(PSEUDONYM, LocalDate.of(1964, 5, 1), true, false);

        assertThat(new SafetyModule().keep(guard))
                .isEqualTo(List.of("guard", "1964-05-01", "true", "false", PSEUDONYM));
    }

    private static ModuleCase.Outcome<SafetyRow> june(String... lines) {
        return ModuleCase.of(new SafetyModule())
                .school(SampleSchool.of(SchoolType.PRIMARY).primary(99))
                .period("2023-06")
                .rows(lines);
    }

    private static Problem error(String column, String value, ProblemType type, String rule, String zh, String en) {
        return SaidProblem.of(2, column, value, type, rule, Severity.ERROR, new Text(zh, en));
    }
}
