package org.duxue.area.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duxue.area.FormRow;
import org.duxue.area.ModuleCase;
import org.duxue.area.SampleSchool;
import org.duxue.registry.SchoolType;
import org.duxue.shared.Problem;
import org.duxue.shared.QuestionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquipmentModuleTest {

    private static final String HEADER = "record,item_id,category,name,quantity,unit_value_yuan,acquired_on,condition,"
            + "plan_year,budget_yuan,completed_on,spent_yuan";
    private static final EquipmentRow ASSET = new EquipmentRow.Asset(
            "A1", Category.COMPUTER, "电脑", 30, new BigDecimal("4500.50"), LocalDate.of(2021, 9, 1), Condition.REPAIR);
    private static final EquipmentRow PLAN = new EquipmentRow.Upgrade(
            "U1",
            Category.FURNITURE,
            "课桌",
            40,
            2023,
            new BigDecimal("9000"),
            LocalDate.of(2023, 6, 30),
            BigDecimal.TEN);
    private static final EquipmentRow OPEN_PLAN =
            new EquipmentRow.Upgrade("U2", Category.OTHER, "其他", 1, 2024, BigDecimal.ONE, null, null);

    private final EquipmentModule module = new EquipmentModule();

    @Test
    void readsAssetsAndPlans() {
        var outcome = june(
                "在用资产,A1,学生计算机,电脑,30,4500.50,2021-09-01,待修,,,,",
                "更新计划,U1,家具,课桌,40,,,,2023,9000,2023-06-30,10",
                "更新计划,U2,其他,其他,1,,,,2024,1,,");

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.accepted()).containsExactly(ASSET, PLAN, OPEN_PLAN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,A1,computer,电脑,1,1,2021-09-01,good,,,,       | record
            asset,,computer,电脑,1,1,2021-09-01,good,,,,    | item_id
            asset,A1,,电脑,1,1,2021-09-01,good,,,,          | category
            asset,A1,computer,,1,1,2021-09-01,good,,,,      | name
            asset,A1,computer,电脑,,1,2021-09-01,good,,,,   | quantity
            asset,A1,computer,电脑,1,,2021-09-01,good,,,,   | unit_value_yuan
            asset,A1,computer,电脑,1,1,,good,,,,            | acquired_on
            asset,A1,computer,电脑,1,1,2021-09-01,,,,,      | condition
            upgrade,,computer,电脑,1,,,,2023,100,,          | item_id
            upgrade,U1,,电脑,1,,,,2023,100,,                | category
            upgrade,U1,computer,,1,,,,2023,100,,            | name
            upgrade,U1,computer,电脑,,,,,2023,100,,         | quantity
            upgrade,U1,computer,电脑,1,,,,,100,,            | plan_year
            upgrade,U1,computer,电脑,1,,,,2023,,,           | budget_yuan
            upgrade,U1,computer,电脑,1,,,,2023,100,2023-05-01, | spent_yuan
            """)
    void wantsWhatARowNeeds(String row, String column) {
        assertThat(june(row).problems())
                .extracting(EquipmentModuleTest::described)
                .containsExactly("error required " + column + " ''");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asset,A1,computer,电脑,0,1,2021-09-01,good,,,,          | error range quantity '0'
            asset,A1,computer,电脑,1,-1,2021-09-01,good,,,,         | error range unit_value_yuan '-1'
            asset,A1,computer,电脑,1,1.005,2021-09-01,good,,,,      | error decimals unit_value_yuan '1.005'
            asset,A1,computer,电脑,1,1,2023-07-01,good,,,,          | error future-date acquired_on '2023-07-01'
            upgrade,U1,computer,电脑,1,,,,1999,100,,                | error range plan_year '1999'
            upgrade,U1,computer,电脑,1,,,,2101,100,,                | error range plan_year '2101'
            upgrade,U1,computer,电脑,1,,,,2023,-1,,                 | error range budget_yuan '-1'
            upgrade,U1,computer,电脑,1,,,,2023,100,2023-07-01,100   | error future-date completed_on '2023-07-01'
            upgrade,U1,computer,电脑,1,,,,2023,100,2023-06-01,-1    | error range spent_yuan '-1'
            """)
    void refusesImpossibleRows(String row, String expected) {
        assertThat(june(row).problems())
                .extracting(EquipmentModuleTest::described)
                .containsExactly(expected);
    }

    @Test
    void refusesADuplicateId() {
        assertThat(june("asset,A1,computer,电脑,1,1,2021-09-01,good,,,,", "upgrade,A1,computer,电脑,1,,,,2023,100,,")
                        .problems())
                .extracting(problem -> problem.row() + " " + described(problem))
                .containsExactly("3 error unique item_id 'A1'");
    }

    @Test
    void ignoresTheCellsOfTheOtherRecord() {
        var outcome = june(
                "asset,A1,computer,电脑,30,4500.50,2021-09-01,repair,x,x,x,x", "upgrade,U2,other,其他,1,x,x,x,2024,1,,");

        assertThat(outcome.accepted()).containsExactly(ASSET, OPEN_PLAN);
        assertThat(outcome.problems())
                .extracting(problem -> problem.severity().key() + " " + problem.column())
                .containsExactlyInAnyOrder(
                        "notice plan_year",
                        "notice budget_yuan",
                        "notice completed_on",
                        "notice spent_yuan",
                        "notice unit_value_yuan",
                        "notice acquired_on",
                        "notice condition");
    }

    @Test
    void asksAboutMoreSpentThanPlanned() {
        var outcome = june(
                "upgrade,U1,computer,电脑,1,,,,2023,100.00,2023-06-01,100",
                "upgrade,U2,computer,电脑,1,,,,2023,100.00,2023-06-01,100.10",
                "upgrade,U3,computer,电脑,1,,,,2023,0.00,,5");

        assertThat(outcome.accepted()).hasSize(3);
        assertThat(outcome.problems())
                .extracting(problem -> problem.row() + " " + described(problem) + " "
                        + problem.message().en())
                .containsExactly(
                        "3 warning spent<=budget spent_yuan '100.10' spent_yuan '100.10' is above the budget 100.00; check it",
                        "4 warning spent<=budget spent_yuan '5' spent_yuan '5' is above the budget 0.00; check it");
        assertThat(outcome.problems())
                .extracting(Problem::doubt)
                .containsExactly(new QuestionKey("U2", "100.1 / 100"), new QuestionKey("U3", "5 / 0"));
    }

    @Test
    void aDoubtAboutARowWithoutIdHasNoKey() {
        var outcome = june("upgrade,,computer,电脑,1,,,,2023,100,2023-06-01,101");

        assertThat(outcome.problems())
                .extracting(
                        problem -> described(problem) + " " + problem.doubt().key())
                .containsExactlyInAnyOrder("error required item_id '' ", "warning spent<=budget spent_yuan '101' ");
    }

    @Test
    void readsBackStoredRows() {
        for (EquipmentRow row : List.of(ASSET, PLAN, OPEN_PLAN)) {
            assertThat(this.module.recall(this.module.keep(row))).isEqualTo(row);
        }
        assertThat(this.module.keep(ASSET))
                .containsExactly("asset", "A1", "computer", "电脑", "30", "4500.50", "2021-09-01", "repair");
        assertThat(this.module.keep(PLAN))
                .containsExactly("upgrade", "U1", "furniture", "课桌", "40", "2023", "9000", "2023-06-30", "10");
        assertThat(this.module.keep(OPEN_PLAN))
                .containsExactly("upgrade", "U2", "other", "其他", "1", "2024", "1", "", "");
    }

    @Test
    void theNextFormHoldsWhatWasSent() {
        assertThat(this.module.writeAgain(ASSET))
                .contains(new FormRow(Map.of(
                        "record", "在用资产",
                        "item_id", "A1",
                        "category", "学生计算机",
                        "name", "电脑",
                        "quantity", "30",
                        "unit_value_yuan", "4500.50",
                        "acquired_on", "2021-09-01",
                        "condition", "待修")));
        assertThat(this.module.writeAgain(PLAN))
                .contains(new FormRow(Map.of(
                        "record", "更新计划",
                        "item_id", "U1",
                        "category", "家具",
                        "name", "课桌",
                        "quantity", "40",
                        "plan_year", "2023",
                        "budget_yuan", "9000",
                        "completed_on", "2023-06-30",
                        "spent_yuan", "10")));
        assertThat(this.module.writeAgain(OPEN_PLAN).orElseThrow().cells())
                .doesNotContainKeys("completed_on", "spent_yuan");
    }

    @Test
    void publishesTheIndicatorsOfTheContractInItsOrder() {
        assertThat(this.module.indicators())
                .extracting(indicator -> indicator.key() + " "
                        + indicator.unit().key() + " " + indicator.ratio() + " " + indicator.lessIsBetter())
                .containsExactly(
                        "asset_value yuan false true",
                        "overdue_value_rate % true true",
                        "overdue_count items false true",
                        "out_of_order_rate % true true",
                        "plan_budget yuan false true",
                        "plan_quantity items false true",
                        "plan_spent yuan false true",
                        "plan_due_completion_rate % true false");
        assertThat(this.module.area().key() + " " + this.module.sender().key()).isEqualTo("equipment school_code");
        assertThat(this.module.schema().requiredColumns())
                .extracting(Object::toString)
                .containsExactly("record", "item_id", "category", "name", "quantity");
    }

    private ModuleCase.Outcome<EquipmentRow> june(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return ModuleCase.of(this.module)
                .school(SampleSchool.of(SchoolType.PRIMARY).primary(100))
                .period("2023-06")
                .rows(lines);
    }

    private static String described(Problem problem) {
        return problem.severity().key() + " " + problem.rule() + " " + problem.column() + " '" + problem.value() + "'";
    }
}
