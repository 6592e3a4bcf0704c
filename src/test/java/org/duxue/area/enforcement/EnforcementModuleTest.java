package org.duxue.area.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duxue.area.ModuleCase;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.SaidProblem;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnforcementModuleTest {

    private static final String HEADER = "agency,in_scope,since,basis,required_officers,officers,certified_officers";

    @Test
    void readsAgenciesInAndOutOfScope() {
        var outcome = june("区教育局,是,,,3,4,3", "区文旅局,否,2020-06-01,机构职能调整文件,,2,0");

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.accepted())
                .containsExactly(
                        new EnforcementRow("区教育局", true, null, null, 3, 4, 3),
                        new EnforcementRow("区文旅局", false, LocalDate.of(2020, 6, 1), "机构职能调整文件", null, 2, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,是,,,,4,3                         | agency             | “单位”未填写；应填写文字                  | agency is empty; write a text
            区文旅局,,,,,4,3                    | in_scope           | “承担执法职责”未填写；应为“是”或“否”      | in_scope is empty; write yes or no
            区文旅局,否,,机构职能调整文件,,4,3   | since              | “起始日期”未填写；应为实际的日期，写法如 2023-06-30 | since is empty; write the actual date, such as 2023-06-30
            区文旅局,否,2020-06-01,,,4,3        | basis              | “依据”未填写；应填写文字                  | basis is empty; write a text
            区文旅局,是,,,,,3                   | officers           | “执法人员”未填写；没有就填 0，应为不小于 0 的整数      | officers is empty; write 0 when there is none, else write a whole number of at least 0
            区文旅局,是,,,,4,                   | certified_officers | “持证人员”未填写；没有就填 0，应为不小于 0 的整数      | certified_officers is empty; write 0 when there is none, else write a whole number of at least 0
            """)
    void wantsWhatAnAgencyNeeds(String row, String column, String zh, String en) {
        assertThat(june(row).problems())
                .containsExactly(error(2, column, "", ProblemType.MISSING_CELL, "required", zh, en));
    }

    @Test
    void wantsSinceAndBasisEachWhenOutOfScope() {
        assertThat(june("区文旅局,否,,,,2,0").problems()).extracting(Problem::column).containsExactly("since", "basis");
    }

    @Test
    void takesSinceAndBasisOfAnAgencyInScope() {
        var outcome = june("区教育局,是,2018-01-01,三定方案,,4,3");

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.accepted())
                .containsExactly(new EnforcementRow("区教育局", true, LocalDate.of(2018, 1, 1), "三定方案", null, 4, 3));
    }

    @ParameterizedTest
    @CsvSource({"是", "否"})
    void refusesSinceAfterTheAsOfDate(String inScope) {
        assertThat(june("区文旅局," + inScope + ",2023-07-01,文件,,2,0").problems())
                .containsExactly(
                        error(
                                2,
                                "since",
                                "2023-07-01",
                                ProblemType.FUTURE_DATE,
                                "future-date",
                                "“起始日期”的值“2023-07-01”晚于本期截止日 2023-06-30；请核对；确实发生在该日之后的，请在以后的月份报送",
                                "since '2023-07-01' lies after the as-of date 2023-06-30;"
                                        + " check it; what really happened after that day belongs in the file of a later month"));
    }

    @ParameterizedTest
    @CsvSource({"是", "否"})
    void refusesMoreCertifiedThanOfficers(String inScope) {
        assertThat(june("区文旅局," + inScope + ",2020-06-01,文件,,2,3").problems())
                .containsExactly(error(
                        2,
                        "certified_officers",
                        "3",
                        ProblemType.CONSTRAINT_ERROR,
                        "certified_officers<=officers",
                        "“持证人员”的值“3”大于执法人员 2；应为 0 到 2 之间的整数",
                        "certified_officers '3' is above the officers 2; write a whole number from 0 to 2"));
    }

    @Test
    void refusesNegativeRequiredOfficers() {
        assertThat(june("区教育局,是,,,-1,4,3").problems())
                .containsExactly(error(
                        2,
                        "required_officers",
                        "-1",
                        ProblemType.CONSTRAINT_ERROR,
                        "range",
                        "“应配执法人员”的值“-1”超出范围；应为不小于 0 的整数",
                        "required_officers '-1' is out of range; write a whole number of at least 0"));
    }

    @Test
    void refusesADuplicateAgency() {
        assertThat(june("区教育局,是,,,,4,3", "区教育局,否,2020-06-01,文件,,2,0").problems())
                .containsExactly(error(
                        3,
                        "agency",
                        "区教育局",
                        ProblemType.PRIMARY_KEY,
                        "unique",
                        "“单位”的值“区教育局”与前面某一行重复；请核对：确是同一条的只留一行，否则改正其中一行",
                        "agency '区教育局' repeats an earlier row; check both: keep one row where they are the same"
                                + " thing, else correct one of them"));
    }

    @Test
    void needsFourColumnsInTheHeader() {
        assertThat(new EnforcementModule().schema().requiredColumns())
                .extracting(Object::toString)
                .containsExactly("agency", "in_scope", "officers", "certified_officers");
    }

    @Test
    void isSentByTheDistrict() {
        assertThat(new EnforcementModule().sender().key()).isEqualTo("district_code");
    }

    private static ModuleCase.Outcome<EnforcementRow> june(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return ModuleCase.of(new EnforcementModule()).period("2023-06").rows(lines);
    }

    private static Problem error(
            int row, String column, String value, ProblemType type, String rule, String zh, String en) {
        return SaidProblem.of(row, column, value, type, rule, Severity.ERROR, new Text(zh, en));
    }
}
