package org.duxue.area.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.duxue.area.RoomCase;
import org.duxue.area.SampleSchool;
import org.duxue.registry.SchoolType;
import org.duxue.shared.Doubt;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayRoomTest {

    private static final String HEADER = "staff_id,employment,position,hired_on,status,pension,medical,unemployment,"
            + "injury,maternity,due_on,monthly_wage_yuan";

    @Test
    void keepsNothingOfTheStaffIdButItsHash() {
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
                        new BigDecimal("3100")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            staff_id;人员编号;,external,carer,2023-03-31,insured,yes;应填写编号;write a code
            employment;用工形式;W1,,carer,2023-03-31,insured,yes;应为：外聘、劳务派遣、政府购买服务、在编;\
            write one of external, dispatched, purchased, established
            position;岗位;W1,external,,2023-03-31,insured,yes;应为：专任教师、保育员、其他;write one of teacher, carer, other
            hired_on;入职日期;W1,external,carer,,insured,yes;应为日期，例如 2023-06-30;write a date such as 2023-06-30
            status;参保状态;W1,external,carer,2023-03-31,,yes;应为：已参保、办理中、未参保;\
            write one of insured, in_progress, uninsured
            due_on;整改时限;W1,external,carer,2023-03-31,uninsured,no;应为日期，例如 2023-06-30;\
            write a date such as 2023-06-30
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
    @ValueSource(strings = {"", "no"})
    void refusesInsuredWithoutPension(String pension) {
        assertThat(rows("W1,external,carer,2023-03-31,insured," + pension + ",yes,,,,,")
                        .problems())
                .containsExactly(error(
                        2,
                        "pension",
                        pension,
                        ProblemType.CONSTRAINT_ERROR,
                        "insured-has-pension",
                        "“养老”的值“" + pension + "”与参保状态“已参保”不符；应为“是”，或更正参保状态",
                        "pension '" + pension + "' does not go with status insured; write yes, or correct status"));
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
                .containsExactly(new Problem(
                        2,
                        "status",
                        "uninsured",
                        ProblemType.IMPLAUSIBLE,
                        "uninsured-has-none",
                        Severity.WARNING,
                        new Text(
                                "“参保状态”的值“uninsured”与填“是”的险种（医疗、生育）不符；请核对",
                                "status 'uninsured' does not go with the insurance marked yes (medical, maternity);"
                                        + " check it"),
                        new Doubt(
                                Doubt.keyOfPerson(new KeyedHash(new byte[KeyedHash.KEY_BYTES]), "W1"),
                                "uninsured / medical, maternity")));
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
                        "“入职日期”的值“2023-07-01”晚于本期截止日 2023-06-30；应为该日或之前的日期，或改报以后的月份",
                        "hired_on '2023-07-01' lies after the as-of date 2023-06-30; write that day or an earlier one, "
                                + "or report it in a later month"));
    }

    @Test
    void judgesEstablishedStaffJustTheSame() {
        assertThat(rows("W1,established,teacher,2023-03-31,insured,yes,,,,,7月,-1")
                        .problems())
                .containsExactly(
                        error(
                                2,
                                "due_on",
                                "7月",
                                ProblemType.TYPE_ERROR,
                                "date",
                                "“整改时限”的值“7月”不是日期；应为日期，例如 2023-06-30",
                                "due_on '7月' is not a date; write a date such as 2023-06-30"),
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
                        "“人员编号”的值“***”与前面的行重复；同一文件中不能重复，请删除一行或更正",
                        "staff_id '***' repeats an earlier row; it must be unique in the file, "
                                + "delete or correct one of the rows"));
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
                        "“人员编号”的值“***”是科学计数法，末尾数字已丢失；请把该列设为“文本”格式后重新填写完整编号；应填写编号",
                        "staff_id '***' is in scientific notation, its last digits are lost; "
                                + "set the column to text and enter the full code again; write a code"));
    }

    private static RoomCase.Outcome<PayRow> rows(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return RoomCase.of(new PayRoom())
                .school(SampleSchool.of(SchoolType.JUNIOR))
                .rows(lines);
    }

    private static Problem error(
            int row, String column, String value, ProblemType type, String rule, String zh, String en) {
        return new Problem(row, column, value, type, rule, Severity.ERROR, new Text(zh, en));
    }
}
