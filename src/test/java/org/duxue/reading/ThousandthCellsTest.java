package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.duxue.shared.Term;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThousandthCellsTest {

    private static final long SEED = Long.getLong("duxue.seed", System.nanoTime());
    private final Schema schema = new Schema(new Term("thousandths", "thousandths"));
    private final Column<Integer> down =
            this.schema.add(Column.thousandths("sit_and_reach_cm", "坐位体前屈", RoundingMode.FLOOR)
                    .between("-30", "40")
                    .blankWhen("缺测", "-", "/"));
    private final Column<Integer> up = this.schema.add(
            Column.thousandths("run_50m_s", "50米跑", RoundingMode.CEILING).between("5", "20"));
    private final Column<Integer> open = this.schema.add(Column.thousandths("length_m", "长度", RoundingMode.FLOOR));
    private final Column<Integer> narrow = this.schema.add(
            Column.thousandths("width_m", "宽度", RoundingMode.FLOOR).decimals(1));

    private final Problems problems = new Problems(this.schema);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            7            | 7000
            7.9          | 7900
            07.90        | 7900
            7.125        | 7125
            7.12500      | 7125
            -1.5         | -1500
            -0.0         | 0
            -30          | -30000
            40.000       | 40000
            １２．５     | 12500
            －1.5        | -1500
            −1.5         | -1500
            ~ 7.9 ~      | 7900
            '7.9         | 7900
            7.9元        | 7900
            """)
    void readsNumbersInEveryForm(String cell, int thousandths) {
        assertThat(read(this.down, cell)).isEqualTo(thousandths);
        assertThat(this.problems.errors()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"7.1231,7123,7124", "7.1239999,7123,7124", "7.1230,7123,7123", "19.9999,19999,20000"})
    void roundsWhatIsBeyondThousandths(String cell, int down, int up) {
        assertThat(read(this.down, cell)).isEqualTo(down);
        assertThat(read(this.up, cell)).isEqualTo(up);
    }

    @Test
    void roundsBelowZeroDownToo() {
        assertThat(read(this.down, "-1.2341")).isEqualTo(-1235);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40.001", "40.0001", "-30.001", "-30.0001", "4000000", "99999999999", "-99999999999"})
    void judgesTheRangeExactly(String cell) {
        assertThat(read(this.down, cell)).isNull();
        assertThat(messages())
                .containsExactly(new Text(
                        "“坐位体前屈”的值“" + cell + "”超出范围；应为 -30 到 40 之间的数字",
                        "sit_and_reach_cm '" + cell + "' is out of range; write a number from -30 to 40"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8'9", "7.", ".5", "1.2.3", "--1", "1e1", "12d", "7,9", "+5", "1-", "-.5", "7.9s"})
    void refusesWhatIsNoNumber(String cell) {
        assertThat(read(this.down, cell)).isNull();
        assertThat(messages())
                .containsExactly(new Text(
                        "“坐位体前屈”的值“" + cell + "”不是数字；应为 -30 到 40 之间的数字",
                        "sit_and_reach_cm '" + cell + "' is not a number; write a number from -30 to 40"));
    }

    @Test
    void readsNumbersWithThousandsSeparators() {
        assertThat(read(this.open, "1,234.5")).isEqualTo(1_234_500);
    }

    @ParameterizedTest
    @CsvSource({"999999.999, 999999999", "-999999.999, -999999999"})
    void readsTheLargestNumbers(String cell, int thousandths) {
        assertThat(read(this.open, cell)).isEqualTo(thousandths);
    }

    @Test
    void refusesANumberTooLargeToHold() {
        assertThat(read(this.open, "1000000")).isNull();
        assertThat(messages())
                .containsExactly(
                        new Text("“长度”的值“1000000”超出范围；应为数字", "length_m '1000000' is out of range; write a number"));
    }

    @Test
    void refusesMoreDecimalsThanTheColumnHas() {
        assertThat(read(this.narrow, "1.25")).isNull();
        assertThat(messages())
                .containsExactly(new Text(
                        "“宽度”的值“1.25”小数位数过多；应为数字，最多 1 位小数",
                        "width_m '1.25' has too many decimals; write a number with at most 1 decimals"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"缺测", "-", "/", "－", "／", " - "})
    void readsWordsForNotMeasuredAsBlank(String cell) {
        assertThat(read(this.down, cell)).isNull();
        assertThat(this.problems.all()).extracting("rule").contains("blank-word");
        assertThat(this.problems.errors()).isZero();
    }

    /** Plain numbers are read digit by digit; any other form is read exactly. Both must agree. */
    @Test
    void readsPlainAndUnusualFormsTheSame() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(-45_000, 45_000), random.nextInt(1, 4));
            String plain = number.toPlainString();
            assertThat(read(this.down, plain)).as("seed %d: %s", SEED, plain).isEqualTo(read(this.down, plain + "元"));
        }
    }

    private List<Text> messages() {
        return this.problems.all().stream().map(problem -> problem.message()).toList();
    }

    private @Nullable Integer read(Column<Integer> column, String cell) {
        Row row = Headers.row(Headers.of(this.schema, List.of(column)), this.problems);
        row.begin(Records.of(List.of(cell)));
        row.put(column, cell);
        row.reportTrimmed();
        return row.get(column);
    }
}
