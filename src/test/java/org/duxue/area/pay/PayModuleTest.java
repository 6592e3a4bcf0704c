package org.duxue.area.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
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

class PayModuleTest {

    private static final String HEADER = "staff_id,employment,position,hired_on,status,pension,medical,unemployment,"
            + "injury,maternity,due_on,monthly_wage_yuan";

    @Test
    void keepsOnlyTheHashOfTheStaffId() {
        var read = rows("W001,外聘,保育员,2023-03-31,办理中,是,否,,√,,2023-12-31,0.31万元");

        assertThat(read.accepted())
                .containsExactly(new PayRow(
                        new KeyedHash(new byte[KeyedHash.KEY_BYTES]).of("W001").hex(),
                        Employment.EXTERNAL,
                        Position.CARER,
                        LocalDate.of(2023, 3, 31),
                        InsuranceStatus.IN_PROGRESS,
                        Set.of(Insurance.PENSION, Insurance.INJURY),
                        LocalDate.of(2023, 12, 31),
                        new BigDecimal("3100"),
                        null,
                        false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            staff_id;人员编号;,external,carer,2023-03-31,insured,yes;应填写编号;write a code
            employment;用工形式;W1,,carer,2023-03-31,insured,yes;应为：外聘、劳务派遣、政府购买服务、在编;\
            write one of external, dispatched, purchased, established
            position;岗位;W1,external,,2023-03-31,insured,yes;应为：专任教师、保育员、其他;write one of teacher, carer, other
            hired_on;入职日期;W1,external,carer,,insured,yes;应为实际的日期，写法如 2023-06-30;write the actual date, such as 2023-06-30
            status;参保状态;W1,external,carer,2023-03-31,,yes;应为：已参保、办理中、未参保;\
            write one of insured, in_progress, uninsured
            due_on;整改时限;W1,external,carer,2023-03-31,uninsured,no;请写整改到哪一天，写法如 2023-09-30;\
            say by which day it is to be resolved, such as 2023-09-30
            """)
    void requiresCell(String column, String label, String row, String rightZh, String rightEn) {
        assertThat(rows(row).problems())
                .containsExactly(error(
                        2,
                        column,
                        "",
                        ProblemType.MISSING_CELL,
                        "required",
                        "“" + label + "”未填写；" + rightZh,
                        column + " is empty; " + rightEn));
    }

    @ParameterizedTest
    @CsvSource({"'', “养老”, pension", "no, “养老”的值“no”, pension 'no'"})
    void refusesInsuredWithoutPension(String pension, String zh, String en) {
        assertThat(rows("W1,external,carer,2023-03-31,insured," + pension + ",yes,,,,,")
                        .problems())
                .containsExactly(
                        error(
                                2,
                                "pension",
                                pension,
                                ProblemType.CONSTRAINT_ERROR,
                                "insured-has-pension",
                                zh + "与参保状态“已参保”不符；请按参保证明核对养老保险和参保状态",
                                en
                                        + " does not go with status insured; check pension and status against the certificate of insurance"));
    }

    @Test
    void reportsOneFaultOfPensionOnly() {
        assertThat(rows("W1,external,carer,2023-03-31,insured,2,yes,,,,,").problems())
                .containsExactly(error(
                        2,
                        "pension",
                        "2",
                        ProblemType.TYPE_ERROR,
                        "boolean",
                        "“养老”的值“2”不是“是”或“否”；应为“是”或“否”",
                        "pension '2' is neither yes nor no; write yes or no"));
    }

    @Test
    void asksAboutUninsuredWithInsuranceAndCountsTheRow() {
        var read = rows("W1,external,carer,2023-03-31,uninsured,,yes,,,yes,2023-06-30,");

        assertThat(read.accepted()).hasSize(1);
        assertThat(read.problems())
                .containsExactly(SaidProblem.of(
                        2,
                        "status",
                        "uninsured",
                        ProblemType.IMPLAUSIBLE,
                        "uninsured-with-insurance",
                        Severity.WARNING,
                        new Text(
                                "“参保状态”的值“uninsured”与填“是”的险种（医疗、生育）不符；请核对",
                                "status 'uninsured' does not go with the insurance marked yes (medical, maternity);"
                                        + " check it"),
                        QuestionKey.NONE));
    }

    @Test
    void refusesHiringAfterTheAsOfDateButNotADueDate() {
        assertThat(rows("W1,external,carer,2023-07-01,in_progress,,,,,,2024-07-01,")
                        .problems())
                .containsExactly(error(
                        2,
                        "hired_on",
                        "2023-07-01",
                        ProblemType.FUTURE_DATE,
                        "future-date",
                        "“入职日期”的值“2023-07-01”晚于本期截止日 2023-06-30；请核对；确实发生在该日之后的，请在以后的月份报送",
                        "hired_on '2023-07-01' lies after the as-of date 2023-06-30; check it; what really"
                                + " happened after that day belongs in the file of a later month"));
    }

    @Test
    void judgesEstablishedStaffInTheSameWay() {
        assertThat(rows("W1,established,teacher,2023-03-31,insured,yes,,,,,7月,-1")
                        .problems())
                .containsExactly(
                        error(
                                2,
                                "due_on",
                                "7月",
                                ProblemType.TYPE_ERROR,
                                "date",
                                "“整改时限”的值“7月”不是日期；请写整改到哪一天，写法如 2023-09-30",
                                "due_on '7月' is not a date; say by which day it is to be resolved, such as 2023-09-30"),
                        error(
                                2,
                                "monthly_wage_yuan",
                                "-1",
                                ProblemType.CONSTRAINT_ERROR,
                                "range",
                                "“月工资”的值“-1”超出范围；应为不小于 0 的数字",
                                "monthly_wage_yuan '-1' is out of range; write a number of at least 0"));
    }

    @Test
    void refusesSecondRowOfAPersonWithoutEchoingTheId() {
        String twice = "W1,external,carer,2023-03-31,insured,yes,,,,,,";

        assertThat(rows(twice, twice).problems())
                .containsExactly(error(
                        3,
                        "staff_id",
                        "***",
                        ProblemType.PRIMARY_KEY,
                        "unique",
                        "“人员编号”的值“***”与前面某一行重复；请核对：确是同一条的只留一行，否则改正其中一行",
                        "staff_id '***' repeats an earlier row; check both: keep one row where they are the same"
                                + " thing, else correct one of them"));
    }

    @Test
    void refusesAStaffIdThatLostDigits() {
        assertThat(rows("2.30306E+17,external,carer,2023-03-31,insured,yes,,,,,,")
                        .problems())
                .containsExactly(error(
                        2,
                        "staff_id",
                        "***",
                        ProblemType.LOST_DIGITS,
                        "lost-digits",
                        "“人员编号”的值“***”是科学计数法，末尾数字已丢失；请把该列设为“文本”格式后重新填写完整编号",
                        "staff_id '***' is in scientific notation, its last digits are lost; "
                                + "format the column as text and enter the full code again"));
    }

    private static ModuleCase.Outcome<PayRow> rows(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return ModuleCase.of(new PayModule())
                .school(SampleSchool.of(SchoolType.JUNIOR))
                .rows(lines);
    }

    private static Problem error(
            int row, String column, String value, ProblemType type, String rule, String zh, String en) {
        return SaidProblem.of(row, column, value, type, rule, Severity.ERROR, new Text(zh, en));
    }
}
