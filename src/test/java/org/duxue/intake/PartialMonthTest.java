package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.duxue.shared.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month without its year in the path of a file that is taken for one of 2023-06. */
class PartialMonthTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            安全_2123009001_5月.csv,            5月
            安全_2123009001_五月份.csv,          五月
            安全_2123009001_十二月.csv,          十二月
            安全_2123009001_22年6月.csv,         22年6月
            2023-05/安全_2123009001.csv,        2023-05
            2023年5月/安全_2123009001.csv,       2023年5月
            5月/安全_2123009001.csv,            5月
            """)
    void isOfAnotherMonth(String path, String said) {
        assertThat(PartialMonth.otherThan(Period.of(2023, 6), path)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "安全_2123009001_6月.csv",
        "安全_2123009001_23年6月.csv",
        "安全_2123009001_六月.csv",
        "安全_2123009001_5月-6月.csv",
        "安全_2123009001.csv",
        "5月/安全_2123009001_6月.csv",
        "2023年6月/安全_2123009001.csv",
        "安全_2123009001_7月3日.csv",
        "上半年/安全_2123009001(1).csv"
    })
    void mayBeOfThatMonth(String path) {
        assertThat(PartialMonth.otherThan(Period.of(2023, 6), path)).isEmpty();
    }
}
