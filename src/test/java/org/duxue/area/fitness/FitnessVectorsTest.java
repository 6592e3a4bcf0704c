package org.duxue.area.fitness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole students whose scores were computed by another program. */
class FitnessVectorsTest {

    private static final List<FitnessItem> BONUS_ITEMS = List.of(
            FitnessItem.ROPE_SKIPPING,
            FitnessItem.PULL_UPS,
            FitnessItem.SIT_UPS,
            FitnessItem.RUN_1000M,
            FitnessItem.RUN_800M);

    private final FitnessStandard standard = StandardTables.national2014();

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void scoresLikeTheOtherProgram(Vector vector) {
        assertThat(scored(vector)).as(vector.toString()).isEqualTo(vector.expected());
    }

    @Test
    void readsEveryVector() throws IOException {
        assertThat(vectors()).hasSize(400);
    }

    static Stream<Vector> vectors() throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var bytes = Objects.requireNonNull(FitnessVectorsTest.class.getResourceAsStream("vectors.csv"));
        try (var records = format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return records.getRecords().stream().map(Vector::new);
        }
    }

    private Map<String, String> scored(Vector vector) {
        int grade = vector.grade();
        Sex sex = vector.sex();
        int bmi = vector.bmiTenths(this.standard);
        long[] values = vector.values();
        boolean weighed = bmi != FitnessStandard.BMI_NOT_MEASURED;
        int total = this.standard.totalTenths(grade, sex, bmi, values);
        var result = new LinkedHashMap<String, String>();
        result.put("bmi", weighed ? tenths(bmi) : "");
        result.put("bmi_category", weighed ? lower(this.standard.bodyMass(grade, sex, bmi)) : "");
        result.put("score_bmi", weighed ? String.valueOf(this.standard.bodyMassScore(grade, sex, bmi)) : "");
        for (FitnessItem item : FitnessItem.values()) {
            long value = values[item.ordinal()];
            // the file leaves the score of a missing item empty; that it counts as 0 shows in the standard score
            boolean scored = this.standard.takes(grade, sex, item) && value != FitnessStandard.NOT_MEASURED;
            result.put(
                    "score_" + item.key(),
                    scored ? String.valueOf(this.standard.itemScore(grade, sex, item, value)) : "");
        }
        for (FitnessItem item : BONUS_ITEMS) {
            if (!vector.cell("bonus_" + item.key()).isEmpty()) {
                int bonus = this.standard.bonus(grade, sex, item, values[item.ordinal()]);
                result.put("bonus_" + item.key(), String.valueOf(bonus));
            }
        }
        result.put("standard_score", tenths(this.standard.standardTenths(grade, sex, bmi, values)));
        result.put("bonus", String.valueOf(this.standard.bonus(grade, sex, values)));
        result.put("total", tenths(total));
        result.put("band", lower(this.standard.band(total)));
        return result;
    }

    private static String tenths(int value) {
        return BigDecimal.valueOf(value, 1).toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    record Vector(CSVRecord cells) {

        String cell(String column) {
            return this.cells.get(column);
        }

        int grade() {
            return Integer.parseInt(cell("grade"));
        }

        Sex sex() {
            return cell("sex").equals("M") ? Sex.MALE : Sex.FEMALE;
        }

        int bmiTenths(FitnessStandard standard) {
            if (cell("height_cm").isEmpty() || cell("weight_kg").isEmpty()) {
                return FitnessStandard.BMI_NOT_MEASURED;
            }
            return standard.bmiTenths((int) scaled("height_cm", 1), (int) scaled("weight_kg", 1));
        }

        long[] values() {
            return Stream.of(FitnessItem.values())
                    .mapToLong(item -> cell(item.key()).isEmpty()
                            ? FitnessStandard.NOT_MEASURED
                            : scaled(item.key(), item.stepsPerTableUnit() == 1 ? 0 : 3))
                    .toArray();
        }

        Map<String, String> expected() {
            Map<String, String> all = this.cells.toMap();
            all.keySet().removeIf(column -> !column.matches("bmi.*|score_.*|bonus.*|standard_score|total|band"));
            all.entrySet()
                    .removeIf(cell -> cell.getKey().startsWith("bonus_")
                            && cell.getValue().isEmpty());
            return all;
        }

        private long scaled(String column, int places) {
            return new BigDecimal(cell(column)).movePointRight(places).longValueExact();
        }

        @Override
        public String toString() {
            return cell("id") + " " + cell("note");
        }
    }
}
