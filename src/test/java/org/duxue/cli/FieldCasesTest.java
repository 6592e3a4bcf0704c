package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files as schools really send them, each through the real job: either the figure is right, or the feedback says what
 * to do.
 */
class FieldCasesTest {

    private static final Path CASES = Path.of("src/test/resources/org/duxue/cli/field");
    private static final Instant SENT = Instant.parse("2023-07-01T01:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {2} = {3}")
    @CsvSource(textBlock = """
            two-row-header,       2023-06, retiring,       11
            unit-in-title-row,    2023-06, asset_value,    400000.00
            unit-in-title-row,    2023-06, plan_budget,    125000.00
            unit-thousand-yuan,   2023-06, asset_value,    120000000.00
            total-row-behind-code, 2023-06, agencies,      2
            total-row-behind-code, 2023-06, officers,      7
            signature-row,        2023-05, uninsured,      4
            signature-row-spread, 2023-06, asset_value,    120000.00
            zero-width-header,    2023-06, asset_value,    120000.00
            yen-sign,             2023-06, asset_value,    120000.00
            year-1905,            2023-06, overdue_count,  ''
            two-row-header,       2023-06, hire_quota,     3
            two-row-header,       2023-06, hire_gap,       3
            two-row-header,       2023-06, teachers_actual, 55
            total-row-behind-code, 2023-06, certified_officers, 6
            two-stray-quotes,     2023-06, asset_value,    ''
            two-stray-quotes-words, 2023-06, asset_value,  ''
            footnote-marks,       2023-06, asset_value,    840000.00
            zero-width,           2023-06, asset_value,    110000.00
            header-spacing,       2023-06, teachers_actual, 55
            hazards-vanish,       2023-05, hazards_open,   3
            hazards-vanish,       2023-05, hazards_overdue, 2
            """)
    void computesTheRightFigure(String name, String period, String indicator, String value) {
        Desk desk = shared(name, period);

        List<Map<String, String>> rows = desk.rows(period, "230306", "summary.csv").stream()
                .filter(row -> row.get("indicator").equals(indicator)
                        && row.get("breakdown").isEmpty())
                .toList();
        assertThat(rows).extracting(row -> row.get("value")).containsExactly(value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            two-stray-quotes          | the quote in row 4 is closed only in row 31: all rows between became the content of one cell
            renamed-optional-columns  | the column '拟退休人数' is not known and was not read, and there is no retiring
            footnote-marks            | quantity '42①' holds '①', a footnote mark, a raised number or a number in a frame
            year-1905                 | acquired_on '1905/7/12' lies before 1950-01-01 and looks like the year 2020 typed into a date cell
            zero-width                | the file holds 8 characters that are invisible
            hash-marks                | acquired_on '########' is what a column that is too narrow shows
            wrong-separator-message   | cells are separated by '，' and not by a comma
            question-marks            | Chinese letters became question marks (????)
            two-stray-quotes-words    | the quote in row 3 is closed only in row 8
            nothing-words             | due_on '立即整改' is not a date; say by which day it is to be resolved
            encoding-row              | near row 8: some bytes are in no known encoding
            """)
    void reportsTheCauseToTheSender(String name, String sentence) {
        Path files = CASES.resolve(name);
        Desk.Said said = desk(name)
                .call(
                        "check",
                        "--lang",
                        "en",
                        "--period",
                        "2023-06",
                        onlyFile(files).toString());

        assertThat(said.out() + said.err()).contains(sentence);
    }

    /** The line of the ledger continues under the new code; nothing is cleared by it. */
    @Test
    void linesContinueUnderTheNewCode() {
        Desk desk = run("school-with-new-code", "2023-05");

        assertThat(desk.rows("2023-05", "230306", "ledger.csv"))
                .extracting(row -> row.get("item_id") + " " + row.get("state"))
                .containsExactly("safety.hazard/2123000101/H1 moved", "safety.hazard/2123000999/H1 overdue");
    }

    @Test
    void anotherHazardUnderTheNumberOfAnOpenOneClearsNothing() {
        Desk desk = run("hazard-id-reused", "2023-05");

        assertThat(desk.rows("2023-05", "230306", "ledger.csv"))
                .extracting(row -> row.get("item_id") + " " + row.get("state"))
                .containsExactly("safety.hazard/2123000101/002 open", "safety.hazard/2123000101/1 open");
    }

    @Test
    void theSampleIsUnchangedWithTwoFilesAsTheyAreSent() {
        Desk desk = new Desk(this.folder).dropSample().dropAll(CASES.resolve("sample-two-files"), SENT);

        desk.call("run", "--period", "2023-06");

        assertThat(Stream.of("retiring", "planned_hires", "hire_quota", "agencies", "officers")
                        .map(indicator -> indicator + values(desk, "2023-06", indicator)))
                .containsExactly("retiring[42]", "planned_hires[11]", "hire_quota[11]", "agencies[5]", "officers[16]");
        assertThat(desk.rows("2023-06", "230306", "balance.csv"))
                .filteredOn(row -> row.get("school_code").equals("district")
                        && row.get("stage").equals("primary")
                        && row.get("indicator").equals("above_degree_per_100"))
                .extracting(row -> row.get("cv"))
                .containsExactly("0.0738");
    }

    private static List<String> values(Desk desk, String period, String indicator) {
        return desk.rows(period, "230306", "summary.csv").stream()
                .filter(row -> row.get("indicator").equals(indicator)
                        && row.get("breakdown").isEmpty())
                .map(row -> row.get("value"))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {2} is asked {3}")
    @CsvSource(delimiter = '|', textBlock = """
            hazard-id-reused          | 2023-04 | 2023-04 | 2123000101 | safety changed 1 category, safety changed 1 found_on, safety vanished 002 2
            hazards-vanish            | 2023-05 | 2023-05 | 2123000101 | safety vanished H1, safety vanished H2
            pupil-in-two-schools      | 2023-06 | 2023-06 | 2123000101 | fitness same-bytes 2123000102 2023-06, fitness twice 2123000102 20
            pupil-in-two-schools      | 2023-06 | 2023-06 | 2123000102 | fitness same-bytes 2123000101 2023-06, fitness twice 2123000101 20
            pupil-in-two-schools      | 2023-06 | 2023-06 | 3123000101 | fitness over-registered 5/0
            same-bytes-two-schools    | 2023-06 | 2023-06 | 2123000101 | equipment same-bytes 2123000102 2023-06
            same-bytes-two-schools    | 2023-06 | 2023-06 | 2123000102 | equipment same-bytes 2123000101 2023-06
            last-months-bytes         | 2023-05 | 2023-05 | 2123000101 | ''
            school-with-new-code      | 2023-05 | 2023-05 | 2123000999 | ''
            """)
    void asksTheSender(String name, String period, String month, String school, String questions) {
        Desk desk = shared(name, period);

        assertThat(questions(desk, month, school)).isEqualTo(questions);
    }

    @Test
    void asksWhetherABlankFormIsMeantToTakeThePlaceOfData() {
        Desk desk = desk("blank-form-dropped-later");
        Path form = desk.input().resolve("安全_2123000101_2023-05_空表.csv");
        byte[] blank = Desk.text(form).getBytes(StandardCharsets.UTF_8);
        form.toFile().delete();
        desk.call("intake");
        desk.drop("安全_2123000101_2023-05_空表.csv", blank, SENT.plusSeconds(60));

        assertThat(desk.call("run", "--period", "2023-05").exit()).isEqualTo(3);
        assertThat(questions(desk, "2023-05", "2123000101")).isEqualTo("safety emptied 7");
    }

    @Test
    void asksASchoolThatSentTheFileOfTheMonthBefore() {
        Desk desk = run("last-months-bytes", "2023-05");

        assertThat(desk.feedback("2123000101", "safety_2123000101_2023-05.csv"))
                .contains("notice tolerated same-bytes [||] 内容与 2023-04 报送的文件完全相同 / is byte for byte the same as a"
                        + " file sent for 2023-04");
    }

    private static String questions(Desk desk, String month, String school) {
        return desk.rows(month, "230306", "questions.csv").stream()
                .filter(row -> row.get("school_code").equals(school))
                .map(row -> String.join(" ", row.get("kind"), row.get("rule"), row.get("key"), row.get("value"))
                        .replaceAll(" +", " ")
                        .strip())
                .collect(Collectors.joining(", "));
    }

    private static Path onlyFile(Path folder) {
        return Desk.filesBelow(folder).stream()
                .filter(file -> !file.toString().contains("registry"))
                .findFirst()
                .orElseThrow();
    }

    private Desk desk(String name) {
        return new Desk(this.folder).dropAll(CASES.resolve(name), SENT);
    }

    /** A shared desk for tests that only read. */
    private static Desk shared(String name, String period) {
        return SharedDesk.of(
                        "field case " + name + " " + period,
                        desk -> desk.dropAll(CASES.resolve(name), SENT).call("run", "--period", period))
                .desk();
    }

    private Desk run(String name, String period) {
        Desk desk = desk(name);
        desk.call("run", "--period", period);
        return desk;
    }
}
