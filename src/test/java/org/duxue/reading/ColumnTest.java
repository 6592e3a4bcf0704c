package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.shared.Labelled;
import org.duxue.shared.Messages;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of(Column.text("k", "名"), CellShape.TEXT, "应填写文字", "write a text"),
                Arguments.of(Column.code("k", "名"), CellShape.CODE, "应填写编号", "write a code"),
                Arguments.of(Column.digits("k", "名", 10), CellShape.CODE, "应为 10 位数字", "write 10 digits"),
                Arguments.of(Column.integer("k", "名"), CellShape.WHOLE_NUMBER, "应为整数", "write a whole number"),
                Arguments.of(
                        Column.integer("k", "名").between("1", "9"),
                        CellShape.WHOLE_NUMBER,
                        "应为 1 到 9 之间的整数",
                        "write a whole number from 1 to 9"),
                Arguments.of(
                        Column.decimal("k", "名").atLeast("0.5").decimals(2),
                        CellShape.DECIMAL,
                        "应为不小于 0.5 的数字，最多 2 位小数",
                        "write a number of at least 0.5 with at most 2 decimals"),
                Arguments.of(
                        Column.thousandths("k", "名", RoundingMode.FLOOR), CellShape.DECIMAL, "应为数字", "write a number"),
                Arguments.of(
                        Column.date("k", "名"),
                        CellShape.DATE,
                        "应为实际的日期，写法如 2023-06-30",
                        "write the actual date, such as 2023-06-30"),
                Arguments.of(
                        Column.month("k", "名"), CellShape.MONTH, "应为月份，例如 2023-06", "write a month such as 2023-06"),
                Arguments.of(
                        Column.time("k", "名").between("120", "540"),
                        CellShape.TIME,
                        "应为 2'00\" 到 9'00\" 之间的时间，例如 3'55\"",
                        "write a time from 2'00\" to 9'00\" such as 3'55\""),
                Arguments.of(Column.bool("k", "名"), CellShape.TRUTH, "应为“是”或“否”", "write yes or no"),
                Arguments.of(
                        Column.option("k", "名", List.of(Colour.values())),
                        CellShape.CHOICE,
                        "应为：" + String.join("、", labels()),
                        "write one of " + String.join(", ", keys())));
    }

    private static List<String> labels() {
        return Stream.of(Colour.values()).map(Labelled::label).toList();
    }

    private static List<String> keys() {
        return Stream.of(Colour.values()).map(Labelled::key).toList();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void saysWhatItsCellsHold(Column<?> column, CellShape shape, String zh, String en) {
        assertThat(column.shape()).isEqualTo(shape);
        assertThat(Messages.text(column.expected())).isEqualTo(new Text(zh, en));
    }

    @Test
    void listsOptionsOfChoicesOnly() {
        assertThat(Column.option("k", "名", List.of(Colour.values())).options()).containsExactly(Colour.values());
        assertThat(Column.bool("k", "名").options()).isEmpty();
    }

    @Test
    void isFoundByKeyAndLabels() {
        Column<String> column = Column.text("name", "名称").also("品名", "物品");

        assertThat(column.names()).containsExactly("name", "名称", "品名", "物品");
        assertThat(column).hasToString("name");
    }

    @Test
    void keepsWhatWasSaidOfItBefore() {
        Column<Integer> column = Column.integer("wage_yuan", "工资")
                .between("0", "9")
                .decimals(3)
                .also("月薪")
                .inEveryHeader()
                .personal()
                .blankWhen("无")
                .unit("元")
                .hint("按月")
                .example("5")
                .at(7);

        for (Column<Integer> same : List.of(
                column,
                column.also(),
                column.inEveryHeader(),
                column.personal(),
                column.between("0", "9"),
                column.blankWhen("无"),
                column.unit("元"),
                column.hint("按月"),
                column.example("5"),
                column.at(7))) {
            assertThat(same.names()).containsExactly("wage_yuan", "工资", "月薪");
            assertThat(same.label()).isEqualTo("工资");
            assertThat(same.limits()).isEqualTo(Limits.NONE.between("0", "9").decimals(3));
            assertThat(same.isRequiredInHeader()).isTrue();
            assertThat(same.isPersonal()).isTrue();
            assertThat(same.readsAsBlank("无")).isTrue();
            assertThat(same.help()).isEqualTo(new Column.Help("元", "按月", "5"));
            assertThat(same.position()).isEqualTo(7);
            assertThat(same.isYuan()).isTrue();
        }
    }

    @Test
    void hasNoTraitsByDefault() {
        Column<Integer> column = Column.integer("rope_skipping", "跳绳");

        assertThat(column.limits()).isEqualTo(Limits.NONE);
        assertThat(column.isRequiredInHeader()).isFalse();
        assertThat(column.isPersonal()).isFalse();
        assertThat(column.readsAsBlank("免测")).isFalse();
        assertThat(column.help()).isEqualTo(new Column.Help("", "", ""));
        assertThat(column.isYuan()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"免测", "-", "－", "/", "／"})
    void readsItsWordsAsBlank(String word) {
        assertThat(Column.integer("k", "名").blankWhen("免测", "-", "/").readsAsBlank(word))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "5.", ":", "缺测", "--", "未完成"})
    void readsNothingElseAsBlank(String text) {
        assertThat(Column.integer("k", "名").blankWhen("免测", "-", "/").readsAsBlank(text))
                .isFalse();
    }

    @Test
    void knowsTheWordsAndCodesThatAreNotNames() {
        assertThat(Column.integer("k", "名").blankWhen("免测").knows("免测")).isTrue();
        assertThat(Column.integer("k", "名").blankWhen("免测").knows("王某")).isFalse();
        assertThat(Column.integer("k", "名").knows("免测")).isFalse();
        assertThat(Column.bool("k", "名").knows("ＹＥＳ")).isTrue();
        assertThat(Column.bool("k", "名").knows("王某")).isFalse();
        assertThat(Column.option("k", "名", List.of(Colour.values())).knows(labels().get(0)))
                .isTrue();
        assertThat(Column.option("k", "名", List.of(Colour.values())).knows("王某"))
                .isFalse();
        assertThat(Column.digits("k", "名", 10).knows("１２３４５６７８９０")).isTrue();
        assertThat(Column.code("k", "名").knows("1234567890")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5,5", "40,40", "41,", "4,", "05,5", "-5,", "5.0,", "９,", "1000000000,"})
    void takesAPlainWholeNumberInItsRange(String cell, Integer value) {
        assertThat(Column.integer("k", "名").between("5", "40").plain(cell)).isEqualTo(orNoNumber(value));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "999999999,999999999", "1000000000,", "99999999999,", "/,", ":,"})
    void takesAnyPlainWholeNumberOfUpToNineDigits(String cell, Integer value) {
        assertThat(Column.integer("k", "名").plain(cell)).isEqualTo(orNoNumber(value));
    }

    @ParameterizedTest
    @CsvSource({
        "7,7000",
        "7.9,7900",
        "7.95,7950",
        "7.955,7955",
        "7.9555,",
        "-1.25,-1250",
        "-30,-30000",
        "-30.001,",
        "40.001,",
        "40,40000",
        "7.,",
        "-,",
        ".5,",
        "7:5,",
        "7/5,",
        "0000007,",
        "000007,7000"
    })
    void takesPlainThousandthsInTheirRange(String cell, Integer value) {
        assertThat(Column.thousandths("k", "名", RoundingMode.FLOOR)
                        .between("-30", "40")
                        .plain(cell))
                .isEqualTo(orNoNumber(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "3'55|235",
                "3'55\"|235",
                "3:55|235",
                "2:00|120",
                "9:00|540",
                "1:59|",
                "9:01|",
                "3:60|",
                "3.55|",
                "3'5|",
                "x:55|",
                "/:55|",
                "3:x5|",
                "3:5x|",
                "3:55x|",
                "3;55|",
                "03:55|"
            })
    void takesAPlainTimeInItsRange(String cell, Integer value) {
        assertThat(Column.time("k", "名").between("120", "540").plain(cell)).isEqualTo(orNoNumber(value));
    }

    @Test
    void takesNoCellAsPlainWhereMoreHasToBeJudged() {
        assertThat(Column.integer("price_yuan", "单价").plain("5")).isEqualTo(Row.NO_NUMBER);
        assertThat(Column.thousandths("k", "名", RoundingMode.FLOOR).decimals(1).plain("5"))
                .isEqualTo(Row.NO_NUMBER);
        assertThat(Column.text("k", "名").plain("5")).isEqualTo(Row.NO_NUMBER);
    }

    private static int orNoNumber(Integer value) {
        return value == null ? Row.NO_NUMBER : value;
    }
}
