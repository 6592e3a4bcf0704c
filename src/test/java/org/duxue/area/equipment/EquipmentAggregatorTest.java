package org.duxue.area.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.FollowedRow;
import org.duxue.area.ModuleCase;
import org.duxue.area.Observation;
import org.duxue.area.Population;
import org.duxue.area.SampleSchool;
import org.duxue.area.SourceRows;
import org.duxue.area.Standing;
import org.duxue.area.SubmissionAggregate;
import org.duxue.registry.SchoolType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquipmentAggregatorTest {

    private static final String HEADER = "record,item_id,category,name,quantity,unit_value_yuan,acquired_on,condition,"
            + "plan_year,budget_yuan,completed_on,spent_yuan";

    /** Computers and screens last 6 years, furniture 15: on 2023-06-30 those of A1, A4 and A7 are past it. */
    private final SubmissionAggregate school = aggregate(
            "2023-06",
            "asset,A1,computer,旧电脑,10,3000,2017-06-30,good,,,,",
            "asset,A2,computer,新电脑,20,4000.50,2017-07-01,repair,,,,",
            "asset,A3,computer,废电脑,5,3000,2010-01-01,scrapped,,,,",
            "asset,A4,multimedia_room,教室,2,50000,2017-06-30,good,,,,",
            "asset,A5,multimedia_room,教室,3,50000,2017-07-01,good,,,,",
            "asset,A6,office_computer,办公电脑,4,5000,2020-01-01,good,,,,",
            "asset,A7,furniture,桌椅,100,100,2008-06-30,good,,,,",
            "asset,A8,multimedia_room,废教室,1,50000,2020-01-01,scrapped,,,,",
            "upgrade,U1,computer,换机,30,,,,2022,90000,2022-11-01,85000",
            "upgrade,U2,computer,换机,10,,,,2022,30000,,",
            "upgrade,U3,furniture,课桌,50,,,,2023,10000,2023-06-30,10000",
            "upgrade,U4,furniture,课桌,20,,,,2024,4000,,1000");

    @Test
    void addsUpWhatIsNotScrapped() {
        assertThat(figures("asset_value"))
                .containsExactly(
                        "=390010.00/0",
                        "category=computer=110010.00/0",
                        "category=furniture=10000/0",
                        "category=multimedia_room=250000/0",
                        "category=office_computer=20000/0");
    }

    @Test
    void countsWhatIsPastItsServiceLifeFromTheVeryDay() {
        assertThat(figures("overdue_count"))
                .containsExactly(
                        "=112/0", "category=computer=10/0", "category=furniture=100/0", "category=multimedia_room=2/0");
        assertThat(figures("overdue_value_rate"))
                .containsExactly(
                        "=140000/390010.00",
                        "category=computer=30000/110010.00",
                        "category=furniture=10000/10000",
                        "category=multimedia_room=100000/250000",
                        "category=office_computer=0/20000");
    }

    @Test
    void countsWhatIsOutOfOrderOfAllAssets() {
        assertThat(figures("out_of_order_rate"))
                .containsExactly(
                        "=26/145",
                        "category=computer=25/35",
                        "category=furniture=0/100",
                        "category=multimedia_room=1/6",
                        "category=office_computer=0/4");
    }

    @Test
    void addsUpThePlansByYear() {
        assertThat(figures("plan_budget"))
                .containsExactly(
                        "=134000/0", "plan_year=2022=120000/0", "plan_year=2023=10000/0", "plan_year=2024=4000/0");
        assertThat(figures("plan_quantity"))
                .containsExactly(
                        "=110/0",
                        "category=computer=40/0",
                        "category=computer;plan_year=2022=40/0",
                        "category=furniture=70/0",
                        "category=furniture;plan_year=2023=50/0",
                        "category=furniture;plan_year=2024=20/0",
                        "plan_year=2022=40/0",
                        "plan_year=2023=50/0",
                        "plan_year=2024=20/0");
        assertThat(figures("plan_spent"))
                .containsExactly("=95000/0", "plan_year=2022=85000/0", "plan_year=2023=10000/0");
        assertThat(figures("plan_due_completion_rate")).containsExactly("=90000/120000", "plan_year=2022=90000/120000");
    }

    @Test
    void givesTheBalanceItsInstrumentsAndRooms() {
        assertThat(figures("balance.instrument_value")).containsExactly("=360010.00/0");
        assertThat(figures("balance.multimedia_rooms")).containsExactly("=5/0");
    }

    @ParameterizedTest
    @CsvSource({
        "computer, yes", "office_computer, no", "multimedia, yes", "smart_board, yes", "recording_room, yes",
        "multimedia_room, yes", "laboratory, yes", "sports_arts, yes", "furniture, no", "other, yes"
    })
    void allCategoriesButOfficeComputersAndFurnitureAreInstruments(String category, String instrument) {
        SubmissionAggregate aggregate = aggregate("2023-06", "asset,A1," + category + ",物,2,50,2023-01-01,good,,,,");

        assertThat(figures(aggregate, "balance.instrument_value"))
                .containsExactly(instrument.equals("yes") ? "=100/0" : "=0/0");
    }

    @ParameterizedTest
    @CsvSource({
        "computer, 6", "office_computer, 6", "multimedia, 6", "smart_board, 6", "recording_room, 5",
        "multimedia_room, 6", "laboratory, 5", "sports_arts, 5", "furniture, 15", "other, 10"
    })
    void everyCategoryHasItsServiceLife(String category, int years) {
        String day = (2023 - years) + "-06-30";
        String next = (2023 - years) + "-07-01";
        SubmissionAggregate aggregate = aggregate(
                "2023-06",
                "asset,A1," + category + ",物,2,50,%s,good,,,,".formatted(day),
                "asset,A2," + category + ",物,3,50,%s,good,,,,".formatted(next));

        assertThat(figures(aggregate, "overdue_count")).startsWith("=2/0");
    }

    @Test
    void aLifeThatBeganOn29FebruaryEndsOn28February() {
        String asset = "asset,A1,recording_room,物,1,50,2020-02-29,good,,,,";

        assertThat(figures(aggregate("2025-02", asset), "overdue_count")).startsWith("=1/0");
        assertThat(figures(aggregate("2025-01", asset), "overdue_count")).startsWith("=0/0");
    }

    @Test
    void noItemIsOverdueBeforeTheNormIsInForce() {
        SubmissionAggregate early = aggregate("2016-12", "asset,A1,computer,旧电脑,10,3000,2000-06-30,good,,,,");

        assertThat(figures(early, "overdue_count")).containsExactly("=0/0");
        assertThat(figures(early, "overdue_value_rate")).containsExactly("=0/30000", "category=computer=0/30000");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11, 2023, '', =0/0",
        "2023-12, 2023, '', =0/500",
        "2023-12, 2023, 2023-12-31, =500/500",
        "2023-12, 2024, '', =0/0",
        "2023-01, 2022, '', =0/500",
        "2023-12, 2022, 2023-03-01, =500/500"
    })
    void aPlanIsDueWithTheEndOfItsYear(String month, int year, String completed, String rate) {
        SubmissionAggregate aggregate = aggregate(
                month,
                "upgrade,U1,computer,换机,1,,,," + year + ",500," + completed + "," + (completed.isEmpty() ? "" : "1"));

        assertThat(figures(aggregate, "plan_due_completion_rate")).startsWith(rate);
    }

    @Test
    void observesEveryPlanAndEveryCategory() {
        assertThat(this.school.observations())
                .containsExactly(
                        plan("U1", "换机", 100, false, 10, 90000),
                        plan("U2", "换机", 0, true, 11, 30000),
                        plan("U3", "课桌", 100, false, 12, 10000),
                        plan("U4", "课桌", 0, false, 13, 4000),
                        overdue("computer", 10, SourceRows.of(2), 30, "a1"),
                        overdue("office_computer", 0, SourceRows.NONE, 4),
                        overdue("multimedia_room", 2, SourceRows.of(5), 5, "a4"),
                        overdue("furniture", 100, SourceRows.of(8), 100, "a7"));
    }

    @Test
    void namesAllRowsOfWhatIsOverdue() {
        SubmissionAggregate aggregate = aggregate(
                "2023-06",
                "asset,A1,computer,旧,1,1,2017-06-30,good,,,,",
                "asset,A2,computer,新,1,1,2020-06-30,good,,,,",
                "asset,A3,computer,旧,2,1,2016-06-30,repair,,,,");

        assertThat(aggregate.observations())
                .containsExactly(overdue("computer", 3, new SourceRows(List.of(2, 4), 2), 4, "a1", "a3"));
    }

    @Test
    void whatIsDisposedOfCountsInNoFigure() {
        SubmissionAggregate aggregate = aggregate(
                "2023-06",
                "asset,A1,computer,旧,1,1,2017-06-30,disposed,,,,",
                "asset,A2,computer,新,2,1,2020-06-30,good,,,,");

        assertThat(figures(aggregate, "asset_value")).containsExactly("=2/0", "category=computer=2/0");
        assertThat(figures(aggregate, "out_of_order_rate")).containsExactly("=0/2", "category=computer=0/2");
        assertThat(aggregate.observations()).containsExactly(overdue("computer", 0, SourceRows.NONE, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "computer, 2017-06-30, good, UNCHANGED",
        "computer, 2017-06-30, scrapped, SCRAPPED",
        "computer, 2017-06-30, disposed, DISPOSED",
        "computer, 2017-07-01, repair, CORRECTED",
        "furniture, 2017-06-30, good, CORRECTED",
        "multimedia, 2017-06-30, good, UNCHANGED"
    })
    void reportsTheStateOfAnItemThatWasPastItsServiceLife(
            String category, String acquiredOn, String condition, Standing standing) {
        EquipmentModule module = new EquipmentModule();
        ModuleCase<EquipmentRow> file = ModuleCase.of(module).school(SampleSchool.of(SchoolType.PRIMARY));
        EquipmentRow row = file.rows(HEADER, "asset,A1," + category + ",物,1,1," + acquiredOn + "," + condition + ",,,,")
                .accepted()
                .get(0);

        assertThat(module.follow(row, "equipment.overdue", file.context())).contains(new FollowedRow("a1", standing));
        assertThat(module.follow(row, "equipment.plan_late", file.context())).isEmpty();
    }

    @Test
    void aNilReturnIsZeroEverywhere() {
        SubmissionAggregate nil = aggregate("2023-06");

        assertThat(nil.figures().all().keySet())
                .extracting(key -> key.indicator() + key.breakdown())
                .containsExactly(
                        "asset_value",
                        "balance.instrument_value",
                        "balance.multimedia_rooms",
                        "out_of_order_rate",
                        "overdue_count",
                        "overdue_value_rate",
                        "plan_budget",
                        "plan_due_completion_rate",
                        "plan_quantity",
                        "plan_spent");
        assertThat(nil.observations()).isEmpty();
    }

    private static Observation plan(String id, String name, int percent, boolean late, int row, int budget) {
        return new Observation(
                        "equipment.plan_late",
                        List.of(id),
                        BigDecimal.valueOf(percent),
                        BigDecimal.valueOf(100),
                        late,
                        null,
                        null,
                        null,
                        SourceRows.of(row),
                        name)
                .on(budget);
    }

    private static Observation overdue(String category, int count, SourceRows rows, int inService, String... items) {
        return Observation.ceiling("equipment.overdue", List.of(category), count, 0, null, rows)
                .on(inService)
                .behind(new Population(List.of(items), items.length), "");
    }

    private static SubmissionAggregate aggregate(String month, String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        ModuleCase.Outcome<EquipmentRow> outcome = ModuleCase.of(new EquipmentModule())
                .school(SampleSchool.of(SchoolType.PRIMARY).primary(100))
                .period(month)
                .rows(lines.toArray(String[]::new));
        assertThat(outcome.accepted()).hasSize(rows.length);
        return outcome.aggregate();
    }

    private List<String> figures(String indicator) {
        return figures(this.school, indicator);
    }

    private static List<String> figures(SubmissionAggregate aggregate, String indicator) {
        List<String> found = new ArrayList<>();
        aggregate.figures().all().forEach((key, figure) -> {
            if (key.indicator().equals(indicator)) {
                found.add(key.breakdown() + "=" + figure.numerator() + "/" + figure.denominator());
            }
        });
        return found;
    }
}
