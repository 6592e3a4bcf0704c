package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            单价（元）           | 1.5   | 1.5
            单价（元/台）        | 1.5   | 1.5
            单价（人民币元）     | 1.5   | 1.5
            单价（人民币）       | 1.5   | 1.5
            单价（百元）         | 1.5   | 150
            单价（千元）         | 1.5   | 1500
            单价（仟元）         | 1.5   | 1500
            单价（千）           | 1.5   | 1500
            单价（万元，含税）   | 1.5   | 15000
            单价(人民币万元)     | 1.5   | 15000
            单价（单位：万元）   | 1.5   | 15000
            单价/万元            | 1.5   | 15000
            单价／千元*          | 1.5   | 1500
            单价[十万元]         | 1.5   | 150000
            单价【百万元】       | 1.5   | 1500000
            单价（亿元）         | 1.5   | 150000000
            单价（含税）         | 1.5   | 1.5
            ~单价\u3000（千 元）：~ | 1.5 | 1500
            单价（千元）         | 8元   | 8
            单价（千元）         | 2万元 | 20000
            单价（千元）         | 2千   | 2000
            单价                 | 3百元 | 300
            单价                 | 2.5百万 | 2500000
            """)
    void convertsMoney(String title, String cell, String expected) {
        Sheet.Result result = this.sheet.read("编号,名称," + quoted(title.translateEscapes()) + "\n1,桌," + cell + "\n");

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.PRICE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            数量（台）     | 3    | 3
            数量（台/套）  | 3    | 3
            数量（十个）   | 3    | 30
            数量（百台）   | 3    | 300
            数量（千人）   | 1.5  | 1500
            数量（万）     | 2    | 20000
            数量（百台）   | 30台 | 30
            数量           | 2百  | 200
            数量           | 2百台 | 200
            """)
    void convertsCounts(String title, String cell, int expected) {
        Sheet.Result result = this.sheet.read("编号,名称," + title + "\n1,桌," + cell + "\n");

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.COUNT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            面积（㎡）      | 2   | 2
            面积（平方米）  | 2   | 2
            面积（m²）      | 2   | 2
            面积（m2）      | 2   | 2
            面积（公顷）    | 2.5 | 25000
            面积/公顷       | 2.5 | 25000
            面积（公顷）    | 30㎡ | 30
            面积            | 1.2公顷 | 12000
            """)
    void convertsAreas(String title, String cell, String expected) {
        Sheet.Result result = this.sheet.read("编号,名称," + title + "\n1,桌," + cell + "\n");

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.AREA)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "LENGTH, mm, 0.1", "LENGTH, 厘米, 1", "LENGTH, dm, 10", "LENGTH, 米, 100", "LENGTH, KM, 100000",
        "MASS, g, 0.001", "MASS, 斤, 0.5", "MASS, kg, 1", "MASS, 公斤, 1", "MASS, 吨, 1000",
        "VOLUME, ml, 1", "VOLUME, L, 1000", "TIME, s, 1", "TIME, min, 60"
    })
    void knowsTheUnitsOfMeasures(Dimension dimension, String unit, String factor) {
        assertThat(dimension.factor(unit)).isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @CsvSource({
        "单价（美元）,price_yuan,美元,yuan",
        "单价（亩）,price_yuan,亩,yuan",
        "数量（亩）,quantity,亩,pieces",
        "数量/kg,quantity,kg,pieces",
        "面积（亩）,area_m2,亩,m2",
        "面积（万元）,area_m2,万元,m2",
        "数量（打）,quantity,打,pieces"
    })
    void refusesUnitsThatItDoesNotConvert(String title, String column, String unit, String right) {
        Sheet.Result result = this.sheet.read("编号,名称," + title + "\n1,桌,3\n");

        assertThat(result.faults())
                .containsExactly("0 " + column + " constraint-error unit-unknown: " + column + " is given in '" + unit
                        + "', which is not converted; give it in " + right + " and correct title and values");
        assertThat(result.counts().accepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：万元",
                "（单位：万元）",
                "金额单位: 万元",
                ",,\"某校设备表（单位：人民币万元）\"",
                "单位：台、万元",
                "单 位： 万 元",
                "单位：,万元",
                ",,万元",
                "设备统计表（万元）"
            })
    void takesTheUnitOfMoneyFromATitleRow(String title) {
        Sheet.Result result = this.sheet.read(title + "\n编号,名称,单价\n1,桌,1.5\n2,椅,8元\n");

        assertThat(result.faults()).isEmpty();
        assertThat(result.rows())
                .extracting(row -> row.get(Sheet.PRICE.position()))
                .containsExactly("15000", "8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：万元", "注：金额单位为万元", "单位：,,万元", ",金额单位：,,万元", "注：金额单位为,,万元"})
    void asksAboutAUnitOfMoneyBelowTheRows(String line) {
        assertThat(this.sheet.read("编号,名称,单价\n1,桌,1.5\n" + line + "\n").faults())
                .containsExactly(
                        "3  implausible unit-below: below the rows it says that money is in 万元, but it was counted"
                                + " in yuan; if it is in 万元, say so in the titles and send the file again");
        assertThat(this.sheet.read("编号,名称,单价（元）\n1,桌,1.5\n" + line + "\n").faults())
                .isEmpty();
    }

    @Test
    void prefersTheUnitOfTheTitle() {
        assertThat(this.sheet.read("单位：万元\n编号,名称,单价（元）\n1,桌,1.5\n").cell(Sheet.PRICE))
                .isEqualTo("1.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：城子河区万方小学", "填报单位：百元小学", "单位：台", "单位：元"})
    void takesNoUnitFromTheNameOfASender(String title) {
        assertThat(this.sheet.read(title + "\n编号,名称,单价\n1,桌,1.5\n").cell(Sheet.PRICE))
                .isEqualTo("1.5");
    }

    @Test
    void reportsThatAmountsWereConverted() {
        assertThat(this.sheet.read("编号,名称,单价（千元）,数量（百台）\n1,桌,1.5,2\n").notices())
                .containsExactly("quantity converted", "price_yuan converted");
    }

    private static String quoted(String title) {
        return '"' + title + '"';
    }
}
