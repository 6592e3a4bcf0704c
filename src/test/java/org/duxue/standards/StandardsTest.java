package org.duxue.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class StandardsTest {

    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    private final Standards standards = Standards.load();

    @Test
    void everyNormNamesItsDocumentAndHowSureItIs() throws IOException {
        assertThat(lines()).hasSize(79).allSatisfy(line -> {
            assertThat(line.isConsistent()).isTrue();
            assertThat(line.get("document")).as(line.get("key")).isNotBlank();
            assertThat(line.get("confidence")).as(line.get("key")).isIn("V", "V2", "P", "M", "C");
            assertThat(line.get("value")).as(line.get("key")).matches("\\d+(\\.\\d+)?");
        });
    }

    /** A day on which a norm begins or the day before is where two of one key would be in force together. */
    @Test
    void noTwoNormsOfOneKeyAreInForceTogether() throws IOException {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (CSVRecord line : lines()) {
            LocalDate from = LocalDate.parse(line.get("valid_from"));
            days.add(from);
            days.add(from.minusDays(1));
            if (!line.get("valid_until").isEmpty()) {
                LocalDate until = LocalDate.parse(line.get("valid_until"));
                assertThat(until).as(line.get("key")).isAfterOrEqualTo(from);
                days.add(until);
                days.add(until.plusDays(1));
            }
        }

        assertThat(days)
                .allSatisfy(day -> assertThat(
                                this.standards.on(day, Policy.none(), "230306").values())
                        .isNotNull());
    }

    @Test
    void aNormIsInForceFromItsFirstToItsLastDay() {
        assertThat(goodRate(LocalDate.of(2019, 7, 14))).isEqualTo("none");
        assertThat(goodRate(LocalDate.of(2019, 7, 15))).isEqualTo("50");
        assertThat(goodRate(LocalDate.of(2029, 12, 31))).isEqualTo("50");
        assertThat(goodRate(LocalDate.of(2030, 1, 1))).isEqualTo("60");
    }

    @Test
    void aNormNotInForceIsAbsent() {
        Norms norms = this.standards.on(LocalDate.of(2022, 5, 31), Policy.none(), "230306");

        assertThat(norms.find("guard.small_school")).isEmpty();
        assertThat(norms.document("guard.small_school")).isEmpty();
        assertThatThrownBy(() -> norms.whole("guard.small_school"))
                .hasMessage("no norm 'guard.small_school' is in force");
    }

    @Test
    void aNormLeadsToItsDocument() {
        Norms norms = this.standards.on(JUNE, Policy.none(), "230306");

        assertThat(norms.whole("life.furniture")).isEqualTo(15);
        assertThat(norms.document("life.furniture").orElseThrow().document()).isEqualTo("财会〔2017〕4号");
        assertThat(norms.document("target.fitness.excellent_rate").orElseThrow().document())
                .isEqualTo("健康中国2030规划纲要");
    }

    @Test
    void refusesTwoNormsOfOneKeyOnOneDay() {
        Norm norm = new Norm("life.other", BigDecimal.ONE, "years", "a", "", JUNE, null, "V");

        assertThatThrownBy(() -> new Norms(List.of(norm, norm), Map.of()))
                .hasMessage("two norms of key 'life.other' are in force on one day");
    }

    private String goodRate(LocalDate day) {
        return this.standards
                .on(day, Policy.none(), "230306")
                .find("target.fitness.excellent_good_rate")
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    private static List<CSVRecord> lines() throws IOException {
        try (Reader text =
                new InputStreamReader(Standards.class.getResourceAsStream("norms.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        }
    }
}
