package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of the district's report that data can support is a result of the main job on the sample. */
@ExtendWith(SampleDesk.class)
class ReportFiguresTest {

    private static final String DISTRICT = "230306";

    /** A figure and its expected position. */
    record Figure(
            String name,
            String period,
            String file,
            String school,
            String area,
            String indicator,
            String breakdown,
            String column,
            String expected) {

        @Override
        public String toString() {
            return this.period + " " + this.name + " " + this.column + " = " + this.expected;
        }

        boolean matches(Map<String, String> row) {
            if (this.file.equals("balance.csv")) {
                return row.get("indicator").equals(this.indicator)
                        && ("stage=" + row.get("stage")).equals(this.breakdown)
                        && row.get("school_code").equals(this.school);
            }
            return row.get("area").equals(this.area)
                    && row.get("indicator").equals(this.indicator)
                    && row.get("breakdown").equals(this.breakdown)
                    && row.getOrDefault("school_code", "").equals(this.school);
        }
    }

    static List<Figure> figures() throws IOException {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(ReportFiguresTest.class.getResourceAsStream("report-figures.csv")),
                        StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(text);
                Stream<CSVRecord> records = rows.stream()) {
            return records.map(ReportFiguresTest::figure).toList();
        }
    }

    private static Figure figure(CSVRecord row) {
        return new Figure(
                row.get("figure"),
                row.get("period"),
                row.get("file"),
                row.get("school_code"),
                row.get("area"),
                row.get("indicator"),
                row.get("breakdown"),
                row.get("column"),
                row.get("expected"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isComputedFromTheSample(Figure figure, SharedDesk sample) {
        assertThat(sample.desk().rows(figure.period(), DISTRICT, figure.file()))
                .filteredOn(figure::matches)
                .extracting(row -> row.get(figure.column()))
                .containsExactly(figure.expected());
    }

    @Test
    void hasMoreThanAHundredFigures() throws IOException {
        assertThat(figures()).hasSizeGreaterThan(100);
    }

    @Test
    void acceptsTheSampleWithoutProblems(SharedDesk sample) {
        assertThat(sample.said().exit()).as(sample.said().out()).isZero();
    }
}
