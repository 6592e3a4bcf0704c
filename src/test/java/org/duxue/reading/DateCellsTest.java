package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.duxue.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellsTest {

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "2023-06-30, 2023-06-30",
                "2023-6-3, 2023-06-03",
                "2023/6/30, 2023-06-30",
                "2023/06/30, 2023-06-30",
                "2023.6.30, 2023-06-30",
                "20230630, 2023-06-30",
                "2023年6月30日, 2023-06-30",
                "2023年06月30日, 2023-06-30",
                "２０２３／６／３０, 2023-06-30",
                "\u30002023-06-30\u00a0, 2023-06-30",
                "'2023-06-30, 2023-06-30",
                "45107, 2023-06-30",
                "18264, 1950-01-01",
                "73051, 2100-01-01",
                "2024-02-29, 2024-02-29"
            })
    void readsDatesInEveryForm(String cell, LocalDate expected) {
        Sheet.Result result = this.sheet.readCell(Sheet.DAY, cell);

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.DAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18263",
                "73052",
                "45107.5",
                "2023-06",
                "2023/6-30",
                "30/6/2023",
                "23-6-30",
                "6月30日",
                "2023年6月",
                "yesterday",
                "2023-06-3x",
                "2023-06-3+",
                "x023-06-30",
                "2023-06+30",
                "2023+06-30"
            })
    void refusesWhatIsNoDate(String cell) {
        assertThat(this.sheet.readCell(Sheet.DAY, cell).faults())
                .containsExactly("2 bought_on type-error date: bought_on '" + cell
                        + "' is not a date; write the actual date, such as 2023-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-30 08:00", "2023-06-30 00:00:00", "2023/6/30 0:00", "2023-06-30T00:00"})
    void refusesADateWithATimeOfDay(String cell) {
        assertThat(this.sheet.readCell(Sheet.DAY, cell).faults())
                .containsExactly("2 bought_on type-error date: bought_on '" + cell
                        + "' has a time of day; write the actual date, such as 2023-06-30");
    }

    @ParameterizedTest
    @CsvSource({
        "1905/7/12, 2020",
        "1905-07-14, 2022",
        "1905年7月13日, 2021",
    })
    void recognisesAYearTypedIntoADateCell(String cell, String year) {
        assertThat(this.sheet.readCell(Sheet.DAY, cell).faults())
                .containsExactly("2 bought_on constraint-error date-too-early: bought_on '" + cell
                        + "' lies before 1950-01-01 and looks like the year " + year
                        + " typed into a date cell; write the actual date, such as 2023-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1949-12-31", "1900-01-01", "0001-01-01", "1899-12-30"})
    void refusesDatesBefore1950(String cell) {
        assertThat(this.sheet.readCell(Sheet.DAY, cell).faults())
                .containsExactly("2 bought_on constraint-error date-too-early: bought_on '" + cell
                        + "' lies before 1950-01-01; write the actual date, such as 2023-06-30");
    }

    @Test
    void readsTheFirstDayThatMayBe() {
        assertThat(this.sheet.readCell(Sheet.DAY, "1950-01-01").faults()).isEmpty();
        assertThat(this.sheet.readCell(Sheet.DAY, "18264").faults()).isEmpty();
    }

    @Test
    void asksWhichMonthIsMeantWhereTheNumberMayHaveLostAZero() {
        assertThat(this.sheet.readCell(Sheet.MONTH, "2023.1").faults())
                .containsExactly("2 effective_from type-error month: effective_from '2023.1' may be January or October;"
                        + " write a month such as 2023-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2023/2/30", "20231301", "2023年6月31日", "2023.0.1", "0000-00-00"})
    void refusesDaysThatDoNotExistWithoutAToleratedForm(String cell) {
        Sheet.Result result = this.sheet.readCell(Sheet.DAY, cell);

        assertThat(result.faults())
                .containsExactly("2 bought_on type-error date: bought_on '" + cell
                        + "' is a day that does not exist; write the actual date, such as 2023-06-30");
        assertThat(result.notices()).isEmpty();
    }

    @Test
    void countsOtherFormsAsTolerated() {
        Sheet.Result result = this.sheet.read("编号,名称,启用日期\n1,桌,2023/6/1\n2,椅,2023.6.2\n3,灯,45107\n4,钟,2023-06-30\n");

        assertThat(result.all())
                .extracting(problem -> problem.message().zh())
                .containsExactly(
                        "“启用日期”不是 2023-06-30 的写法，已按日期读取（共 2 处，首见第 2 行）", "“启用日期”是 Excel 日期序号，已换算为日期（共 1 处，首见第 4 行）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-06",
                "2023-6",
                "2023/6",
                "2023/06",
                "2023年6月",
                "2023年06月",
                "202306",
                "２０２３年６月",
                "2023.6",
                "2023.06"
            })
    void readsMonthsInEveryForm(String cell) {
        Sheet.Result result = this.sheet.readCell(Sheet.MONTH, cell);

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.MONTH)).isEqualTo(Period.of(2023, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-13", "2023-00", "2023.13", "2023-06-30", "6月", "202313", "45078", "2023"})
    void refusesWhatIsNoMonth(String cell) {
        assertThat(this.sheet.readCell(Sheet.MONTH, cell).faults())
                .containsExactly("2 effective_from type-error month: effective_from '" + cell
                        + "' is not a month; write a month such as 2023-06");
    }
}
