package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.duxue.shared.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of the schema whose title was overwritten. */
class RenamedColumnsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            编号,名称,备注,单价;A1,桌,5,1;A2,椅,,2                 | 备注 | 数量
            编号,名称,备注,单价;A1,桌,无,1;A2,椅,1千,2             |      |
            编号,名称,备注,单价;A1,桌,借用,1;A2,椅,5,2             |      |
            编号,名称,备注,单价;A1,桌,,1;A2,椅,,2                  |      |
            编号,名称,单价,备注;A1,桌,5,1;A2,椅,5,2                | 备注 | 面积
            编号,名称,单价,年龄;A1,桌,5,1;A2,椅,5,2                |      |
            编号,名称,单价,备注;A1,桌,5,2016.9.1;A2,椅,5,/         | 备注 | 启用日期
            编号,名称,保管数,年龄,单价;A1,桌,5,6,1;A2,椅,5,6,2     |      |
            面积,购置,生效月份,编号,名称;1,2016-09-01,2016-09,A1,桌;1,,2016-09,A2,椅 | 购置 | 启用日期
            生效月份,有无,颜色,编号,名称;2016-09,是,红,A1,桌;2016-09,无,红,A2,椅  | 有无 | 寄宿
            寄宿,备注,800米跑,编号,名称;是,红,3:40,A1,桌;是,红,3:40,A2,椅         | 备注 | 颜色
            颜色,成绩,跳绳,编号,名称;红,3:40,5,A1,桌;红,3:50,5,A2,椅              | 成绩 | 800米跑
            数量,备注,编号,名称;5,1,A1,桌;5,2,A2,椅                                |      |
            编号,启用日期,备注,说明,单价,名称;A1,2016-09-01,1,2,3,桌;A2,,1,,3,椅   |      |
            学校标识码,备注,编号,名称;,1,A1,桌;,2,A2,椅                            |      |
            """)
    void areAskedAboutInThePlaceOfAColumnWithValuesThatFitIt(String rows, String title, String column) {
        Sheet.Result result = new Sheet(this.folder).read(Encoding.UTF_8, rows.replace(';', '\n') + "\n");

        assertThat(result.names()).containsExactly("A1 桌", "A2 椅");
        assertThat(result.all().stream()
                        .filter(Problem::isQuestion)
                        .map(problem -> problem.message().zh()))
                .allMatch(("不认识列“" + title + "”，没有读取，表中又没有“" + column + "”；如果就是该列，请把标题改为“" + column + "”后重新报送")::equals)
                .hasSize(title == null ? 0 : 1);
    }
}
