package org.duxue.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.area.enforcement.EnforcementModule;
import org.duxue.area.equipment.EquipmentModule;
import org.duxue.area.fitness.FitnessModule;
import org.duxue.area.pay.PayModule;
import org.duxue.area.safety.SafetyModule;
import org.duxue.area.staffing.StaffingModule;
import org.duxue.registry.Registry;
import org.duxue.registry.SchoolType;
import org.duxue.shared.Area;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Kind;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact figures, the indicators printed from them, and the modules they come from. */
class FiguresTest {

    private static final Indicator YUAN = Indicator.count(Area.EQUIPMENT, "asset_value", "总值", Unit.YUAN);
    private static final Indicator COUNT = Indicator.count(Area.SAFETY, "hazards_open", "未整改", Unit.ITEMS);
    private static final Indicator RATE = Indicator.ratio(Area.FITNESS, "coverage_rate", "覆盖率", Unit.PERCENT);
    private static final Indicator AVERAGE = Indicator.ratio(Area.SAFETY, "guard_average_age", "平均年龄", Unit.YEARS);

    @Test
    void areRoundedHalfUpForPrintAlone() {
        assertThat(Stream.of(
                                YUAN.value(new Figure(new BigDecimal("10.005"), BigDecimal.ZERO)),
                                COUNT.value(Figure.of(7, 0)),
                                RATE.value(Figure.of(1, 8)),
                                RATE.value(Figure.of(2, 3)),
                                AVERAGE.value(Figure.of(100, 3)),
                                YUAN.unrounded(new Figure(new BigDecimal("10.005"), BigDecimal.ZERO)),
                                RATE.unrounded(Figure.of(1, 8)),
                                RATE.unrounded(Figure.of(2, 3)))
                        .map(value -> value.orElseThrow().toPlainString()))
                .containsExactly(
                        "10.01",
                        "7",
                        "12.50",
                        "66.67",
                        "33.33",
                        "10.005",
                        "12.5",
                        "66.66666666666666666666666666666667");
        assertThat(RATE.value(Figure.of(0, 0))).isEmpty();
        assertThat(RATE.unrounded(Figure.of(0, 0))).isEmpty();
        assertThat(RATE.title()).isEqualTo("覆盖率（%）");
    }

