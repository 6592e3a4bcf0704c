package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duxue.area.Indicator;
import org.duxue.shared.Area;
import org.junit.jupiter.api.Test;

/** The figures of schools and districts in a month, with those of the month before. */
class ConsolidatedMonthsTest extends TwoDistricts {

    @Test
    void districtsAddUpAndEachHasItsOwnMonthBefore() {
        staff(A, "2023-01", 3).takeIn();
        staff(B, "2023-01", 5).takeIn();
        this.office.consolidate("2023-01");
        staff(A, "2023-02", 4).takeIn();
        Office.Month february = this.office.consolidate("2023-02");

        assertThat(line(february.districts().get("230399"), "teachers_actual"))
                .isEqualTo("4 of 1/1 before 3 no_target");
        assertThat(line(february.schools().get(A), "teachers_actual")).isEqualTo("4 of 1/1 before 3 no_target");
        assertThat(line(february.districts().get("230398"), "teachers_actual"))
                .isEqualTo("5 of 1/1 before 5 no_target");
        assertThat(line(february.all(), "teachers_actual")).isEqualTo("9 of 2/2 before 8 no_target");
        assertThat(line(february.all(), "hazards_open", Area.SAFETY)).isEqualTo("- of 0/2 before - no_data");
    }

    @Test
    void aSchoolThatClosedBelongsToTheValueBefore() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.registry(REGISTRY
                + A + ",甲小学,230399,试验区,primary,public,120,2023-02,closed\n"
                + "2123009003,丙小学,230399,试验区,primary,public,60,2023-02,\n");
        staff("2123009003", "2023-02", 7).takeIn();
        Office.Month february = this.office.consolidate("2023-02");

        assertThat(line(february.districts().get("230399"), "teachers_actual"))
                .isEqualTo("7 of 1/1 before 3 no_target");
        assertThat(line(february.schools().get("2123009003"), "teachers_actual"))
                .isEqualTo("7 of 1/1 before - no_target");
    }

    @Test
    void aSchoolThatMovedBelongsToTheValueBeforeOfTheDistrictItLeft() {
        staff(A, "2023-01", 3).takeIn();
        this.office.consolidate("2023-01");
        this.office.registry(REGISTRY + A + ",甲小学,230398,邻区,primary,public,120,2023-02,\n"
                + "2123009003,丙小学,230399,试验区,primary,public,60,2023-02,\n");
        Office.Month february = this.office.consolidate("2023-02");

        assertThat(line(february.districts().get("230399"), "teachers_actual")).isEqualTo("- of 0/1 before 3 no_data");
        assertThat(line(february.districts().get("230398"), "teachers_actual"))
                .isEqualTo("3 of 1/2 before - no_target");
    }

    @Test
    void agenciesOfTheDistrictHaveLinesOfTheirOwn() {
        this.office
                .drop("enforcement_230399_2023-01.csv", ENFORCEMENT + "试验区体育局,yes,2,1\n")
                .takeIn();
        Office.Month january = this.office.consolidate("2023-01");

        assertThat(line(january.schools().get("试验区体育局"), "certified_officers", Area.ENFORCEMENT))
                .isEqualTo("1 of 1/1 before - no_target");
        assertThat(line(january.districts().get("230399"), "certified_officers", Area.ENFORCEMENT))
                .isEqualTo("4 of 1/1 before - no_target");
        assertThat(line(january.all(), "certified_officers", Area.ENFORCEMENT))
                .isEqualTo("4 of 1/2 before - no_target");
    }

    @Test
    void earlierMonthsAreStoredForTheTrend() {
        staff(A, "2023-01", 3).takeIn();
        staff(A, "2023-02", 4).takeIn();
        staff(A, "2023-03", 5).takeIn();
        this.office.consolidate("2023-01");
        this.office.consolidate("2023-02");
        this.office.consolidate("2023-02");
        this.office.consolidate("2023-03");
        this.office.breakOff("2023-01");
        Summaries summaries = this.office.chapters().summaries;
        Indicator teachers = indicator("teachers_actual");

        History history = summaries.history(month("2023-03"), "230399");
        assertThat(history.periods()).containsExactly(month("2023-02"));
        assertThat(history.value(month("2023-02"), teachers))
                .map(Object::toString)
                .contains("4");
        assertThat(history.value(month("2023-01"), teachers)).isEmpty();
        assertThat(history.value(month("2023-02"), indicator(Area.SAFETY, "hazards_open")))
                .isEmpty();
        assertThat(history.only(indicator -> !indicator.equals(teachers)).value(month("2023-02"), teachers))
                .isEmpty();
        assertThat(history.only(indicator -> true).value(month("2023-02"), teachers))
                .isPresent();
        assertThat(summaries.history(month("2023-04"), Summaries.ALL).value(month("2023-03"), teachers))
                .map(Object::toString)
                .contains("5");
        assertThat(summaries.history(month("2023-02"), "230399").periods()).isEmpty();
    }

    private static Indicator indicator(String key) {
        return indicator(Area.STAFFING, key);
    }

    private static Indicator indicator(Area area, String key) {
        return Office.ROOMS.of(area).indicators().stream()
                .filter(indicator -> indicator.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String line(List<AreaLines> areas, String indicator) {
        return line(areas, indicator, Area.STAFFING);
    }

    /** Value, submissions that count of those due, value before, status. */
    private static String line(List<AreaLines> areas, String indicator, Area area) {
        AreaLines lines =
                areas.stream().filter(one -> one.area() == area).findFirst().orElseThrow();
        IndicatorRow row = lines.totals().stream()
                .filter(one -> one.indicator().key().equals(indicator))
                .findFirst()
                .orElseThrow();
        return row.value().map(Object::toString).orElse("-") + " of " + lines.counted() + "/" + lines.expected()
                + " before " + (row.previous() == null ? "-" : row.previous()) + " "
                + row.status().key();
    }
}
