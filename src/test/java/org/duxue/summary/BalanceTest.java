package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duxue.area.Figures;
import org.duxue.registry.Category;
import org.duxue.registry.District;
import org.duxue.registry.Ownership;
import org.duxue.registry.School;
import org.duxue.registry.SchoolType;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Balanced development, with figures that can be computed by hand. */
class BalanceTest {

    private static final Norms NORMS = Standards.load().on(LocalDate.of(2023, 6, 30), Policy.none(), "230399");

    private final Map<String, Figures> figures = new HashMap<>();

    @Test
    void aSchoolThatReachesEveryTargetExactlyPasses() {
        Balance.OfStage stage = only(exactly("1", 200));

        assertThat(values(stage))
                .containsExactly("4.20 yes", "1.00 yes", "0.90 yes", "4.50 yes", "7.50 yes", "2000.00 yes", "2.30 yes");
        assertThat(stage.schools().get(0).met()).isEqualTo(7);
        assertThat(stage.schools().get(0).passes()).isTrue();
        assertThat(stage.passing()).isEqualTo(1);
        assertThat(stage.students()).isEqualTo(200);
        assertThat(stage.limit()).isEqualByComparingTo("0.50");
        assertThat(stage.passes()).isTrue();
    }

    @Test
    void oneIndicatorMayMissItsTargetByFifteenPercentAndNoMore() {
        School school = exactly("1", 200);
        equipment("1", "340000", "4.6");
        assertThat(only(school).schools().get(0).met()).isEqualTo(6);
        assertThat(only(school).schools().get(0).passes()).isTrue();

        equipment("1", "339999.99", "4.6");
        assertThat(only(school).schools().get(0).met()).isEqualTo(6);
        assertThat(only(school).schools().get(0).passes()).isFalse();
        assertThat(only(school).passing()).isZero();
        assertThat(only(school).passes()).isFalse();

        equipment("1", "340000", "4.59");
        assertThat(only(school).schools().get(0).met()).isEqualTo(5);
        assertThat(only(school).schools().get(0).passes()).isFalse();
    }

    @Test
    void anUnknownValueIsNotMetAndNotPartOfTheVariation() {
        School unknown = school("2", SchoolType.PRIMARY, 100, 0, 0, null, null);
        Balance.OfStage stage = of(exactly("1", 200), unknown).get(0);

        assertThat(values(stage.schools().get(1)))
                .containsExactly("- no", "- no", "- no", "- no", "- no", "- no", "- no");
        assertThat(stage.schools().get(1).passes()).isFalse();
        assertThat(stage.passing()).isEqualTo(1);
        assertThat(stage.passes()).isFalse();
        Variation variation = stage.variation(BalanceIndicator.BACKBONE).orElseThrow();
        assertThat(variation.schools()).isEqualTo(1);
        assertThat(variation.students()).isEqualTo(200);
        assertThat(variation.pull(stage.of(BalanceIndicator.BACKBONE).get(1))).isEmpty();
        assertThat(variation.pull(stage.of(BalanceIndicator.BACKBONE).get(0))).isEmpty();
    }

    @Test
    void anIndicatorWithoutFiguresHasNoVariation() {
        Balance.OfStage stage = only(school("1", SchoolType.PRIMARY, 100, 0, 0, null, null));

        assertThat(Stream.of(BalanceIndicator.values()).map(stage::variation)).containsOnly(Optional.empty());
        assertThat(stage.passes()).isFalse();
    }

    @Test
    void aSubmissionThatDoesNotMentionAResourceMeansZero() {
        School school = school("1", SchoolType.PRIMARY, 100, 0, 0, BigDecimal.TEN, BigDecimal.TEN);
        this.figures.put("1 staffing", Figures.NONE);
        this.figures.put("1 equipment", Figures.NONE);

        assertThat(values(only(school)))
                .containsExactly("0.00 no", "0.00 no", "0.00 no", "0.10 no", "0.10 no", "0.00 no", "0.00 no");
        Variation none = only(school).variation(BalanceIndicator.BACKBONE).orElseThrow();
        assertThat(none.coefficient()).isEmpty();
        assertThat(none.isWithin(BigDecimal.ONE)).isFalse();
    }

    /** x̄ = 600/300 = 2; S² = (100 (1−2)² + 200 (2.5−2)²) / 300 = 1/2; CV = √½ / 2. */
    @Test
    void theVariationIsWeightedByStudents() {
        School small = school("1", SchoolType.PRIMARY, 100, 0, 0, new BigDecimal("100"), null);
        School large = school("2", SchoolType.PRIMARY, 200, 0, 0, new BigDecimal("500"), null);
        Balance.OfStage stage = of(small, large).get(0);

        Variation area = stage.variation(BalanceIndicator.TEACHING_AREA).orElseThrow();
        assertThat(area.schools() + " " + area.students() + " " + area.amount().toBigInteger() + " "
                        + rounded(area.mean()) + " " + rounded(area.deviation()) + " "
                        + rounded(area.coefficient().orElseThrow()))
                .isEqualTo("2 300 600 2.0000 0.7071 0.3536");
        assertThat(area.isWithin(new BigDecimal("0.36"))).isTrue();
        assertThat(area.isWithin(area.coefficient().orElseThrow())).isTrue();
        assertThat(area.isWithin(new BigDecimal("0.35"))).isFalse();
        assertThat(rounded(area.pull(stage.of(BalanceIndicator.TEACHING_AREA).get(0))
                        .orElseThrow()))
                .isEqualTo("0.6667");
        assertThat(rounded(area.pull(stage.of(BalanceIndicator.TEACHING_AREA).get(1))
                        .orElseThrow()))
                .isEqualTo("0.3333");
        assertThat(area.heaviest(stage.of(BalanceIndicator.TEACHING_AREA))
                        .orElseThrow()
                        .school())
                .isEqualTo(small);
        Balance.OfStage equal = of(exactly("1", 200), exactly("2", 200)).get(0);
        assertThat(equal.variation(BalanceIndicator.TEACHING_AREA)
                        .orElseThrow()
                        .heaviest(equal.of(BalanceIndicator.TEACHING_AREA)))
                .isEmpty();
    }

