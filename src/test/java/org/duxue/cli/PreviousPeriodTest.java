package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district whose only school belongs to another one for a month: its previous period is the last one that had it. */
class PreviousPeriodTest {

    private static final String AWAY = "230398";
    private static final String SHORTAGE = "staffing.shortage/2123009001/primary/pe";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void theSchoolLeavesAndReturns() {
        this.desk = SharedDesk.copyOf("a school that goes and comes back", this.folder, PreviousPeriodTest::months)
                .desk();
    }

    private static Desk.Said months(Desk desk) {
        desk.registry(Papers.REGISTRY_HEADER
                + "3123009002,乙中学,230399,试验区,junior,public,,90,,2023-01,\n"
                + school(AWAY + ",往返区", "2023-01")
                + school("230399,试验区", "2023-02")
                + school(AWAY + ",往返区", "2023-03"));
        month(desk, "2023-01", 2);
        month(desk, "2023-02", 2);
        return month(desk, "2023-03", 1);
    }

    @Test
    void theLinesOfTheDistrictContinue() {
        assertThat(LedgerRows.line(this.desk, "2023-03", AWAY, SHORTAGE))
                .containsEntry("first_period", "2023-01")
                .containsEntry("due_on", "2023-05-01");
        assertThat(this.desk.rows("2023-03", AWAY, "ledger-changes.csv"))
                .last()
                .extracting(account -> account.get("problem"))
                .isEqualTo("上期 3 + 新增 1 + 移入 0 = 未整改 4 + 整改中 0 + 逾期 0 + 待销号 0 + 反弹 0 + 已销号 0 + 已移交 0");
    }

    @Test
    void theValueBeforeIsFromTheLastMonthOfTheDistrict() {
        assertThat(value(AWAY, "2023-01", "teachers_actual")).containsEntry("value", "2");
        assertThat(value(AWAY, "2023-03", "teachers_actual"))
                .containsEntry("value", "1")
                .containsEntry("previous_value", "2");
        assertThat(value("230399", "2023-03", "teachers_actual")).containsEntry("previous_value", "2");
    }

    @Test
    void theValueBeforeOfAllDistrictsAddsUpThoseOfTheDistricts() {
        assertThat(value("all", "2023-03", "teachers_actual")).containsEntry("previous_value", "4");
    }

    @Test
    void theMonthIsStaleWhenTheLastMonthOfTheDistrictChanges() {
        this.desk.drop("staff_2123009001_2023-01.csv", staff(3), Instant.parse("2023-08-01T01:00:00Z"));
        this.desk.call("intake");
        this.desk.call("consolidate", "--period", "2023-01");

        assertThat(this.desk.call("status").lines())
                .startsWith("2023-01 consolidated", "2023-02 stale, to be redone", "2023-03 stale, to be redone");

        this.desk.call("run", "--period", "2023-03");
        assertThat(value(AWAY, "2023-03", "teachers_actual")).containsEntry("previous_value", "3");
    }

    private static Desk.Said month(Desk desk, String period, int teachers) {
        desk.drop("enforcement_230399_" + period + ".csv", Papers.ENFORCEMENT);
        desk.drop("staff_2123009001_" + period + ".csv", staff(teachers));
        Desk.Said said = desk.call("run", "--period", period);
        assertThat(said.complaints()).isEmpty();
        return said;
    }

    private static String school(String district, String from) {
        return "2123009001,甲小学," + district + ",primary,public,120,,," + from + ",\n";
    }

    private static String staff(int teachers) {
        return "post,stage,subject,required,actual\nteacher,,pe,4," + teachers + "\nhealth,,,,1\n";
    }

    private Map<String, String> value(String district, String period, String indicator) {
        return this.desk.rows(period, district, "summary.csv").stream()
                .filter(row -> row.get("indicator").equals(indicator)
                        && row.get("breakdown").isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
