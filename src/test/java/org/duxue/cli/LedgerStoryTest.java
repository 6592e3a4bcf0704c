package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year of the shipped sample as the district would report it to the inspection. */
@ExtendWith(SampleDesk.class)
class LedgerStoryTest {

    private static final String DISTRICT = "230306";

    @ParameterizedTest
    @CsvSource({
        "safety.hazard/3123000101/H01, 用电隐患：教学楼线路老化（H01）, 2022-08-31",
        "safety.hazard/2123000102/H01, 用电隐患：教学楼配电线路老化（H01）, 2022-08-31",
        "safety.hazard/3123000102/H01, 护栏隐患：教学楼未安装安全护栏（H01）, 2022-12-31"
    })
    void theHazardsOf2022WerePutRightAndAreClosed(String id, String problem, String due, SharedDesk sample) {
        assertThat(line(sample, "2022-07", id)).containsEntry("problem", problem);
        assertThat(summary(sample, "2022-07", id)).isEqualTo("open 1/0 due " + due);
        assertThat(summary(sample, "2022-12", id)).isEqualTo("cleared by action 0/0 due " + due);
        assertThat(summary(sample, "2023-06", id)).isEqualTo("closed by action on 2023-06-30 0/0 due " + due);
    }

    @Test
    void oneHealthWorkerIsEnoughOnlySinceHalfTheStudentsLeft(SharedDesk sample) {
        String id = "staffing.health_short/3123000102";

        assertThat(line(sample, "2022-07", id)).containsEntry("problem", "卫生技术人员：发现时缺 1 人，应配 2 人，实有 1 人");
        assertThat(summary(sample, "2022-07", id)).isEqualTo("open 1/2 due 2022-10-29");
        assertThat(summary(sample, "2022-12", id)).isEqualTo("overdue 1/2 due 2022-10-29");
        assertThat(summary(sample, "2023-06", id)).isEqualTo("cleared by base 1/1 due 2022-10-29");
        assertThat(line(sample, "2023-06", id))
                .containsEntry(
                        "cleared_note", "按原 711 名学生应配 2 人，仍缺 1 人 / at 711 students 2 were needed, still 1 lacking")
                .containsEntry("norm", "学校卫生工作条例 第20条第2款")
                .containsEntry("evidence", "staff_3123000102_2022-12.csv v1 rows 15");
    }

    @Test
    void aHigherRateOfBackboneTeachersDoesNotMeanMoreTeachers(SharedDesk sample) {
        String id = "staffing.below_standard/3123000102/junior/backbone_per_100";

        assertThat(summary(sample, "2023-06", id)).isEqualTo("cleared by base 1.45/1 due 2022-10-29");
        assertThat(line(sample, "2023-06", id))
                .containsEntry(
                        "cleared_note", "按原 711 名学生为 0.7，标准 1 / at 711 students it would be 0.7, the target is 1");
    }

    @Test
    void theShareOfAThroughSchoolIsShownWithoutANumberOfStudents(SharedDesk sample) {
        String id = "equipment.below_standard/3123000102/junior/instrument_value_per_student";

        assertThat(line(sample, "2023-06", id))
                .containsEntry(
                        "cleared_note",
                        "按原学生数为 1678.31，标准 2500 / with the students of then it would be 1678.31,"
                                + " the target is 2500");
    }

    @Test
    void theFourUninsuredOfTwoPrivateKindergartensAreDueInSeptember(SharedDesk sample) {
        assertThat(summary(sample, "2023-06", "pay.not_insured/1123000104")).isEqualTo("open 3/0 due 2023-09-30");
        assertThat(summary(sample, "2023-06", "pay.not_insured/1123000105")).isEqualTo("open 1/0 due 2023-09-30");
        assertThat(ids(sample, "2023-06")).noneMatch(id -> id.startsWith("pay.suspend/"));
    }

    @Test
    void aKindergartenThatHiredWithoutInsuranceIsFoundAfterThirtyDays(SharedDesk sample) {
        String id = "pay.not_insured/1123000103";

        assertThat(ids(sample, "2022-12")).doesNotContain(id);
        assertThat(summary(sample, "2023-06", id)).isEqualTo("open 1/0 due 2023-07-31");
        assertThat(line(sample, "2023-06", id))
                .containsEntry("accounted", "0 of 1")
                .containsEntry("now", "1 人未参保");
    }

    @Test
    void theOfficersAreCertified(SharedDesk sample) {
        String id = "enforcement.uncertified/区教育局";

        assertThat(line(sample, "2022-07", id)).containsEntry("problem", "执法人员：发现时 2 人未持证，共 3 人，持证 1 人");
        assertThat(summary(sample, "2022-12", id)).isEqualTo("cleared by action 3/3 due 2022-10-29");
        assertThat(summary(sample, "2023-06", id)).isEqualTo("closed by action on 2023-06-30 3/3 due 2022-10-29");
    }

