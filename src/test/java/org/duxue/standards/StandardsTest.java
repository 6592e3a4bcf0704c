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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StandardsTest {

    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    private final Standards standards = Standards.load();

    @Test
    void everyRowIsAsTheSchemaSays() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Standards.class.getResourceAsStream("norms.schema.json"));
        List<String> names = schema.path("fields")
                .valueStream()
                .map(field -> field.path("name").asString())
                .toList();

        assertThat(lines()).hasSize(161).allSatisfy(line -> {
            assertThat(line.isConsistent()).isTrue();
            assertThat(line.getParser().getHeaderNames()).isEqualTo(names);
            schema.path("fields")
                    .forEach(field -> assertThat(
                                    fault(field, line.get(field.path("name").asString())))
                            .as(line.get("key") + " " + field.path("name"))
                            .isEmpty());
        });
    }

    private static String fault(JsonNode field, String cell) {
        JsonNode constraints = field.path("constraints");
        if (cell.isEmpty()) {
            return constraints.path("required").asBoolean(false) ? "required" : "";
        }
        boolean typed = switch (field.path("type").asString()) {
            case "number" -> cell.matches("\\d+(\\.\\d+)?");
            case "date" -> LocalDate.parse(cell).toString().equals(cell);
            case "year" -> cell.matches("20\\d\\d");
            default -> cell.equals(cell.strip());
        };
        boolean listed = constraints.path("enum").isMissingNode()
                || constraints
                        .path("enum")
                        .valueStream()
                        .anyMatch(option -> option.asString().equals(cell));
        boolean formed = constraints.path("pattern").isMissingNode()
                || cell.matches(constraints.path("pattern").asString());
        return typed && listed && formed
                ? ""
                : "'" + cell + "' is no " + field.path("type").asString();
    }

    @Test
    void onlyDefaultsOfTheProgramLackADocument() {
        assertThat(this.standards.all()).allSatisfy(norm -> {
            assertThat(norm.cited().isEmpty())
                    .as(norm.key())
                    .isEqualTo(norm.confidence() == Confidence.M || norm.confidence() == Confidence.C);
            assertThat(norm.cited())
                    .as(norm.key())
                    .matches(cited -> (norm.confidence() == Confidence.P) == cited.endsWith("（待核）"));
            assertThat(norm.range().holds(norm.value())).as(norm.key()).isTrue();
        });
    }

    @Test
    void onlyGoalsHaveATargetYear() {
        assertThat(this.standards.all())
                .filteredOn(norm -> norm.targetYear() != null && norm.kind() != NormKind.TARGET)
                .extracting(Norm::key)
                .containsExactly("balance.target_year");
    }

    /** Two norms of one key can only overlap from a day on which one of them begins, or on the day before. */
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
        assertThat(norms.basis("guard.small_school")).isEmpty();
        assertThatThrownBy(() -> norms.whole("guard.small_school"))
                .hasMessage("no norm 'guard.small_school' is in force");
    }

    @Test
    void aNormLeadsToItsDocument() {
        Norms norms = this.standards.on(JUNE, Policy.none(), "230306");

        assertThat(norms.whole("life.furniture")).isEqualTo(15);
        assertThat(norms.basis("life.furniture").orElseThrow().cited())
                .isEqualTo("财会〔2018〕20号 中小学校固定资产折旧年限表 家具、用具及装具 1 家具");
        assertThat(norms.basis("target.fitness.excellent_rate").orElseThrow().cited())
                .isEqualTo("“健康中国2030”规划纲要");
    }

    @Test
    void refusesTwoNormsOfOneKeyOnOneDay() {
        Norm norm = this.standards.all().stream()
                .filter(one -> one.key().equals("life.other") && one.isInForceOn(JUNE))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> new Norms(JUNE, List.of(norm, norm), Map.of(), Adoption.NONE))
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
