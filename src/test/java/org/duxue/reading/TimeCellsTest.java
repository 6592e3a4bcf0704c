package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCellsTest {

    @TempDir
    Path folder;

    private Sheet sheet;

    @BeforeEach
    void place() {
        this.sheet = new Sheet(this.folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            3'40"    | 220
            3'40     | 220
            3’40”    | 220
            3′40     | 220
            3′40″    | 220
            3'40''   | 220
            3:40     | 220
            3：40    | 220
            03:40    | 220
            3分40秒  | 220
            3分40    | 220
            3'5"     | 185
            3'40.9"  | 220
            3分40.9秒 | 220
            3.55     | 235
            3.5      | 230
            4.5      | 290
            3        | 180
            3.05     | 185
            3.559    | 235
            ３．５５ | 235
            """)
    void readsTimesInEveryForm(String cell, int seconds) {
        Sheet.Result result = this.sheet.readCell(Sheet.TIME, cell);

        assertThat(result.faults()).isEmpty();
        assertThat(result.cell(Sheet.TIME)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3:60", "3'75\"", "3.60", "3.6", "3.99", "3分60秒", "三分", "3'", "345", "-3.55",
                "3,55", "x:40", "/:40", "3:x0", "3:/0", "3:4x", "3:4/", "3'40x", "3.40\"", "3;40"
            })
    void refusesInvalidTimesWithoutAToleratedForm(String cell) {
        Sheet.Result result = this.sheet.readCell(Sheet.TIME, cell);

        assertThat(result.faults())
                .containsExactly("2 run_800m type-error time: run_800m '" + cell
                        + "' is not a time; write a time from 2'00\" to 9'00\" such as 3'55\"");
        assertThat(result.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:40:00", "0:03:40", "3:55:00.5"})
    void explainsThatASpreadsheetMadeItATimeOfDay(String cell) {
        assertThat(this.sheet.readCell(Sheet.TIME, cell).faults())
                .containsExactly("2 run_800m type-error time: run_800m '" + cell
                        + "' has hours, minutes and seconds: a spreadsheet turned it into a time of day;"
                        + " write a time from 2'00\" to 9'00\" such as 3'55\"");
    }

    @Test
    void readsSecondsWhereTheTitleOrTheCellSaysSo() {
        Sheet.Result result = this.sheet.read("编号,名称,800米跑（秒）\n1,甲,235\n2,乙,3:55\n3,丙,235.9\n4,丁,3分55秒\n");

        assertThat(result.faults()).isEmpty();
        assertThat(result.rows())
                .extracting(row -> row.get(Sheet.TIME.position()))
                .containsOnly(235);
        assertThat(this.sheet.readCell(Sheet.TIME, "235秒").cell(Sheet.TIME)).isEqualTo(235);
    }

    @Test
    void readsMinutesAndSecondsWhereTheTitleSaysMinutes() {
        assertThat(this.sheet.read("编号,名称,800米跑（分）\n1,甲,3.55\n").cell(Sheet.TIME))
                .isEqualTo(235);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.55", "3.5", "3", "3.559"})
    void reportsThatAPointWasReadAsMinutesAndSeconds(String cell) {
        assertThat(this.sheet.readCell(Sheet.TIME, cell).notices()).containsExactly("run_800m minutes-point-seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2:00", "9:00", "3'40", "3:40"})
    void reportsNothingForValidTimes(String cell) {
        Sheet.Result result = this.sheet.readCell(Sheet.TIME, cell);

        assertThat(result.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:59", "9:01", "0.55"})
    void refusesTimesOutOfRange(String cell) {
        assertThat(this.sheet.readCell(Sheet.TIME, cell).faults())
                .containsExactly("2 run_800m constraint-error range: run_800m '" + cell
                        + "' is out of range; write a time from 2'00\" to 9'00\" such as 3'55\"");
    }

    @Test
    void readsTheSecondMarkOfAnUnquotedCell() {
        assertThat(this.sheet.read("编号,名称,800米\n1,甲,3'40\"\n").cell(Sheet.TIME)).isEqualTo(220);
    }
}
