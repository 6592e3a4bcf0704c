package org.duxue.area.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.registry.SchoolType.NINE_YEAR;
import static org.duxue.registry.SchoolType.PRIMARY;

import org.duxue.area.ModuleCase;
import org.duxue.area.SampleSchool;
import org.duxue.registry.SchoolType;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.SaidProblem;
import org.duxue.shared.Severity;
import org.duxue.shared.Stage;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffingModuleTest {

    private static final String HEADER =
            "post,stage,subject,required,actual,retiring,planned_hires,hired," + "above_degree,backbone,certified";

    @Test
    void takesBlankStageAsTheSchoolsOwn() {
        var read = in(PRIMARY, "teacher,,pe,2,1,,,,,,");

        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted())
                .containsExactly(
                        new StaffingRow.Teachers(Stage.PRIMARY, Subject.PE, 2, new HeadCounts(1, 0, 0, 0, 0, 0, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "'teacher,,pe,x,1,0,0,0,0,0,0', required",
        "'teacher,,pe,2,x,0,0,0,0,0,0', actual",
        "'teacher,,pe,2,1,x,0,0,0,0,0', retiring",
        "'teacher,,pe,2,1,0,x,0,0,0,0', planned_hires",
        "'teacher,,pe,2,1,0,0,x,0,0,0', hired",
        "'teacher,,pe,2,1,0,0,0,x,0,0', above_degree",
        "'teacher,,pe,2,1,0,0,0,0,x,0', backbone",
        "'teacher,,pe,2,1,0,0,0,0,0,x', certified",
        "'other,x,,2,1,0,0,0,0,0,0', stage"
    })
    void leavesOutARowWithACellThatCannotBeRead(String row, String column) {
        var read = in(PRIMARY, row);

        assertThat(read.accepted()).isEmpty();
        assertThat(read.problems()).extracting(Problem::column).containsExactly(column);
    }

    @Test
    void aRowWhoseStageCannotBeReadTakesNoKey() {
        var read = in(NINE_YEAR, "other,x,,,1,,,,,,", "other,,,,1,,,,,,", "other,,,,2,,,,,,");

        assertThat(read.problems())
                .extracting(problem -> problem.row() + " " + problem.rule())
                .containsExactly("2 enum", "4 unique");
    }

    @Test
    void asksAboutMoreHiredThanPlannedByPostStageAndSubject() {
        var read = in(
                NINE_YEAR, "teacher,junior,pe,2,1,0,1,2,0,0,0", "health,junior,,1,1,0,0,1,,,", "other,,,,1,0,1,2,,,");

        assertThat(read.problems())
                .extracting(problem -> problem.rule() + " " + problem.doubt().key() + " "
                        + problem.doubt().value())
                .containsExactly(
                        "hired<=planned teacher/junior/pe 2 / 1",
                        "hired<=planned health/junior 1 / 0",
                        "hired<=planned other 2 / 1");
    }

    @Test
    void readsChineseLabels() {
        var read = in(NINE_YEAR, "专任教师,初中,道德与法治,3,4,1,2,1,4,2,3");

        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted())
                .containsExactly(new StaffingRow.Teachers(
                        Stage.JUNIOR, Subject.MORALITY, 3, new HeadCounts(4, 1, 2, 1, 4, 2, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NINE_YEAR", "TWELVE_YEAR", "COMPLETE"})
    void requiresStageOfTeachersInSchoolsOfSeveralStages(SchoolType type) {
        assertThat(in(type, "teacher,,pe,2,1,,,,,,").problems())
                .containsExactly(missing(
                        "stage", "“学段”未填写；应为：小学、初中、高中", "stage is empty; write one of primary, junior, senior"));
    }

    @Test
    void leavesStageOfOtherPostsOpenInSchoolsOfSeveralStages() {
        var read = in(NINE_YEAR, "health,,,,1,,,,,,", "health,junior,,1,1,,,,,,");

        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted())
                .containsExactly(
                        new StaffingRow.OtherStaff(Post.HEALTH, null, null, new HeadCounts(1, 0, 0, 0, 0, 0, null)),
                        new StaffingRow.OtherStaff(
                                Post.HEALTH, Stage.JUNIOR, 1, new HeadCounts(1, 0, 0, 0, 0, 0, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher,senior,pe,2,1,,,,,,", "counsellor,senior,,,1,,,,,,"})
    void refusesStageTheSchoolDoesNotHave(String row) {
        assertThat(in(NINE_YEAR, row).problems())
                .containsExactly(error(
                        2,
                        "stage",
                        "senior",
                        ProblemType.CONSTRAINT_ERROR,
                        "stage-of-school",
                        "“学段”的值“senior”不是本校的学段；应为：小学、初中",
                        "stage 'senior' is not a stage of this school; write one of primary, junior"));
    }

    @Test
    void refusesAnotherStageThanTheSchoolsOwn() {
        assertThat(in(PRIMARY, "teacher,初中,pe,2,1,,,,,,").problems())
                .containsExactly(error(
                        2,
                        "stage",
                        "初中",
                        ProblemType.CONSTRAINT_ERROR,
                        "stage-of-school",
                        "“学段”的值“初中”不是本校的学段；应为：小学",
                        "stage '初中' is not a stage of this school; write one of primary"));
    }

    @Test
    void requiresSubjectOfTeachers() {
        assertThat(in(PRIMARY, "teacher,,,2,1,,,,,,").problems())
                .containsExactly(missing(
                        "subject",
                        "“学科”未填写；应为：语文、数学、英语、道德与法治、物理、化学、生物、历史、地理、科学、信息科技、体育、音乐、美术、艺术、劳动、综合实践、其他",
                        "subject is empty; write one of chinese, maths, english, morality, physics, chemistry, "
                                + "biology, history, geography, science, it, pe, music, fine_arts, arts, labour, "
                                + "practice, other"));
    }

    @Test
    void ignoresSubjectOfOtherPostsEvenWhenItIsNone() {
        var read = in(PRIMARY, "health,,急救,,1,,,,,,");

        assertThat(read.accepted()).hasSize(1);
        assertThat(read.problems())
                .containsExactly(SaidProblem.of(
                        2,
                        "subject",
                        "",
                        ProblemType.TOLERATED,
                        "not-applicable",
                        Severity.NOTICE,
                        new Text(
                                "“学科”不适用于本行，已忽略（共 1 处，首见第 2 行）",
                                "subject does not apply to this row and was ignored (once, in row 2)")));
    }

    @Test
    void requiresEstablishmentOfTeachersOnly() {
        assertThat(in(PRIMARY, "teacher,,pe,,1,,,,,,", "other,,,,1,,,,,,").problems())
                .containsExactly(missing(
                        "required",
                        "“应配人数”未填写；没有就填 0，应为不小于 0 的整数",
                        "required is empty; write 0 when there is none, else write a whole number of at least 0"));
    }

    @Test
    void requiresActual() {
        assertThat(in(PRIMARY, "other,,,,,,,,,,").problems())
                .containsExactly(missing(
                        "actual",
                        "“实有人数”未填写；没有就填 0，应为不小于 0 的整数",
                        "actual is empty; write 0 when there is none, else write a whole number of at least 0"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            retiring,     本年拟退休人数,     'teacher,,pe,2,1,2,,,,,'
            above_degree, 高于规定学历人数,   'teacher,,pe,2,1,,,,2,,'
            backbone,     县级以上骨干教师数, 'teacher,,pe,2,1,,,,,2,'
            certified,    持教师资格证人数,   'teacher,,pe,2,1,,,,,,2'
            certified,    持教师资格证人数,   'other,,,,1,,,,,,2'
            """)
    void refusesMoreThanActual(String column, String label, String row) {
        assertThat(in(PRIMARY, row).problems())
                .containsExactly(error(
                        2,
                        column,
                        "2",
                        ProblemType.CONSTRAINT_ERROR,
                        column + "<=actual",
                        "“" + label + "”的值“2”大于实有人数 1；应不大于实有人数，或更正实有人数",
                        column + " '2' is above actual 1; write at most actual, or correct actual"));
    }

    @Test
    void asksAboutMoreHiredThanPlannedAndCountsTheRow() {
        var read = in(PRIMARY, "teacher,,pe,2,1,,1,3,,,");

        assertThat(read.accepted()).hasSize(1);
        assertThat(read.problems())
                .containsExactly(SaidProblem.of(
                        2,
                        "hired",
                        "3",
                        ProblemType.IMPLAUSIBLE,
                        "hired<=planned",
                        Severity.WARNING,
                        new Text("“本年已招聘人数”的值“3”大于本年拟招聘人数 1；请核对", "hired '3' is above planned_hires 1; check it"),
                        new QuestionKey("teacher/primary/pe", "3 / 1")));
    }

    @Test
    void refusesSecondRowOfPostStageAndSubject() {
        assertThat(in(PRIMARY, "teacher,,pe,2,1,,,,,,", "teacher,primary,体育,2,2,,,,,,")
                        .problems())
                .containsExactly(repeated(3, "体育"));
    }

    @Test
    void letsTheFirstRowTakeTheKeyEvenInError() {
        var read = in(PRIMARY, "teacher,,pe,2,many,,,,,,", "teacher,,pe,2,2,,,,,,");

        assertThat(read.accepted()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        error(
                                2,
                                "actual",
                                "many",
                                ProblemType.TYPE_ERROR,
                                "integer",
                                "“实有人数”的值“many”不是整数；应为不小于 0 的整数",
                                "actual 'many' is not a whole number; write a whole number of at least 0"),
                        repeated(3, "pe"));
    }

    @Test
    void leavesSubjectOutOfTheKeyOfOtherPosts() {
        assertThat(in(PRIMARY, "health,,,,1,,,,,,", "health,primary,,,1,,,,,,").problems())
                .containsExactly(repeated(3, ""));
    }

    @Test
    void distinguishesTheSameSubjectInTwoStages() {
        assertThat(in(NINE_YEAR, "teacher,primary,pe,2,1,,,,,,", "teacher,junior,pe,2,1,,,,,,")
                        .problems())
                .isEmpty();
    }

    @Test
    void judgesNoSubjectWithoutPost() {
        assertThat(in(PRIMARY, "chef,,cooking,,1,,,,,,").problems())
                .containsExactly(error(
                        2,
                        "post",
                        "chef",
                        ProblemType.CONSTRAINT_ERROR,
                        "enum",
                        "“岗位”的值“chef”不在可选项中；应为：专任教师、卫生技术人员、心理健康教师、其他",
                        "post 'chef' is not one of the options; write one of teacher, health, counsellor, other"));
    }

    private static ModuleCase.Outcome<StaffingRow> in(SchoolType type, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return ModuleCase.of(new StaffingModule()).school(SampleSchool.of(type)).rows(lines);
    }

    private static Problem missing(String column, String zh, String en) {
        return error(2, column, "", ProblemType.MISSING_CELL, "required", zh, en);
    }

    private static Problem repeated(int row, String value) {
        return error(
                row,
                "subject",
                value,
                ProblemType.PRIMARY_KEY,
                "unique",
                "“学科”" + (value.isEmpty() ? "" : "的值“" + value + "”") + "与前面某一行重复；请核对：确是同一条的只留一行，否则改正其中一行",
                "subject" + (value.isEmpty() ? "" : " '" + value + "'")
                        + " repeats an earlier row; check both: keep one row where they are the same thing, else correct one of them");
    }

    private static Problem error(
            int row, String column, String value, ProblemType type, String rule, String zh, String en) {
        return SaidProblem.of(row, column, value, type, rule, Severity.ERROR, new Text(zh, en));
    }
}
