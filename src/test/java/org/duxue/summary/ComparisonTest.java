package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why figures change: correction, schools that left, norms, data, schools that came. */
class ComparisonTest extends TwoDistricts {

    private static final String C = "2123009003";
    private static final String D = "2123009004";

    private Office.Month last;

    /** Steps always add up to the change exactly. */
    @AfterEach
    void stepsAddUpExactly() {
        this.last.changes().values().stream().flatMap(List::stream).forEach(change -> {
            List<Optional<Ratio>> steps = change.steps().toList();
            if (steps.stream().allMatch(Optional::isPresent)) {
                Ratio rest = change.change().orElseThrow();
                for (Optional<Ratio> step : steps) {
                    rest = rest.minus(step.orElseThrow());
                }
                assertThat(rest.dividend()).as(change.indicator().key()).isZero();
            }
        });
    }

    @Test
    void schoolsThatLeftAndCameAreTwoSteps() {
        this.office.registry(REGISTRY + C + ",丙小学,230399,试验区,primary,public,60,2023-01,\n");
        staff(A, "2023-01", 3).takeIn();
        staff(C, "2023-01", 5).takeIn();
        this.office.consolidate("2023-01");
        this.office.registry(REGISTRY
                + C + ",丙小学,230399,试验区,primary,public,60,2023-01,\n"
                + C + ",丙小学,230399,试验区,primary,public,60,2023-02,closed\n"
                + D + ",丁小学,230399,试验区,primary,public,60,2023-02,\n");
        staff(A, "2023-02", 4).takeIn();
        staff(D, "2023-02", 7).takeIn();

        this.last = this.office.consolidate("2023-02");

        assertThat(steps("230399", "teachers_actual")).isEqualTo("8 + 0 - 5 + 0 + 1 + 7 = 11");
        assertThat(steps("230398", "teachers_actual")).isEqualTo("- + - + - + - + - + - = -");
    }

    /** A school that continues under another code neither left nor came. */
    @Test
    void aNewCodeIsNoStep() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.registry(HEADER.strip() + ",predecessor\n"
                + A + ",甲小学,230399,试验区,primary,public,120,2023-01,,\n"
                + B + ",乙小学,230398,邻区,primary,public,90,2023-01,,\n"
                + D + ",甲小学,230399,试验区,primary,public,120,2023-02,," + A + "\n");
        staff(D, "2023-02", 4).takeIn();

        this.last = this.office.consolidate("2023-02");

