package org.duxue.area.fitness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks one line of one table at a time. */
class StandardTablesTest {

    private static final String GONE = "gone";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weights|2|1,M,bmi,14|weights:6 weight_percent '20' ends a group that adds to 99, not 100
            weights|2|1,M,bmi,16|weights:6 weight_percent '20' must be above 0 and bring its group to at most 100
            weights|2|1,M,bmi,0|weights:2 weight_percent '0' must be above 0 and bring its group to at most 100
            weights|2|1,M,bmi,1.5|weights:2 weight_percent '1.5' must be a whole number
            weights|3|1,M,bmi,15|weights:3 item 'bmi' has a weight already
            weights|2|1,M,bmi,1|weights:6 weight_percent '20' ends a group that adds to 86, not 100
            weights|4|1,M,vital_capacity,20|weights:4 item 'vital_capacity' has a weight already
            weights|2|1,M,pull_ups,15|weights:6 item 'rope_skipping_1min' ends a group without bmi
            weights|3|1,M,pull_ups,15|standard:2 item 'vital_capacity' has no weight for this grade and sex
            weights|2|1,X,bmi,15|weights:2 sex 'X' must be M or F
            weights|2|15,M,bmi,15|weights:2 grade '15' must be 1 to 14
            standard|2|vital_capacity,M,1,95,1700|standard:2 score '95' must be 100 on the first line of an item
            standard|3|vital_capacity,M,1,96,1600|standard:3 score '96' is not a score of the standard
            standard|3|vital_capacity,M,1,100,1600|standard:3 score '100' must be lower than the 100 before it
            standard|3|vital_capacity,M,1,95,1700|standard:3 bound '1700' must be easier than the bound of score 100
            standard|3|vital_capacity,M,1,95,many|standard:3 bound 'many' is not a number
            standard|3|vital_capacity,M,1,95|standard:3 has no bound
            standard|3|gone|standard:20 score '10' ends 19 scores of 20
            standard|3|swimming,M,1,95,1600|standard:3 item 'swimming' is not an item of the standard
            standard|3|run_800m,M,1,100,160|standard:3 item 'run_800m' has no weight for this grade and sex
            bonus|2|rope_skipping_1min,M,1,2,2|bonus:2 bonus '2' must be 1
            bonus|3|rope_skipping_1min,M,1,2,2|bonus:3 extra '2' must be more than the bonus before it asks for
            bonus|21|gone|bonus:20 bonus '19' ends a group that adds to 19, not 20
            bonus|2|sit_ups_1min,M,1,2,1|bonus:2 item 'sit_ups_1min' has no weight for this grade and sex
            bmi|3|M,1,normal,100,13.6,18.1|bmi:3 min '13.6' must be 13.5, next to the category before
            bmi|3|M,1,overweight,100,13.5,18.1|bmi:3 category 'overweight' must be one of the four, from light to heavy
            bmi|3|M,1,normal,100,13.5,13.4|bmi:3 max '13.4' must not be below min
            bmi|3|M,1,normal,100,13.5,13.5|bmi:4 min '18.2' must be 13.6, next to the category before
            bmi|3|M,1,normal,0,13.5,18.1|bmi:3 score '0' must be 1 to 100
            bmi|5|M,1,obese,60,20.4,30|bmi:5 max '30' must be empty: the category is open at this end
            bmi|3|M,1,normal,100,13.55,18.1|bmi:3 min '13.55' must be a multiple of 1/10
            bmi|3|M,1,normal,101,13.5,18.1|bmi:3 score '101' must be 1 to 100
            bmi|2|M,1,underweight,80,10.0,13.4|bmi:2 min '10.0' must be empty: the category is open at this end
            bmi|5|gone|bmi:4 category 'overweight' ends 3 categories of 4
            """)
    void namesTheBrokenLine(String table, int line, String replacement, String fault) {
        assertThatThrownBy(() -> withLine(table, line, replacement).standard())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fitness-" + fault.replaceFirst(":", "-2014.csv:"));
    }

    @Test
    void namesTheBrokenLineOfARun() {
        assertThatThrownBy(() -> replaced("standard", "run_50m,M,1,95,10.3", "run_50m,M,1,95,10.25")
                        .standard())
                .hasMessageMatching("fitness-standard-2014\\.csv:\\d+ bound '10\\.25' must be a multiple of 1/10");
        assertThatThrownBy(() -> replaced("standard", "run_50m,M,1,95,10.3", "run_50m,M,1,95,10.1")
                        .standard())
                .hasMessageMatching(
                        "fitness-standard-2014\\.csv:\\d+ bound '10\\.1' must be easier than the bound of score 100");
        assertThatThrownBy(() -> replaced("standard", "run_50m,M,1,100,10.2", "run_50m,M,1,100,0")
                        .standard())
                .hasMessageMatching("fitness-standard-2014\\.csv:\\d+ bound '0' must be a time above 0");
        assertThatThrownBy(() -> replaced("bonus", "run_1000m,M,10,35,10", "run_1000m,M,10,210,10")
                        .standard())
                .hasMessageMatching("fitness-bonus-2014\\.csv:\\d+ extra '210' leaves no time to run in");
    }

    @Test
    void namesTheItemThatHasAWeightButNoScores() {
        assertThatThrownBy(() -> new StandardTables(file -> new StringReader(
                                file.contains("standard")
                                        ? text(file).replaceAll("\nrope_skipping_1min,M,1,.*", "")
                                        : text(file)))
                        .standard())
                .hasMessage("fitness-weights-2014.csv:6 item 'rope_skipping_1min' has a weight but no scores");
    }

    @Test
    void takesTheLowestScoreThereIs() {
        assertThat(withLine("bmi", 5, "M,1,obese,1,20.4,").standard()).isNotNull();
    }

    @Test
    void namesTheTableThatIsMissing() {
        assertThatThrownBy(() -> new StandardTables(file -> StandardTables.RESOURCES.open("no-" + file)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("fitness-weights-2014.csv cannot be read: "
                        + "no-fitness-weights-2014.csv is not among the resources of the program");
    }

    @Test
    void namesTheTableThatIsNotCsv() {
        assertThatThrownBy(() -> withLine("bmi", 3, "M,1,\"normal,100,13.5,18.1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("fitness-bmi-2014.csv is not CSV: ")
                .hasMessageContaining("line 3");
    }

    @Test
    void namesTheGroupThatIsMissing() {
        assertThatThrownBy(() -> new StandardTables(
                                file -> new StringReader(text(file).replace("\n12,F,", "\n13,F,")))
                        .standard())
                .hasMessage("fitness-weights-2014.csv has no line for grade 12 FEMALE");
    }

    @Test
    void readsTheTablesAsTheyAre() {
        assertThat(new StandardTables(StandardTables.RESOURCES)
                        .standard()
                        .itemScore(1, Sex.MALE, FitnessItem.VITAL_CAPACITY, 1700))
                .isEqualTo(100);
    }

    private static StandardTables withLine(String table, int line, String replacement) {
        return new StandardTables(file -> {
            if (!file.equals("fitness-" + table + "-2014.csv")) {
                return StandardTables.RESOURCES.open(file);
            }
            String[] lines = text(file).split("\n");
            lines[line - 1] = replacement;
            return new StringReader(String.join("\n", lines).replace("\n" + GONE, ""));
        });
    }

    private static StandardTables replaced(String table, String before, String after) {
        return new StandardTables(file -> new StringReader(
                file.contains(table) ? text(file).replace("\n" + before + "\n", "\n" + after + "\n") : text(file)));
    }

    private static String text(String file) throws IOException {
        try (Reader reader = StandardTables.RESOURCES.open(file)) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }
}
