package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellsTest {

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            12              | 12    |
            007             | 7     |
            １２            | 12    | full-width
            '12             | 12    | apostrophe
            1,234           | 1234  | thousands
            1，234          | 1234  | full-width,thousands
            1,000,000       | 1000000 | thousands
            3.0             | 3     | whole-decimal
            3.00            | 3     | whole-decimal
            12元            | 12    | yuan
            ~  12 ~         | 12    | surrounding-blanks
            ~\u300012\u3000~ | 12   | surrounding-blanks
            ~\u00a012\u00a0~ | 12   | surrounding-blanks
            ~\t12~          | 12    | apostrophe
            """)
    void readsWholeNumbersInEveryForm(String cell, int expected, String notices) {
        Sheet.Result result = this.sheet.readCell(Sheet.COUNT, unescaped(cell));

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.COUNT)).isEqualTo(expected);
        assertThat(String.join(",", result.notices()).replace("quantity ", ""))
                .isEqualTo(notices == null ? "" : notices);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234.5        | 1234.5
            1,234.50      | 1234.5
            １，２３４．５ | 1234.5
            1234.5元      | 1234.5
            1234.5 元     | 1234.5
            1.5万元       | 15000
            1.5万         | 15000
            1.5 万元      | 15000
            1.23456万     | 12345.6
            1,234万元     | 12340000
            0             | 0
            0.00          | 0
            12345678901234567890.12 | 12345678901234567890.12
            """)
    void readsMoneyInEveryForm(String cell, String expected) {
        Sheet.Result result = this.sheet.readCell(Sheet.PRICE, cell);

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.PRICE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3.800,3800,3.8", "21.000,21000,21", "120.500,120500,120.5"})
    void refusesAPointThatMaySeparateThousands(String cell, String thousands, String decimals) {
        assertThat(this.sheet.readCell(Sheet.PRICE, cell).faults())
                .containsExactly("2 price_yuan constraint-error decimals: price_yuan '" + cell + "' may mean "
                        + thousands
                        + " or " + decimals + "; do not separate thousands by a point; write " + thousands + " or "
                        + decimals);
        assertThat(this.sheet.readCell(Sheet.COUNT, cell).faults()).hasSize(1); // none of them is a plain whole number
    }

    @ParameterizedTest
    @CsvSource({"0.380,0.38", "3.80,3.8", "3800.000,3800", "1.234万元,12340"})
    void readsAPointThatCannotSeparateThousands(String cell, String expected) {
        Sheet.Result result = this.sheet.readCell(Sheet.PRICE, cell);

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.PRICE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.5万元,ten-thousand", "1.5万,ten-thousand", "5元,yuan", "5,"})
    void reportsTheUnitOfMoney(String cell, String notices) {
        assertThat(notices(this.sheet.readCell(Sheet.PRICE, cell))).isEqualTo(notices);
    }

    @ParameterizedTest
    @CsvSource({"-3.5,-3.5,", "\u22123.5,-3.5,minus-sign", "－3.5,-3.5,full-width", "0.125,0.125,"})
    void readsDecimals(String cell, String expected, String notices) {
        Sheet.Result result = this.sheet.readCell(Sheet.AREA, cell);

        assertThat(result.cell(Sheet.AREA)).isEqualTo(expected);
        assertThat(notices(result)).isEqualTo(notices);
    }

    /** The rules of the notices; null when there is none. */
    private static String notices(Sheet.Result result) {
        return result.notices().isEmpty()
                ? null
                : String.join(",", result.notices()).replaceAll("[a-z0-9_]+ ", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "1,000,000,000", "-1000000000", "99999999999", "1000000000.0"})
    void refusesWholeNumbersTooLargeToHold(String cell) {
        assertThat(this.sheet.readCell(Sheet.SECRET, cell).faults())
                .containsExactly("2 wage constraint-error range: wage '***' is out of range; write a whole number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            999999999   | 999999999
            999,999,999 | 999999999
            -999999999  | -999999999
            -5          | -5
            """)
    void readsTheLargestWholeNumbers(String cell, int expected) {
        assertThat(this.sheet.readCell(Sheet.SECRET, cell).cell(Sheet.SECRET)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,23",
                "1,2345",
                ",123",
                "1234,567",
                "1e5",
                "1.5E+03",
                "12d",
                "0x1F",
                "NaN",
                "1.2.3",
                "--1",
                "+5",
                "1.5",
                "一百",
                "12 34",
                "元",
                "1.",
                ".5"
            })
    void refusesWhatIsNoWholeNumber(String cell) {
        Sheet.Result result = this.sheet.readCell(Sheet.COUNT, cell);

        assertThat(result.faults())
                .containsExactly("2 quantity type-error integer: quantity '" + cell
                        + "' is not a whole number; write a whole number from 0 to 1000000");
        assertThat(result.counts()).isEqualTo(new TableFile.RowCounts(0, 1, 0));
    }

    @Test
    void refusesTheSignOfAFraction() {
        assertThat(this.sheet.readCell(Sheet.COUNT, "½").faults())
                .containsExactly("2 quantity type-error number-form: quantity '½' holds '½', a footnote mark, a raised"
                        + " number or a number in a frame; delete the mark and write plain letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "1.5E+03", "1,23", "万元", "--", "abc", "1.5万亿", "￥5", "50%"})
    void refusesWhatIsNoNumber(String cell) {
        assertThat(this.sheet.readCell(Sheet.PRICE, cell).faults())
                .containsExactly("2 price_yuan type-error number: price_yuan '" + cell
                        + "' is not a number; write a number of at least 0 with at most 2 decimals");
    }

    @Test
    void refusesDecimalsTooMany() {
        assertThat(this.sheet.readCell(Sheet.PRICE, "1.005").faults())
                .containsExactly("2 price_yuan constraint-error decimals: price_yuan '1.005' has too many decimals;"
                        + " write a number of at least 0 with at most 2 decimals");
    }

    @Test
    void doesNotCountZerosAtTheEndAsDecimals() {
        assertThat(this.sheet.readCell(Sheet.PRICE, "1.5000").faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000001", "99999999999", "1234567890123456789012345678901234567890"})
    void refusesWholeNumbersOutOfRange(String cell) {
        assertThat(this.sheet.readCell(Sheet.COUNT, cell).faults())
                .containsExactly("2 quantity constraint-error range: quantity '" + cell
                        + "' is out of range; write a whole number from 0 to 1000000");
    }

    @Test
    void refusesANumberOfUnendingDigitsWithoutEchoingItAll() {
        assertThat(this.sheet.readCell(Sheet.PRICE, "9".repeat(100_000)).faults())
                .containsExactly("2 price_yuan type-error number: price_yuan '" + "9".repeat(100)
                        + "…' is not a number; write a number of at least 0 with at most 2 decimals");
    }

    @Test
    void reportsNoToleratedFormOfARefusedCell() {
        assertThat(this.sheet.readCell(Sheet.COUNT, "abc元").notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"单价（万元）", "单价(万)", "price_yuan（ 万元 ）", "单价【万元】*", "单价（单位：万元）", "单价（万元/台）"})
    void multipliesTheCellsOfAColumnInTenThousands(String header) {
        Sheet.Result result = this.sheet.read("编号,名称," + header + "\n1,桌,1.5\n2,椅,8元\n3,灯,2万\n4,钟,3万元\n5,书,0.25\n");

        assertThat(result.faults()).isEmpty();
        assertThat(result.rows())
                .extracting(row -> row.get(Sheet.PRICE.position()))
                .containsExactly("15000", "8", "20000", "30000", "2500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"单价（元）", "单价", "单价（不含税）"})
    void leavesTheCellsOfOtherColumnsAsTheyAre(String header) {
        assertThat(this.sheet.read("编号,名称," + header + "\n1,桌,1.5\n").cell(Sheet.PRICE))
                .isEqualTo("1.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42①", "3²", "⑫", "1⁄2", "10¹", "㉑", "⒓", "Ⅲ", "⑴2", "❷"})
    void refusesFootnoteMarksAndNumbersInAFormOfTheirOwn(String cell) {
        assertThat(this.sheet.readCell(Sheet.COUNT, cell).faults())
                .hasSize(1)
                .allMatch(fault ->
                        fault.startsWith("2 quantity type-error number-form: quantity '" + cell + "' holds '"));
    }

    @Test
    void readsWordsForNotMeasuredAsBlank() {
        assertThat(this.sheet.readCell(Sheet.MEASURE, " 免测 ").cell(Sheet.MEASURE))
                .isEqualTo("");
    }

    @Test
    void masksWhatIsPersonal() {
        Sheet.Result result = this.sheet.readCell(Sheet.SECRET, "很多");

        assertThat(result.faults())
                .containsExactly(
                        "2 wage type-error integer: wage '***' is not a whole number; leave it empty when there is none, else write a"
                                + " whole number");
        assertThat(result.all()).extracting("value").containsExactly("***");
    }

    private static String unescaped(String cell) {
        return cell.translateEscapes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "没有 | leave it empty when there is none, else write a whole number from 0 to 1000000",
                "二 | write a whole number from 0 to 1000000"
            })
    void saysThatAnOptionalCellMayBeEmptyInsteadOfWords(String cell, String remedy) {
        assertThat(this.sheet.readCell(Sheet.COUNT, cell).faults())
                .containsExactly(
                        "2 quantity type-error integer: quantity '" + cell + "' is not a whole number; " + remedy);
    }
}