        assertThat(steps("230399", "teachers_actual")).isEqualTo("3 + 0 + 0 + 0 + 1 + 0 = 4");
    }

    /** The same when the month before was corrected, so that it is aggregated again. */
    @Test
    void aNewCodeIsNoStepWhereTheMonthBeforeWasCorrected() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.registry(HEADER.strip() + ",predecessor\n"
                + A + ",甲小学,230399,试验区,primary,public,120,2023-01,,\n"
                + D + ",甲小学,230399,试验区,primary,public,120,2023-02,," + A + "\n");
        staff(D, "2023-02", 4).takeIn();
        staff(A, "2023-01", 5, LATER).takeIn();

        this.last = this.office.consolidate("2023-02");

        assertThat(steps("230399", "teachers_actual")).isEqualTo("3 + 2 + 0 + 0 - 1 + 0 = 4");
    }

    /**
     * Schools that were merged into another neither left nor came, whether the month before is aggregated again or not.
     */
    @ParameterizedTest
    @CsvSource({"3, 15 + 0 + 0 + 0 - 4 + 0 = 11", "5, 15 + 2 + 0 + 0 - 6 + 0 = 11"})
    void aMergerIsNoStep(int ofJanuary, String steps) {
        this.office.registry(REGISTRY
                + C + ",丙小学,230399,试验区,primary,public,60,2023-01,\n"
                + D + ",丁小学,230399,试验区,primary,public,60,2023-01,\n");
        staff(A, "2023-01", 3).takeIn();
        staff(C, "2023-01", 5).takeIn();
        staff(D, "2023-01", 7).takeIn();
        this.office.consolidate("2023-01");
        this.office.registry(HEADER.strip() + ",predecessor\n"
                + A + ",甲小学,230399,试验区,primary,public,120,2023-01,,\n"
                + B + ",乙小学,230398,邻区,primary,public,90,2023-01,,\n"
                + C + ",丙小学,230399,试验区,primary,public,60,2023-01,,\n"
                + D + ",丁小学,230399,试验区,primary,public,60,2023-01,,\n"
                + D + ",丁小学,230399,试验区,primary,public,240,2023-02,," + A + "\n"
                + "2123009009,丙小学,230399,试验区,primary,public,60,2023-02,," + C + "\n");
        staff(D, "2023-02", 5).takeIn();
        staff("2123009009", "2023-02", 6).takeIn();
        if (ofJanuary != 3) {
            staff(A, "2023-01", ofJanuary, LATER).takeIn();
        }

        this.last = this.office.consolidate("2023-02");

        assertThat(steps("230399", "teachers_actual")).isEqualTo(steps);
        assertThat(this.last.schools().get(D).stream()
                        .flatMap(area -> area.totals().stream())
                        .filter(row -> row.indicator().key().equals("teachers_actual"))
                        .map(IndicatorRow::previous)
                        .map(String::valueOf))
                .containsExactly("10");
    }

    @Test
    void aCorrectionOfTheMonthBeforeIsAStepOfItsOwn() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        staff(A, "2023-02", 4).takeIn();
        staff(A, "2023-01", 5, LATER).takeIn();

        this.last = this.office.consolidate("2023-02");

        assertThat(steps("230399", "teachers_actual")).isEqualTo("3 + 2 + 0 + 0 - 1 + 0 = 4");
        assertThat(steps("230399", "shortage")).isEqualTo("1 - 1 + 0 + 0 + 0 + 0 = 0");
    }

    /** GB/T 29315-2022 holds from 2022-06 on: 3 guards for 1,200 pupils where the law asked for one. */
    @Test
    void aNewLawIsAStepOfItsOwn() {
        this.office.registry(HEADER + A + ",甲小学,230399,试验区,primary,public,1200,2021-01,\n");
        for (String month : List.of("2022-05", "2022-06")) {
            this.office
                    .drop(
                            "safety_" + A + "_" + month + ".csv",
                            "record,item_id,category,quantity\ndevice,C1,camera,3\n")
                    .takeIn();
            this.last = this.office.consolidate(month);
        }

        assertThat(steps("230399", "guards_required")).isEqualTo("1 + 0 + 0 + 2 + 0 + 0 = 3");
        assertThat(steps("230399", "cameras")).isEqualTo("3 + 0 + 0 + 0 + 0 + 0 = 3");
    }

    @Test
    void withoutAMonthBeforeThereIsNothingToCompare() {
        staff(A, "2023-01", 3).takeIn();

        this.last = this.office.consolidate("2023-01");

        assertThat(steps("230399", "teachers_actual")).isEqualTo("- + - + - + - + - + - = 3");
    }

    /** Submissions of the district belong to no school, so no school can have brought them. */
    @Test
    void newSchoolsOfTheFirstMonthBringNoAgencies() {
        this.office.drop("enforcement_230399_2023-01.csv", ENFORCEMENT).takeIn();

        this.last = this.office.consolidate("2023-01");

        assertThat(steps("230399", "officers")).isEqualTo("- + - + - + - + - + 0 = 3");
        assertThat(steps("230398", "officers")).isEqualTo("- + - + - + - + - + - = -");
    }

    @Test
    void ratesChangeByExactDifferences() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.drop(
                "staff_" + A + "_2023-02.csv",
                "post,stage,subject,required,actual,certified\n" + "teacher,,pe,4,3,1\nteacher,,maths,4,4,4\n");
        this.office.takeIn();

        this.last = this.office.consolidate("2023-02");

        assertThat(steps("230399", "health_compliance_rate")).isEqualTo("100 + 0 + 0 + 0 - 100 + 0 = 0");
        assertThat(steps("230399", "certified_rate")).isEqualTo("- + - + - + - + - + 0 = 71.43");
    }

    /** A missing submission removes its part from the value, which is neither an improvement nor a deterioration. */
    @Test
    void aSchoolThatCountsInOnlyOneMonthMakesThemUneven() {
        this.office.registry(REGISTRY + C + ",丙小学,230399,试验区,primary,public,60,2023-01,\n");
        cameras(A, "2023-01");
        cameras(C, "2023-01").takeIn();
        this.office.consolidate("2023-01");
        cameras(A, "2023-02").takeIn();

        this.last = this.office.consolidate("2023-02");

        assertThat(uneven("230399", "cameras")).isEqualTo(1);
        assertThat(uneven("230399", "teachers_actual")).isZero();
    }

    @Test
    void aSchoolWithRejectedRowsInOneMonthMakesThemUneven() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        staffWithARowInError("2023-02").takeIn();

        this.last = this.office.consolidate("2023-02");
        assertThat(uneven("230399", "teachers_actual")).isEqualTo(1);

        staff(A, "2023-03", 3).takeIn();
        this.last = this.office.consolidate("2023-03");
        assertThat(uneven("230399", "teachers_actual")).isEqualTo(1);
    }

    @Test
    void aSubmissionThatCountsInBothMonthsIsEvenDespiteRejectedRows() {
        staffWithARowInError("2023-01").takeIn();
        this.office.consolidate("2023-01");

        this.last = this.office.consolidate("2023-02");

        assertThat(steps("230399", "teachers_actual")).isEqualTo("30 + 0 + 0 + 0 + 0 + 0 = 30");
        assertThat(uneven("230399", "teachers_actual")).isZero();
    }

    private Office staffWithARowInError(String month) {
        String rows = Stream.of("chinese maths english morality science it pe music fine_arts labour".split(" "))
                .map(subject -> "teacher,," + subject + ",4,3\n")
                .collect(Collectors.joining());
        return this.office.drop(
                "staff_" + A + "_" + month + ".csv", "post,stage,subject,required,actual\nhealth,,,,one\n" + rows);
    }

    private Office cameras(String school, String month) {
        return this.office.drop(
                "safety_" + school + "_" + month + ".csv", "record,item_id,category,quantity\ndevice,C1,camera,3\n");
    }

    private long uneven(String district, String indicator) {
        return this.last.changes().get(district).stream()
                .filter(one -> one.indicator().key().equals(indicator))
                .findFirst()
                .orElseThrow()
                .uneven();
    }

    private String steps(String district, String indicator) {
        ValueChange change = this.last.changes().get(district).stream()
                .filter(one -> one.indicator().key().equals(indicator))
                .findFirst()
                .orElseThrow();
        String steps = change.steps()
                .map(step -> step.map(ComparisonTest::signed).orElse("+ -"))
                .collect(Collectors.joining(" "));
        return plain(Optional.ofNullable(change.row().previous())) + " " + steps + " = "
                + plain(change.row().value());
    }

    private static String signed(Ratio step) {
        BigDecimal rounded = step.rounded(2).stripTrailingZeros();
        return (rounded.signum() < 0 ? "- " : "+ ") + plain(Optional.of(rounded.abs()));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(one ->
                        one.signum() == 0 ? "0" : one.stripTrailingZeros().toPlainString())
                .orElse("-");
    }
}