    @ParameterizedTest
    @CsvSource({"94, 100, no", "95, 100, yes", "949999, 1000000, no", "96, 100, yes"})
    void aFloorIsMetByTheExactValue(long numerator, long denominator, String met) {
        assertThat(RATE.meets(Figure.of(numerator, denominator), new BigDecimal("95")) ? "yes" : "no")
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, yes", "1, 0, no", "2, 2, yes", "3, 2, no"})
    void aCeilingIsMetUpToIt(long count, BigDecimal target, String met) {
        assertThat(COUNT.meets(Figure.of(count, 0), target) ? "yes" : "no").isEqualTo(met);
        assertThat(RATE.lessIsBetterRatio().meets(Figure.of(count, 100), target) ? "yes" : "no")
                .isEqualTo(met);
    }

    @Test
    void addUpInAnyOrder() {
        Figures one = new Figures.Sum().add("a", "", 1, 2).add("a", "b=c", 3).figures();
        Figures other = new Figures.Sum()
                .add("a", "", new BigDecimal("0.5"), BigDecimal.ONE)
                .add("d", "", new BigDecimal("2"))
                .figures();

        assertThat(one.plus(other)).isEqualTo(other.plus(one)).isNotEqualTo(one).isNotEqualTo("a");
        assertThat(one.plus(other).hashCode()).isEqualTo(other.plus(one).hashCode());
        assertThat(one.plus(other)).hasToString(one.plus(other).all().toString());
        assertThat(one.plus(other).find("a").map(Figure::numerator)).contains(new BigDecimal("1.5"));
        assertThat(one.plus(other).find("a", "b=c").map(Figure::numerator)).contains(BigDecimal.valueOf(3));
        assertThat(one.find("d")).isEmpty();
        assertThat(Figures.NONE.plus(one)).isEqualTo(one);
    }

    @Test
    void ofUnitsAccompanyTheSums() {
        FigureSum sum = new FigureSum(List.of(COUNT));
        sum.add(COUNT, 5);
        Units.add(
                sum,
                "教育局",
                new Figures.Sum()
                        .add("officers", "", 3)
                        .add("officers", "x=y", 9)
                        .figures());
        Units.add(sum, "文旅局", new Figures.Sum().add("officers", "", 2).figures());
        sum.addInner("zz", "", BigDecimal.TEN);

        assertThat(Units.of(sum.figures()))
                .hasToString("{教育局={FigureKey[indicator=officers, breakdown=]=Figure[numerator=3, denominator=0]},"
                        + " 文旅局={FigureKey[indicator=officers, breakdown=]=Figure[numerator=2, denominator=0]}}");
        assertThat(sum.figures().find("hazards_open").map(Figure::numerator)).contains(BigDecimal.valueOf(5));
    }

    @Test
    void rowsAreNamedUpToTheTwentieth() {
        SourceRows rows = SourceRows.NONE;
        for (int row = 2; row <= 24; row++) {
            rows = rows.and(row);
        }

        assertThat(rows.named()).hasSize(20).startsWith(2).endsWith(21);
        assertThat(rows.count()).isEqualTo(23);
        assertThat(SourceRows.of(5)).isEqualTo(SourceRows.NONE.and(5));
    }

    @Test
    void modulesAreFoundByAreaKindAndSchema() {
        EquipmentModule equipment = new EquipmentModule();
        EnforcementModule enforcement = new EnforcementModule();
        AreaModules modules = new AreaModules(List.<AreaModule<?>>of(enforcement, equipment));

        assertThat(modules.of(Kind.ENFORCEMENT)).isSameAs(enforcement);
        assertThat(modules.of(Area.EQUIPMENT)).isSameAs(equipment);
        assertThat(modules.kindOf(enforcement.schema())).isEqualTo(Kind.ENFORCEMENT);
        assertThat(modules.kindOf(equipment.schema())).isEqualTo(Kind.EQUIPMENT);
        assertThat(modules.targets().keySet())
                .contains("target.equipment.overdue_count", "target.enforcement.certified_rate")
                .hasSize(
                        equipment.indicators().size() + enforcement.indicators().size());
        assertThat(modules.schemas()).containsExactly(equipment.schema(), enforcement.schema());
        assertThatThrownBy(() -> modules.of(Area.PAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no room for pay");
    }

    @Test
    void everyModuleHasItsAreaItsSenderAndItsIndicators() {
        List<AreaModule<?>> modules = List.of(
                new EquipmentModule(),
                new StaffingModule(),
                new SafetyModule(),
                new FitnessModule(),
                new EnforcementModule(),
                new PayModule());

        assertThat(modules.stream()
                        .map(module -> module.area().key() + " "
                                + module.sender().key() + " "
                                + module.indicators().stream().allMatch(indicator -> indicator.area() == module.area())
                                + " " + module.indicators().size()))
                .containsExactly(
                        "equipment school_code true 8",
                        "staffing school_code true 14",
                        "safety school_code true 15",
                        "fitness school_code true 9",
                        "enforcement district_code true 6",
                        "pay school_code true 10");
    }

    @Test
    void whatTheDistrictSendsHasNoSchool() {
        ValidationContext district = ModuleCase.of(new EnforcementModule()).context();

        assertThatThrownBy(district::school).hasMessage("a submission of the district has no school");
        assertThat(district.fingerprint()).startsWith("2|2023-06|230306|");
        assertThat(ModuleCase.of(new EquipmentModule())
                        .school(SampleSchool.of(SchoolType.PRIMARY).primary(5))
                        .context()
                        .fingerprint())
                .startsWith("2|2023-06|3123000101")
                .endsWith(district.norms().fingerprint());
    }

    @Test
    void sendersAreKnownByTheRegistryOfAnyMonth() {
        ValidationContexts contexts = new ValidationContexts(
                new Registry(
                        List.of(SampleSchool.of(SchoolType.PRIMARY).primary(5).school())),
                Standards.load(),
                Policy.none(),
                new KeyedHash(new byte[KeyedHash.KEY_BYTES]));

        assertThat(contexts.knows(Kind.STAFF, "3123000101")).isTrue();
        assertThat(contexts.knows(Kind.STAFF, "230306")).isFalse();
        assertThat(contexts.knows(Kind.ENFORCEMENT, "230306")).isTrue();
        assertThat(contexts.knows(Kind.ENFORCEMENT, "3123000101")).isFalse();
        assertThat(contexts.policy().content()).isEmpty();
    }

    @Test
    void formsAreWrittenInWords() {
        assertThat(FormRow.EMPTY
                        .with(org.duxue.reading.Column.bool("a", "甲"), true)
                        .cells())
                .hasToString("{a=是}");
        assertThat(FormRow.EMPTY
                        .with(org.duxue.reading.Column.bool("a", "甲"), false)
                        .cells())
                .hasToString("{a=否}");
        assertThat(FormRow.EMPTY.with(org.duxue.reading.Column.text("a", "甲"), null))
                .isSameAs(FormRow.EMPTY);
        assertThat(FormRow.EMPTY
                        .with(org.duxue.reading.Column.text("a", "甲"), "乙")
                        .cell(org.duxue.reading.Column.text("a", "甲")))
                .isEqualTo("乙");
        assertThat(FormRow.EMPTY.cell(org.duxue.reading.Column.text("a", "甲"))).isEmpty();
    }

    @Test
    void anUnknownKeyOfAListIsAProgrammingError() {
        assertThatThrownBy(() -> Keys.of(SchoolType.values(), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'x' was kept but is no option");
        assertThat(Keys.of(SchoolType.values(), "senior")).isEqualTo(SchoolType.SENIOR);
    }
}
