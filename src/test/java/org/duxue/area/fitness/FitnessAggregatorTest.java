package org.duxue.area.fitness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duxue.area.Aggregator;
import org.duxue.area.Figures;
import org.duxue.area.ModuleCase;
import org.duxue.area.Observation;
import org.duxue.area.SampleSchool;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.ValidationContext;
import org.duxue.area.Weight;
import org.duxue.registry.SchoolType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitnessAggregatorTest {

    private static final long SEED = Long.getLong("duxue.seed", System.nanoTime());

    private static final SampleSchool SCHOOL =
            SampleSchool.of(SchoolType.NINE_YEAR).primary(5).junior(3);

    /** 102.0, 77.0, 80.0, exempt, 100.0, 57.5, incomplete. */
    private static final List<Student> STUDENTS = List.of(
            Student.boy11("G1")
                    .with("weight_kg", "35.6")
                    .with("vital_capacity_ml", "1700")
                    .with("run_50m_s", "10.2")
                    .with("sit_and_reach_cm", "16.1")
                    .with("rope_skipping", "113"),
            Student.boy11("G2").with("weight_kg", "45.9"),
            Student.boy11("G3"),
            Student.boy11("G4").with("run_50m_s", "").with("exempt", "是"),
            Student.girl22("G5"),
            Student.girl22("G6")
                    .with("vital_capacity_ml", "1460")
                    .with("run_50m_s", "11.0")
                    .with("sit_and_reach_cm", "2.1")
                    .with("sit_ups", "19")
                    .with("standing_long_jump_cm", "139")
                    .with("run_800m", "5'00"),
            Student.girl22("G7").with("run_800m", ""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            students_tested     | =5/0, grade=11=3/0, grade=22=2/0, sex=female=2/0, sex=male=3/0, stage=junior=2/0, \
            stage=primary=3/0
            students_exempt     | =1/0, grade=11=1/0, sex=male=1/0, stage=primary=1/0
            students_incomplete | =1/0, grade=22=1/0, sex=female=1/0, stage=junior=1/0
            coverage_rate       | =5/7
            excellent_rate      | =2/5, grade=11=1/3, grade=22=1/2, sex=female=1/2, sex=male=1/3, stage=junior=1/2, \
            stage=primary=1/3
            excellent_good_rate | =3/5, grade=11=2/3, grade=22=1/2, sex=female=1/2, sex=male=2/3, stage=junior=1/2, \
            stage=primary=2/3
            pass_rate           | =4/5, grade=11=3/3, grade=22=1/2, sex=female=1/2, sex=male=3/3, stage=junior=1/2, \
            stage=primary=3/3
            average_score       | =416.5/5, grade=11=259.0/3, grade=22=157.5/2, sex=female=157.5/2, sex=male=259.0/3, \
            stage=junior=157.5/2, stage=primary=259.0/3
            overweight_rate     | =2/5, grade=11=2/3, grade=22=0/2, sex=female=0/2, sex=male=2/3, stage=junior=0/2, \
            stage=primary=2/3
            """)
    void addsUpStudentsByStageGradeAndSex(String indicator, String expected) {
        assertThat(String.join(", ", figures(aggregate(SCHOOL, STUDENTS).figures(), indicator)))
                .isEqualTo(expected);
    }

    @Test
    void showsTheExcellentRateAndTheCoverageOfTheSchool() {
        assertThat(aggregate(SCHOOL, STUDENTS).observations())
                .containsExactly(
                        new Observation(
                                        "fitness.excellent_low",
                                        List.of(),
                                        new BigDecimal("40.0000000000"),
                                        BigDecimal.valueOf(25),
                                        false,
                                        BigDecimal.valueOf(2),
                                        BigDecimal.valueOf(5),
                                        null,
                                        SourceRows.NONE)
                                .weighing(Weight.SAMPLE),
                        new Observation(
                                "fitness.coverage_low",
                                List.of(),
                                new BigDecimal("71.4285714286"),
                                BigDecimal.valueOf(95),
                                true,
                                BigDecimal.valueOf(5),
                                BigDecimal.valueOf(7),
                                null,
                                SourceRows.NONE));
    }

    @ParameterizedTest
    @CsvSource({"3,false", "4,true"})
    void reachesTheExcellentRateAtExactlyAQuarter(int others, boolean breached) {
        assertThat(observation("fitness.excellent_low", 100, List.of(Student.girl22("G")), others)
                        .breached())
                .isEqualTo(breached);
    }

    @ParameterizedTest
    @CsvSource({"20,false", "21,true"})
    void reachesTheCoverageAtExactlyNinetyFivePercent(int students, boolean breached) {
        assertThat(observation("fitness.coverage_low", students, List.of(), 19).breached())
                .isEqualTo(breached);
    }

    @Test
    void aRateIsNoEvidenceWhenNoStudentWasTested() {
        var incomplete = List.of(Student.boy11("G1").with("vital_capacity_ml", "缺测"));

        assertThat(aggregate(SCHOOL, incomplete).observations())
                .extracting(Observation::rule, Observation::breached)
                .containsExactly(tuple("fitness.coverage_low", true));
    }

    @Test
    void coverageIsNoEvidenceWhenAllStudentsAreExempt() {
        SampleSchool school = SampleSchool.of(SchoolType.PRIMARY).primary(1);
        SubmissionAggregate aggregate =
                aggregate(school, List.of(Student.boy11("G1").with("exempt", "是")));

        assertThat(aggregate.observations()).isEmpty();
        assertThat(figures(aggregate.figures(), "coverage_rate")).containsExactly("=0/0");
    }

    @Test
    void makesNoObservationWhileNoNormIsInForce() {
        SubmissionAggregate aggregate = ModuleCase.of(new FitnessModule())
                .school(SCHOOL)
                .period("2016-09")
                .rows(Student.HEADER, Student.boy11("G1").line())
                .aggregate();

        assertThat(aggregate.observations()).extracting(Observation::rule).containsExactly("fitness.coverage_low");
    }

    @Test
    void givesANilReturnZeros() {
        SubmissionAggregate aggregate = aggregate(SCHOOL, List.of());

        assertThat(aggregate.figures().all().keySet())
                .extracting(key -> key.indicator() + key.breakdown())
                .containsExactlyInAnyOrderElementsOf(
                        FitnessIndicators.ALL.stream().map(each -> each.key()).toList());
        assertThat(figures(aggregate.figures(), "coverage_rate")).containsExactly("=0/8");
        assertThat(figures(aggregate.figures(), "average_score")).containsExactly("=0/0");
    }

    /** The school has no registered students here, so that coverage adds up too. */
    @Test
    void addsUpHalvesToTheWhole() {
        Random random = new Random(SEED);
        ValidationContext context = ModuleCase.of(new FitnessModule())
                .school(SampleSchool.of(SchoolType.TWELVE_YEAR))
                .context();
        for (int i = 0; i < 50; i++) {
            List<FitnessRow> rows = new RandomRows(random).rows(200);
            int cut = random.nextInt(rows.size());

            Figures halves =
                    aggregator(context, rows.subList(0, cut)).plus(aggregator(context, rows.subList(cut, rows.size())));

            assertThat(halves).as("seed %d", SEED).isEqualTo(aggregator(context, rows));
        }
    }

    @Test
    void makesPartsThatAddUpToTheTotal() {
        ValidationContext context = ModuleCase.of(new FitnessModule())
                .school(SampleSchool.of(SchoolType.TWELVE_YEAR))
                .context();
        Figures figures = aggregator(context, new RandomRows(new Random(SEED)).rows(2_000));
        for (String indicator : List.of("students_tested", "students_exempt", "average_score", "overweight_rate")) {
            for (String dimension : List.of("stage=", "grade=", "sex=")) {
                BigDecimal parts = figures.all().entrySet().stream()
                        .filter(each -> each.getKey().indicator().equals(indicator))
                        .filter(each -> each.getKey().breakdown().startsWith(dimension))
                        .map(each -> each.getValue().numerator())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(parts)
                        .as("seed %d: %s by %s", SEED, indicator, dimension)
                        .isEqualByComparingTo(
                                figures.find(indicator).orElseThrow().numerator());
            }
        }
    }

    private static Figures aggregator(ValidationContext context, List<FitnessRow> rows) {
        Aggregator<FitnessRow> aggregator = new FitnessModule().aggregator(context);
        for (FitnessRow row : rows) {
            aggregator.add(row, 2);
        }
        return aggregator.close().figures();
    }

    /** The given students plus {@code others} good ones, tested and not excellent. */
    private static Observation observation(String rule, int registered, List<Student> students, int others) {
        List<Student> all = new ArrayList<>(students);
        IntStream.range(0, others).forEach(i -> all.add(Student.boy11("B" + i)));
        SampleSchool school = SampleSchool.of(SchoolType.NINE_YEAR).primary(registered);
        return aggregate(school, all).observations().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static SubmissionAggregate aggregate(SampleSchool school, List<Student> students) {
        String[] lines = Stream.concat(
                        Stream.of(Student.HEADER), students.stream().map(Student::line))
                .toArray(String[]::new);
        return ModuleCase.of(new FitnessModule()).school(school).rows(lines).aggregate();
    }

    private static List<String> figures(Figures figures, String indicator) {
        return figures.all().entrySet().stream()
                .filter(each -> each.getKey().indicator().equals(indicator))
                .map(each -> each.getKey().breakdown() + "="
                        + each.getValue().numerator().toPlainString() + "/"
                        + each.getValue().denominator().toPlainString())
                .toList();
    }
}
