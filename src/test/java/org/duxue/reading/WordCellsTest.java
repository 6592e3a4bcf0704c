package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options, booleans, codes and prose. */
class WordCellsTest {

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dark_blue", "DARK_BLUE", "Dark_Blue", "深蓝", " 深蓝 ", "\u3000深蓝", "ｄａｒｋ＿ｂｌｕｅ", "2", "２", "'深蓝"})
    void readsOptionsByKeyAndLabel(String cell) {
        Sheet.Result result = this.sheet.readCell(Sheet.COLOUR, cell);

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.COLOUR)).isEqualTo(Colour.DARK_BLUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"蓝", "深 蓝", "blue", "3"})
    void refusesWhatIsNoOption(String cell) {
        Sheet.Result result = this.sheet.readCell(Sheet.COLOUR, cell);

        assertThat(result.faults())
                .containsExactly("2 colour constraint-error enum: colour '" + cell
                        + "' is not one of the options; write one of red, dark_blue");
        assertThat(result.all().get(0).message().zh()).isEqualTo("“颜色”的值“" + cell + "”不在可选项中；应为：红、深蓝");
    }

    @ParameterizedTest
    @CsvSource({
        "是,true",
        "有,true",
        "√,true",
        "yes,true",
        "Y,true",
        "TRUE,true",
        "1,true",
        "１,true",
        "ＹＥＳ,true",
        "否,false",
        "无,false",
        "×,false",
        "no,false",
        "N,false",
        "False,false",
        "0,false"
    })
    void readsBooleansInEveryForm(String cell, boolean expected) {
        Sheet.Result result = this.sheet.readCell(Sheet.FLAG, cell);

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.FLAG)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "x", "对", "是的", "1.0", "--"})
    void refusesWhatIsNoBoolean(String cell) {
        assertThat(this.sheet.readCell(Sheet.FLAG, cell).faults())
                .containsExactly("2 boarding type-error boolean: boarding '" + cell
                        + "' is neither yes nor no; write yes or no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3123000101", "３１２３０００１０１", "'3123000101", "\t3123000101", " 3123000101 "})
    void readsCodesInEveryForm(String cell) {
        assertThat(this.sheet.readCell(Sheet.SCHOOL, cell).cell(Sheet.SCHOOL)).isEqualTo("3123000101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.123E+09", "2.30306E+17", "2.30306e+17", "3E+09", "2.30306E17", "２．３E+17"})
    void refusesCodesThatLostDigits(String cell) {
        String lost = "' is in scientific notation, its last digits are lost; format the column as text and "
                + "enter the full code again";

        assertThat(this.sheet.readCell(Sheet.SCHOOL, cell).faults())
                .containsExactly("2 school_code lost-digits lost-digits: school_code '" + cell + lost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E5", "12e3", "3E", "E5", "A1.5E+3"})
    void keepsCodesThatOnlyLookLikeScientificNotation(String cell) {
        assertThat(this.sheet.read("编号,名称\n" + cell + ",桌\n").names()).containsExactly(cell + " 桌");
    }

    @Test
    void refusesACodeOfTheWrongForm() {
        assertThat(this.sheet.readCell(Sheet.SCHOOL, "312300010").faults())
                .containsExactly(
                        "2 school_code constraint-error pattern: school_code '312300010' has the wrong form; write 10 digits");
    }

    @Test
    void keepsProseAsWritten() {
        Sheet.Result result = this.sheet.read("编号,名称\n1,　ＡＢＣ（①）½ “x” \n");

        assertThat(result.names()).containsExactly("1 ＡＢＣ（①）½ “x”");
        assertThat(result.notices()).containsExactly("name surrounding-blanks");
    }

    @Test
    void saysWhatToWriteIntoAnEmptyCell() {
        Sheet.Result result = this.sheet.read("编号,名称\n1,\n,桌\n");

        assertThat(result.faults())
                .containsExactly(
                        "2 name missing-cell required: name is empty; write a text",
                        "3  constraint-error stray-row: the row does not look like a record but like a total, a remark, a signature,"
                                + " numbers of the columns or units; if it is not a record, delete the whole row, and keep the header alone "
                                + "when there is nothing to report; if it is one, fill in its cells",
                        "3 item_id missing-cell required: item_id is empty; write a code");
        assertThat(result.all().get(0).message().zh()).isEqualTo("“名称”未填写；应填写文字");
    }
}