    @Test
    void oneVariationAboveItsLimitFailsTheStage() {
        School poor = exactly("1", 200);
        School rich = exactly("2", 200);
        equipment("2", "400000", "20");
        Balance.OfStage stage = of(poor, rich).get(0);

        assertThat(stage.passing()).isEqualTo(2);
        assertThat(rounded(stage.variation(BalanceIndicator.MULTIMEDIA_ROOMS)
                        .flatMap(Variation::coefficient)
                        .orElseThrow()))
                .isEqualTo("0.6260");
        assertThat(stage.passes()).isFalse();
    }

    /** 100 × 1 : 100 × 1.1 : 100 × 1.32 of 342 m². */
    @Test
    void aThroughSchoolSharesItsRoomsByWeight() {
        School through = school("1", SchoolType.TWELVE_YEAR, 100, 100, 100, new BigDecimal("342"), null);

        assertThat(of(through))
                .extracting(stage -> stage.stage() + " " + area(stage))
                .containsExactly("PRIMARY 100.00", "JUNIOR 110.00");
    }

    /** 100 × 1 : 200 × 1.2 of 340 m². */
    @Test
    void aCompleteSchoolSharesItsRoomsByItsOwnWeights() {
        School complete = school("1", SchoolType.COMPLETE, 0, 100, 200, new BigDecimal("340"), null);

        assertThat(of(complete))
                .extracting(stage -> stage.stage() + " " + area(stage))
                .containsExactly("JUNIOR 100.00");
    }

    @Test
    void teachersCountWhereTheyTeach() {
        School through = school("1", SchoolType.NINE_YEAR, 100, 100, 0, null, null);
        this.figures.put(
                "1 staffing",
                new Figures.Sum()
                        .add("balance.backbone", "stage=primary", 3)
                        .add("balance.backbone", "stage=junior", 1)
                        .figures());

        assertThat(of(through))
                .extracting(stage -> stage.of(BalanceIndicator.BACKBONE)
                        .get(0)
                        .value()
                        .rounded(2)
                        .toPlainString())
                .containsExactly("3.00", "1.00");
    }

    @Test
    void onlySchoolsWithStudentsOfAStageAreCounted() {
        School empty = school("1", SchoolType.NINE_YEAR, 0, 5, 0, null, null);
        School senior = school("2", SchoolType.SENIOR, 0, 0, 50, null, null);
        School kindergarten = school("3", SchoolType.KINDERGARTEN, 0, 0, 0, null, null);

        assertThat(of(empty, senior, kindergarten))
                .extracting(stage -> stage.stage() + " " + stage.schools().size())
                .containsExactly("JUNIOR 1");
        assertThat(of(senior, kindergarten)).isEmpty();
    }

    @Test
    void thereIsNoneBeforeTheNormIsInForce() {
        Norms before = Standards.load().on(LocalDate.of(2017, 4, 18), Policy.none(), "230399");

        assertThat(new Balance(before, this::find).of(List.of(exactly("1", 200))))
                .isEmpty();
    }

    private School exactly(String code, int students) {
        this.figures.put(
                code + " staffing",
                new Figures.Sum()
                        .add("balance.above_degree", "stage=primary", new BigDecimal("8.4"))
                        .add("balance.backbone", "stage=primary", 2)
                        .add("balance.pe_arts", "stage=primary", new BigDecimal("1.8"))
                        .figures());
        equipment(code, "400000", "4.6");
        return school(code, SchoolType.PRIMARY, students, 0, 0, new BigDecimal("900"), new BigDecimal("1500"));
    }

    private void equipment(String code, String value, String modules) {
        this.figures.put(
                code + " equipment",
                new Figures.Sum()
                        .add("balance.instrument_value", "", new BigDecimal(value))
                        .add("balance.multimedia_rooms", "", new BigDecimal(modules))
                        .figures());
    }

    private static School school(
            String code,
            SchoolType type,
            int primary,
            int junior,
            int senior,
            @Nullable BigDecimal teaching,
            @Nullable BigDecimal sports) {
        return new School(
                code,
                "学校" + code,
                new District("230399", "试验区"),
                type,
                Ownership.PUBLIC,
                Category.REGULAR,
                null,
                false,
                primary,
                junior,
                senior,
                0,
                teaching,
                sports,
                Period.of(2023, 1),
                true,
                null);
    }

    private Balance.OfStage only(School school) {
        return of(school).get(0);
    }

    private List<Balance.OfStage> of(School... schools) {
        return new Balance(NORMS, this::find).of(List.of(schools));
    }

    private Optional<Figures> find(School school, Area area) {
        return Optional.ofNullable(this.figures.get(school.code() + " " + area.key()));
    }

    private static List<String> values(Balance.OfStage stage) {
        return values(stage.schools().get(0));
    }

    private static List<String> values(Balance.OfSchool school) {
        return school.values().stream()
                .map(value ->
                        (value.value() == null ? "-" : value.value().rounded(2)) + (value.isMet() ? " yes" : " no"))
                .toList();
    }

    private static String area(Balance.OfStage stage) {
        SchoolBalance value = stage.of(BalanceIndicator.TEACHING_AREA).get(0);
        return value.amount().rounded(2).toPlainString();
    }

    private static String rounded(BigDecimal number) {
        return number.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
