package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.duxue.shared.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that lost their title. */
class UntitledColumnsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            编号,名称,,启用日期;A1,桌,,2020/9/1;A2,椅,3,2020/9/1  | C 列没有标题，但有内容（首见第 3 行）
            ,编号,名称,启用日期;x,A1,桌,2020/9/1;y,A2,椅,2020/9/1 | A 列没有标题，但有内容（首见第 2 行）
            ,编号,名称,启用日期;1,A1,桌,2020/9/1;2,A2,椅,2020/9/1 |
            编号,名称,,启用日期;A1,桌,,2020/9/1;A2,椅,,2020/9/1   |
            """)
    void areAskedAboutUnlessTheyNumberTheRows(String rows, String asked) {
        Sheet.Result result = new Sheet(this.folder).read(Encoding.UTF_8, rows.replace(';', '\n') + "\n");

        assertThat(result.names()).containsExactly("A1 桌", "A2 椅");
        assertThat(result.all().stream()
                        .filter(Problem::isQuestion)
                        .map(problem -> problem.message().zh()))
                .allMatch(said -> said.startsWith(asked + "，没有读取，表中又没有这些列：数量"))
                .hasSize(asked == null ? 0 : 1);
    }
}
