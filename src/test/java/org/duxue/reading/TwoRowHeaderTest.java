package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoRowHeaderTest {

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编号,名称,规模,,备注\n,,数量,单价,\nA1,桌,3,5,x\n",
                "某校设备表\n\n编号,名称,规模,\n,,数量,单价\nA1,桌,3,5\n",
                "编号,名称,数量,金额\n,,台,单价\nA1,桌,3,5\n",
                "基本情况,,规模,编号\n名称,单价,数量,\n桌,5,3,A1\n",
                "编号;名称;规模;\n;;数量;单价\nA1;桌;3;5\n",
                "编号,名称,规模,\n,,数量,单价\n编号,名称,规模,\n,,数量,单价\nA1,桌,3,5\n",
            })
    void readsTheTitlesOfBothRows(String text) {
        Sheet.Result result = this.sheet.read(text);

        assertThat(result.faults()).isEmpty();
        assertThat(result.names()).containsExactly("A1 桌");
        assertThat(result.cell(Sheet.COUNT)).isEqualTo(3);
        assertThat(result.cell(Sheet.PRICE)).isEqualTo("5");
    }

    @Test
    void countsRowsFromTheLowerOne() {
        assertThat(this.sheet.read("编号,名称,规模\n,,数量\nA1,桌,x\n").faults())
                .containsExactly("3 quantity type-error integer: quantity 'x' is not a whole number;"
                        + " write a whole number from 0 to 1000000");
    }

    @Test
    void takesTheUnitOfAGroupOfColumns() {
        Sheet.Result result = this.sheet.read("编号,名称,金额（万元）,,数量\n,,批次,单价,\nA1,桌,x,1.5,2\n");

        assertThat(result.cell(Sheet.PRICE)).isEqualTo("15000");
        assertThat(result.cell(Sheet.COUNT)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            编号,名称,数量 | A1,单价,3 | 数字
            编号,名称,数量 | 编号,名称,数量 | 重复
            编号,名称,数量 | A1,桌,无 | 无别的列
            """)
    void leavesADataRowAlone(String header, String row, String why) {
        Sheet.Result result = this.sheet.read(header + "\n" + row + "\nA2,椅,4\n");

        assertThat(result.names()).as(why).contains("A2 椅");
        assertThat(result.counts().read()).as(why).isEqualTo(2);
    }

    /** The file of another school has the same first row, and there it is the whole header. */
    @Test
    void isFoundAfterTheSameRowWasAHeaderByItself() {
        HeaderSearch search = new HeaderSearch(List.of(Sheet.SCHEMA));
        search.search("编号,名称,数量\nA1,桌,3\n", Sheet.SCHEMA);

        assertThat(search.known("编号,名称,数量\nA2,椅,4\n", Sheet.SCHEMA)).isNotNull();
        assertThat(search.known("编号,名称,数量\n,,单价\nA1,桌,3\n", Sheet.SCHEMA)).isNull();
    }
}
