package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings, separators, line ends and quotes, on real bytes. */
class DialectTest {

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryEncoding(Encoding encoding) {
        Sheet.Result result = this.sheet.read(encoding, "编号,名称,颜色\r\nA1,买买提·艾力的课桌—新,红\r\n");

        assertThat(result.faults()).isEmpty();
        assertThat(result.names()).containsExactly("A1 买买提·艾力的课桌—新");
        assertThat(result.cell(Sheet.COLOUR)).isEqualTo(Colour.RED);
    }

    @ParameterizedTest
    @EnumSource(names = {"UTF_8_MARKED", "UTF_8_MARKED_TWICE", "UTF_16_LITTLE", "UTF_16_BIG"})
    void seesAQuoteAfterByteOrderMarks(Encoding encoding) {
        assertThat(this.sheet.read(encoding, "\"编号\"\t\"名称\"\r\nA1\t桌\r\n").names())
                .containsExactly("A1 桌");
    }

    @Test
    void readsUtf16MarkedTwice() {
        assertThat(this.sheet
                        .read(Encoding.UTF_16_LITTLE, "\ufeff编号\t名称\r\nA1\t桌\r\n")
                        .names())
                .containsExactly("A1 桌");
    }

    @Test
    void readsCharactersThatOnlyGb18030Has() {
        assertThat(this.sheet.read(Encoding.GB18030, "编号,名称\nA1,䶮㛃𬍛\n").names())
                .containsExactly("A1 䶮㛃𬍛");
    }

    @Test
    void readsUtf8BeyondTheBasicPlane() {
        assertThat(this.sheet.read(Encoding.UTF_8, "编号,名称\nA1,𬍛😀\n").names()).containsExactly("A1 𬍛😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void readsEverySeparator(String separator) {
        Sheet.Result result = this.sheet.read("编号,名称,数量\nA1,桌,2\nA2,椅,3\n".replace(",", separator));

        assertThat(result.faults()).isEmpty();
        assertThat(result.names()).containsExactly("A1 桌", "A2 椅");
        assertThat(result.cell(Sheet.COUNT)).isEqualTo(2);
    }

    @Test
    void keepsOtherSeparatorsInsideCells() {
        assertThat(this.sheet.read("编号\t名称\nA1\t桌,椅;灯\n").names()).containsExactly("A1 桌,椅;灯");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEndWithAndWithoutTheLast(String end) {
        String text = "编号,名称" + end + "A1,桌" + end + "A2,椅";

        assertThat(this.sheet.read(text).names()).containsExactly("A1 桌", "A2 椅");
        assertThat(this.sheet.read(text + end).names()).containsExactly("A1 桌", "A2 椅");
        assertThat(this.sheet.read(text + end).counts()).isEqualTo(new TableFile.RowCounts(2, 0, 0));
    }

    @Test
    void readsMixedLineEnds() {
        assertThat(this.sheet.read("编号,名称\r\nA1,桌\nA2,椅\rA3,灯").names()).containsExactly("A1 桌", "A2 椅", "A3 灯");
    }

    @Test
    void readsQuotedLineBreaksSeparatorsAndDoubledQuotes() {
        assertThat(this.sheet
                        .read("编号,名称,数量\r\n\"A1\",\"65\"\"屏,\r\n壁挂\",1\r\n")
                        .names())
                .containsExactly("A1 65\"屏,\r\n壁挂");
    }

    @Test
    void keepsAQuoteInsideAnUnquotedCell() {
        assertThat(this.sheet.read("编号,名称\nA1,65\"屏\n").names()).containsExactly("A1 65\"屏");
    }

    @Test
    void readsBlanksAfterAClosingQuote() {
        assertThat(this.sheet.read("编号,名称\n\"A1\" ,\"桌\" \n").names()).containsExactly("A1 桌");
    }

    @Test
    void readsRowsThatStartWithANumberSign() {
        assertThat(this.sheet.read("编号,名称\n#1,桌\n").names()).containsExactly("#1 桌");
    }

    @Test
    void countsBlankRowsAndNotQuotedLineBreaksInRowNumbers() {
        Sheet.Result result = this.sheet.read("报表\n\n编号,名称,数量\nA1,\"一\n二\n三\",1\n\n,,\nA2,椅,x\nA3,灯,y");

        assertThat(result.faults())
                .containsExactly(
                        "7 quantity type-error integer: quantity 'x' is not a whole number; write a whole number from 0 to 1000000",
                        "8 quantity type-error integer: quantity 'y' is not a whole number; write a whole number from 0 to 1000000");
        assertThat(result.counts()).isEqualTo(new TableFile.RowCounts(1, 2, 2));
    }

    @Test
    void skipsTheSeparatorLineOfExcel() {
        assertThat(this.sheet.read("sep=;\n编号;名称\nA1;桌\n").names()).containsExactly("A1 桌");
    }
}
