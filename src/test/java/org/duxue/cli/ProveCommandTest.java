package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.duxue.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SampleDesk.class)
class ProveCommandTest {

    private static final String DISTRICT = "230306";
    private static final Period PERIOD = Period.of(2023, 6);

    @TempDir
    Path folder;

    @Test
    void everyProofAddsUpToItsCell(SharedDesk sample) throws IOException {
        ProofLaw.Tried tried = new ProofLaw(sample.desk(), PERIOD).of(DISTRICT);

        assertThat(tried.broken()).isEmpty();
        assertThat(tried.cells()).isGreaterThan(1000);
    }

    /** Carried data, a nil return, schools without data, and the sum of several districts. */
    @Test
    void everyProofAddsUpToItsCellInSeveralDistricts() throws IOException {
        Desk desk = new Desk(this.folder);
        new MadeUpDistrict(desk.input(), 4, 40, 2).write(true);
        desk.call("run", "--period", "2023-06");
        ProofLaw law = new ProofLaw(desk, PERIOD);
        for (String district : List.of("all", MadeUpDistrict.DISTRICT)) {
            ProofLaw.Tried tried = law.of(district);

            assertThat(tried.broken()).as(district).isEmpty();
            assertThat(tried.cells()).as(district).isGreaterThan(50);
        }
    }

    /** The printed figures of the schools are enough to compute the coefficients of variation by hand. */
    @Test
    void printedAmountsReproduceEveryCoefficient(SharedDesk sample) {
        int tried = 0;
        for (Map<String, String> row : sample.desk().rows("2023-06", DISTRICT, "balance.csv")) {
            if (!row.get("school_code").equals("district") || row.get("cv").isEmpty()) {
                continue;
            }
            JsonNode proof = JsonMapper.shared()
                    .readTree(sample.desk()
                            .call(
                                    "prove",
                                    row.get("indicator"),
                                    "--breakdown",
                                    "stage=" + row.get("stage"),
                                    "--period",
                                    "2023-06",
                                    "--json")
                            .out());
            assertThat(coefficient(proof.get("balance"))).as(row.toString()).isEqualByComparingTo(row.get("cv"));
            tried++;
        }
        assertThat(tried).isEqualTo(14);
    }

    private static BigDecimal coefficient(JsonNode schools) {
        MathContext precise = MathContext.DECIMAL128;
        BigDecimal students = BigDecimal.ZERO;
        BigDecimal amount = BigDecimal.ZERO;
        for (JsonNode school : schools) {
            students = students.add(BigDecimal.valueOf(school.get("students").asLong()));
            amount = amount.add(amount(school));
        }
        BigDecimal mean = amount.divide(students, precise);
        BigDecimal squares = BigDecimal.ZERO;
        for (JsonNode school : schools) {
            BigDecimal pupils = BigDecimal.valueOf(school.get("students").asLong());
            BigDecimal distance = amount(school).divide(pupils, precise).subtract(mean);
            squares = squares.add(distance.multiply(distance).multiply(pupils));
        }
        return squares.divide(students, precise)
                .sqrt(precise)
                .divide(mean, precise)
                .setScale(4, RoundingMode.HALF_UP);
    }

    private static BigDecimal amount(JsonNode school) {
        return new BigDecimal(school.get("amount").asString().replace("…", ""));
    }

    @Test
    void aProofIsReadAsADerivation(SharedDesk sample) {
        Desk.Said said = sample.desk()
                .call(
                        "prove",
                        "excellent_rate",
                        "--school",
                        "2123000101",
                        "--breakdown",
                        "sex=female",
                        "--period",
                        "2023-06");

        assertThat(said.exit()).isZero();
        assertThat(said.out().replaceAll("SHA-256 [0-9a-f]{64}", "SHA-256 …")).isEqualTo("""
                2023-06 树英小学 2123000101 fitness.excellent_rate sex=female (schools.csv)
                definition: students with a total of at least 90.0 / tested × 100
                numerator = 3
                denominator = 24
                value = 3 / 24 × 100 = 12.5
                target ≥ 25: not_met
                norm target.fitness.excellent_rate = 25 % (本区规定)

                2123000101 树英小学  3 / 24
                  2123000101/fitness_2123000101_2022-12.csv version 1 SHA-256 … ← 2022-12
                  numerator: rows 5, 21, 47
                  denominator: rows 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, … (24)
                """);
    }

