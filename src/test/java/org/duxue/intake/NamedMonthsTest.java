package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.duxue.shared.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The months in title rows, sheet names and columns. */
class NamedMonthsTest {

    private static final Period JUNE = Period.of(2023, 6);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            某某小学2023年5月设备台账        | [2023-05]
            2023年 5 月份安全月报            | [2023-05]
            设备台账（2023.5）               | [2023-05]
            设备台账2023-05                  | [2023-05]
            5月份安全月报                    | [2023-05]
            2023年1月至6月                   | [2023-01, 2023-06]
            2022年9月—2023年6月              | [2022-09, 2023-06]
            2023年7月3日                     | []
            2023-07-03                       | []
            填表日期：2023年7月              | []
            根据2022年9月文件要求            | []
            2022-2023学年度设备台账          | []
            每年5月前完成                    | []
            """)
    void ofTitleRows(String title, String months) {
        assertThat(NamedMonths.inTitle(title, JUNE)).hasToString(months);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5月          | [2023-05]
            5月设备      | [2023-05]
            2022年12月   | [2022-12]
            202305       | [2023-05]
            2023.5       | [2023-05]
            Sheet1       | []
            5            | []
            2023年1月至6月 | [2023-01, 2023-06]
            1-6月        | []
            设备（6月30日打印） | []
            """)
    void ofSheets(String name, String months) {
        assertThat(NamedMonths.inSheetName(name, JUNE)).hasToString(months);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5            | [2023-05]
            5月          | [2023-05]
            2023年5月    | [2023-05]
            202305       | [2023-05]
            2023-05      | [2023-05]
            2023/5/1     | [2023-05]
            45047        | [2023-05]
            无           | []
            13           | []
            """)
    void ofCells(String cell, String months) {
        assertThat(NamedMonths.inCell(cell, JUNE)).hasToString(months);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023年13月安全月报     | 2023年13月
            二〇二三年0月          | 2023年0月
            2023-13                | 2023-13
            填表日期：2023年13月   | ''
            2018-19学年体质测试    | ''
            2023年12月             | ''
            2023-13-1              | ''
            """)
    void thatDoNotExist(String title, String found) {
        assertThat(NamedMonths.impossibleIn(title).orElse("")).isEqualTo(found);
    }
}
