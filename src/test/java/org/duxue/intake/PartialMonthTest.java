package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.duxue.shared.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month without a year in the path of a file that is assigned to 2023-06. */
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
            安全_2123009001_５月.csv,            5月
            安全_2123009001_１２月份.csv,         12月
            ２０２３－０５/安全_2123009001.csv,    ２０２３－０５
            二〇二二年六月/安全_2123009001.csv,    二〇二二年六月
            安全_2123009001_二零二二年六月.csv,    安全_2123009001_二零二二年六月.csv
            安全_2123009001_2022年.csv,          2022年
            安全_2123009001_2022.csv,            2022
            安全_2123009001_2021-22学年.csv,      2021-22学年
            安全_2123009001_2022年标准化建设.csv,   2022年
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
        "上半年/安全_2123009001(1).csv",
        "安全_2123009001_６月.csv",
        "安全_2123009001_2023年.csv",
        "体质_2123009001_2022级1班.csv",
        "体质_2123009001_2022年入学.csv",
        "安全_2123009001_2022学年.csv",
        "体质_2123009001_2022-23学年.csv",
        "体质_2123009001_2023-24学年.csv",
        "体质_2123009001_2022–23.csv",
        "国家学生体质健康标准（2014年修订）_2123009001.csv",
        "体质_2123009001_2014年版.csv",
        "体质_2123009001_2014标准.csv",
        "2022/安全_2123009001.csv"
    })
    void mayBeOfThatMonth(String path) {
        assertThat(PartialMonth.otherThan(Period.of(2023, 6), path)).isEmpty();
    }
}
