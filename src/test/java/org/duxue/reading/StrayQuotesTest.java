package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two stray quotes merge everything between them into one cell. */
class StrayQuotesTest {

    private static final String HEADER = "编号,名称,数量\n";

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~A1,桌,1\\nA2,"24寸屏,2\\nA3,椅,3\\nA4,灯",4\\nA5,钟,5\\n~        | 3 | 5
            ~A1,"桌,1\\nA2,椅",2\\nA3,灯,3\\n~                               | 2 | 3
            ~A1,"桌,1\\nA2,椅,2\\nA3,27寸"屏,3\\nA4,灯,4\\n~                 | 2 | 4
            ~A1,"桌\\n旧,1\\nA2,椅",2\\n~                                   | 2 | 4
            ~A1,桌,1\\r\\nA2,"屏,2\\r\\nA3,椅,3\\r\\nA4,灯",4\\r\\n~         | 3 | 5
            ~A1,桌,1\\rA2,"屏,2\\rA3,椅,3\\rA4,灯",4\\r~                     | 3 | 5
            """)
    void refusesTheFileAndNamesBothRows(String rows, int first, int last) {
        Sheet.Result result = this.sheet.read(HEADER + rows.translateEscapes());

        assertThat(result.faults())
                .containsExactly("0  source-error quotes: the quote in row " + first + " is closed only in row " + last
                        + ": all rows between became the content of one cell; delete the stray double quotes in rows "
                        + first + " and " + last + " and send the file again; nothing of it was used");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1,\"桌\n旧\",1\n",
                "A1,\"桌，椅，灯\n旧\",1\n",
                "A1,\"桌,椅\n旧\",1\n",
                "A1,\"桌,椅,灯\",1\n",
                "A1,12\"屏,1\nA2,14\"屏,2\n",
                "A1,\"12\"\"屏\",1\n"
            })
    void leavesWhatPeopleWriteIntoACell(String rows) {
        assertThat(this.sheet.read(HEADER + rows).faults()).isEmpty();
    }

    @Test
    void countsSeparatorsAsTheFileHasThem() {
        assertThat(this.sheet.read("编号;名称;数量\nA1;\"桌,,,\n旧\";1\n").faults()).isEmpty();
        assertThat(this.sheet.read("编号;名称;数量\nA1;\"桌;1\nA2;椅\";2\n").faults()).hasSize(1);
    }

    @Test
    void mayHaveTitlesOfSeveralLinesAbove() {
        Sheet.Result result = this.sheet.read("\"设备表,\n2023,年,度\",,\n\"编\n号\",\"名\n称\",数量\nA1,桌,x\n");

        assertThat(result.faults())
                .containsExactly("3 quantity type-error integer: quantity 'x' is not a whole number;"
                        + " write a whole number from 0 to 1000000");
    }

    @Test
    void saysOfAQuoteThatIsNeverClosedWhereItBegins() {
        assertThat(this.sheet.read(HEADER + "A1,桌,1\nA2,\"椅,2\nA3,灯,3\n").faults())
                .hasSize(1)
                .allMatch(fault -> fault.startsWith("0  source-error quotes: near row 3"));
    }
}
