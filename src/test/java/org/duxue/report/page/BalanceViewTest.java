package org.duxue.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Figures;
import org.duxue.registry.Category;
import org.duxue.registry.District;
import org.duxue.registry.Ownership;
import org.duxue.registry.School;
import org.duxue.registry.SchoolType;
import org.duxue.report.words.Words;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;
import org.duxue.summary.Balance;
import org.junit.jupiter.api.Test;

/** What the page says about the coefficients of balanced development. */
class BalanceViewTest {

    private static final Norms NORMS = Standards.load().on(LocalDate.of(2023, 6, 30), Policy.none(), "230399");

    @Test
    void schoolsThatAllHaveNoneAreNotCalledSchoolsWithoutData() {
        BalanceView view = view(Optional.of(Figures.NONE));

        assertThat(view.coefficients(Words.CHINESE))
                .isEqualTo("都为 0，没有差异系数：每百名学生拥有高于规定学历教师数、每百名学生拥有县级以上骨干教师数、每百名学生拥有体育、艺术专任教师数、生均教学仪器设备值、每百名学生拥有网络多媒体教室数");
        assertThat(view.coefficients(Words.ENGLISH))
                .startsWith("All schools at 0, no coefficient: ")
                .doesNotContain("No data");
    }

    @Test
    void figuresWithoutDataAreReportedAsNotMet() {
        BalanceView view = view(Optional.empty());

        assertThat(view.coefficients(Words.CHINESE))
                .isEqualTo("没有数据，按未达标计：每百名学生拥有高于规定学历教师数、每百名学生拥有县级以上骨干教师数、每百名学生拥有体育、艺术专任教师数、生均教学仪器设备值、每百名学生拥有网络多媒体教室数");
        assertThat(view.coefficients(Words.ENGLISH)).startsWith("No data, counts as not met: ");
    }

    private static BalanceView view(Optional<Figures> figures) {
        List<School> schools = List.of(school("1"), school("2"), school("3"));
        return BalanceView.of(new Balance(NORMS, (school, area) -> figures).of(schools), Words.CHINESE)
                .get(0);
    }

    private static School school(String code) {
        return new School(
                code,
                "学校" + code,
                new District("230399", "试验区"),
                SchoolType.PRIMARY,
                Ownership.PUBLIC,
                Category.REGULAR,
                null,
                false,
                100,
                0,
                0,
                0,
                new BigDecimal("450"),
                new BigDecimal("750"),
                Period.of(2023, 1),
                true,
                null);
    }
}