    @Test
    void theRemainingVacanciesAreListedBySubject(SharedDesk sample) {
        assertThat(line(sample, "2023-06", "staffing.shortage/2123000102/primary/pe"))
                .containsEntry("problem", "小学体育：发现时缺 1 人，应配 4 人，实有 3 人")
                .containsEntry("state", "overdue");
        assertThat(summary(sample, "2023-06", "staffing.shortage/3123000102/junior/pe"))
                .isEqualTo("cleared by base 5/4 due 2022-10-29");
    }

    /** The sample continued: six schools planned boards and rooms for 2023; 树英小学 has its boards by December. */
    @Test
    void thePlanOf2023IsLateAtTheEndOfItsYear(SharedDesk sample, @TempDir Path folder) {
        Desk desk = sample.desk().copyTo(folder.resolve("later"));
        desk.drop("equipment_2123000101_2023-12.csv", plan("2023-11-20,180000", ","));
        desk.call("run", "--period", "2023-12");

        assertThat(late(desk, "2023-12"))
                .hasSize(2 * 6 - 1)
                .startsWith(
                        "2123000101/P02 open 0/100 due 2024-03-30",
                        "2123000102/P01 open unverified 0/100 due 2024-03-30")
                .filteredOn(line -> !line.startsWith("2123000101"))
                .allMatch(line -> line.endsWith(" open unverified 0/100 due 2024-03-30"));

        desk.drop("equipment_2123000101_2024-01.csv", plan("2023-11-20,180000", "2024-01-15,77000"));
        desk.call("run", "--period", "2024-01");

        assertThat(late(desk, "2024-01"))
                .startsWith(
                        "2123000101/P02 cleared by action 100/100 due 2024-03-30",
                        "2123000102/P01 open unverified 0/100 due 2024-03-30");

        desk.drop("enforcement_230306_2024-02.csv", Papers.ENFORCEMENT);
        desk.call("run", "--period", "2024-02");

        assertThat(late(desk, "2024-02"))
                .startsWith("2123000101/P02 closed by action on 2024-02-29 100/100 due 2024-03-30");
    }

    private static String plan(String boards, String module) {
        return "record,item_id,category,name,quantity,plan_year,budget_yuan,completed_on,spent_yuan\n"
                + "upgrade,P01,smart_board,更新智慧黑板,8,2023,180000," + boards + "\n"
                + "upgrade,P02,recording_room,建设常态录播教室,1,2023,77500," + module + "\n"
                + "upgrade,P03,recording_room,升级精品录播教室,1,2024,400000,,\n";
    }

    private static List<String> late(Desk desk, String period) {
        return desk.rows(period, DISTRICT, "ledger.csv").stream()
                .filter(row -> row.get("rule").equals("equipment.plan_late"))
                .map(row ->
                        row.get("item_id").substring("equipment.plan_late/".length()) + " " + LedgerRows.summary(row))
                .toList();
    }

    @Test
    void noUpgradeOfThePlanIsLateYet(SharedDesk sample) {
        assertThat(ids(sample, "2023-06")).noneMatch(id -> id.startsWith("equipment.plan_late/"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07, 上期 0 + 新增 105 + 移入 0 = 未整改 105 + 整改中 0 + 逾期 0 + 待销号 0 + 反弹 0 + 已销号 0 + 已移交 0",
        "2022-12, 上期 105 + 新增 11 + 移入 0 = 未整改 13 + 整改中 0 + 逾期 86 + 待销号 17 + 反弹 0 + 已销号 0 + 已移交 0",
        "2023-06, 上期 116 + 新增 15 + 移入 0 = 未整改 5 + 整改中 5 + 逾期 73 + 待销号 31 + 反弹 0 + 已销号 17 + 已移交 0"
    })
    void everyMonthAddsUp(String period, String account, SharedDesk sample) {
        List<Map<String, String>> changes = sample.desk().rows(period, DISTRICT, "ledger-changes.csv");

        assertThat(changes.get(changes.size() - 1))
                .containsEntry("change", "reconciliation")
                .containsEntry("problem", account);
    }

    @Test
    void eachLineIsListedAsClosedOnce(SharedDesk sample) {
        assertThat(sample.desk().rows("2023-06", DISTRICT, "ledger-changes.csv"))
                .filteredOn(row -> row.get("change").equals("closed"))
                .hasSize(17)
                .extracting(row -> row.get("item_id"))
                .contains("safety.hazard/3123000102/H01")
                .doesNotHaveDuplicates();
    }

    private static List<String> ids(SharedDesk sample, String period) {
        return sample.desk().rows(period, DISTRICT, "ledger.csv").stream()
                .map(row -> row.get("item_id"))
                .toList();
    }

    private static Map<String, String> line(SharedDesk sample, String period, String id) {
        return LedgerRows.line(sample.desk(), period, DISTRICT, id);
    }

    private static String summary(SharedDesk sample, String period, String id) {
        return LedgerRows.summary(line(sample, period, id));
    }
}