    @Test
    void aFigureComputedFromASumNamesTheRowsOfTheSum(SharedDesk sample) {
        Desk.Said said = sample.desk()
                .call("prove", "hire_quota", "--school", "3123000101", "--period", "2023-06", "--lang", "zh");

        assertThat(said.lines()).contains("定义：每校：拟退休人数 ÷ 3，取整", "标准 hire.retirements_per_hire = 3 people（本区规定）");
        assertThat(said.lines()).anyMatch(line -> line.startsWith("  retiring 分子：第 "));
    }

    @Test
    void linesOfACsvAddUpToTheCell(SharedDesk sample) throws IOException {
        Desk.Said said = sample.desk().call("prove", "asset_value", "--period", "2023-06", "--csv");

        BigDecimal sum = BigDecimal.ZERO;
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(said.out()))) {
            sum = sum.add(new BigDecimal(row.get("numerator")));
        }
        assertThat(sum).isEqualByComparingTo(published(sample, "asset_value").get("numerator"));
    }

    private static Map<String, String> published(SharedDesk sample, String indicator) {
        return sample.desk().rows("2023-06", DISTRICT, "summary.csv").stream()
                .filter(row -> row.get("indicator").equals(indicator)
                        && row.get("breakdown").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noProofContainsTheWageOfAPerson(SharedDesk sample) {
        Desk.Said said = sample.desk().call("prove", "average_wage", "--period", "2023-06", "--csv");

        assertThat(said.lines().subList(1, said.lines().size())).allMatch(line -> line.endsWith(",,1"));
    }

    @Test
    void programsReadAProofAsJson(SharedDesk sample) {
        Desk.Said said = sample.desk()
                .call("prove", "backbone_per_100", "--breakdown", "stage=primary", "--period", "2023-06", "--json");

        JsonNode proof = JsonMapper.shared().readTree(said.out());
        assertThat(proof.get("holds").asBoolean()).isTrue();
        assertThat(proof.get("indicator").asString()).isEqualTo("balance.backbone_per_100");
        assertThat(proof.get("balance")).hasSize(5);
        assertThat(proof.get("submissions")
                        .get(0)
                        .get("files")
                        .get(0)
                        .get("sha256")
                        .asString())
                .matches("[0-9a-f]{64}");
        assertThat(proof.get("exit").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            excellnt_rate  |                   | there is no indicator 'excellnt_rate'; the nearest are excellent_rate, excellent_good_rate, coverage_rate
            certified_rate |                   | more than one indicator is called 'certified_rate'; write one of staffing.certified_rate, enforcement.certified_rate
            shortage       | --breakdown=sex=x | staffing.shortage has no part 'sex=x'; expected one of STAGES
            surplus        | --breakdown=sex=x | staffing.surplus has no breakdown; leave out --breakdown
            backbone_per_100 |                 | balance.backbone_per_100 needs --breakdown; expected one of stage=junior, stage=primary
            officers       | --school=2123000101 | enforcement.officers is sent by the district and has no figures of schools; leave out --school
            """)
    void anUnpublishedFigureIsReportedWithThePublishedOnes(
            String indicator, String option, String message, SharedDesk sample) {
        List<String> arguments = new ArrayList<>(List.of("prove", indicator, "--period", "2023-06"));
        if (option != null) {
            arguments.add(option);
        }

        Desk.Said said = sample.desk().call(arguments.toArray(String[]::new));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints()
                        .get(0)
                        .replaceAll("expected one of stage=junior, stage=primary, subject.*", "expected one of STAGES"))
                .isEqualTo(message);
    }

    @Test
    void anUnknownSchoolIsNamedWithTheFile(SharedDesk sample) {
        Desk.Said said = sample.desk().call("prove", "shortage", "--school", "9999999999", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly("there is no school 9999999999 in "
                        + sample.desk().result("2023-06", DISTRICT, "schools.csv")
                        + "; check the code and --district");
    }

    @Test
    void aMonthThatIsNotConsolidatedIsNotProved() {
        Desk desk = new Desk(this.folder)
                .registry(
                        "school_code,school_name,district_code,district_name,stage,ownership,primary_students,effective_from\n"
                                + "2123009001,甲小学,230399,试验区,primary,public,120,2023-01\n");

        Desk.Said said = desk.call("prove", "shortage", "--period", "2023-06");

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.complaints())
                .containsExactly("not proved: 2023-06 is not consolidated; run duxue run --period 2023-06 first");
    }
}
