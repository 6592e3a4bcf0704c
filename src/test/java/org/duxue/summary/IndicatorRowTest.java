package org.duxue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.area.Figure;
import org.duxue.area.Figures;
import org.duxue.area.Indicator;
import org.duxue.area.Unit;
import org.duxue.shared.Area;
import org.duxue.standards.Basis;
import org.duxue.standards.Norms;
import org.duxue.standards.SamplePolicy;
import org.duxue.standards.Standards;
import org.duxue.standards.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Published lines: what is there, what is met, what is withheld. */
class IndicatorRowTest {

    private static final Norms NORMS =
            Standards.load().on(LocalDate.of(2023, 6, 30), SamplePolicy.adoptingEverything("230399"), "230399");
    private static final Indicator OPEN = Indicator.count(Area.SAFETY, "hazards_open", "未整改", Unit.ITEMS);
    private static final Indicator RATE = Indicator.ratio(Area.SAFETY, "hazard_resolution_rate", "整改率", Unit.PERCENT);
    private static final Indicator GUARDS = Indicator.count(Area.SAFETY, "guards", "安保", Unit.PEOPLE);

    @Test
    void linesOfAnAreaAreItsIndicatorsWithTheirBreakdowns() {
        Figures now = new Figures.Sum()
                .add("hazards_open", "", 1)
                .add("hazards_open", "category=fire", 1)
                .add("hazards_open", "category=gas", 0)
                .add("hazard_resolution_rate", "", 1, 2)
                .add("guards_trained", "", 9)
                .add("hazard_resolution_rate", "category=fire", 0, 0)
                .figures();
        Figures before = new Figures.Sum()
                .add("hazards_open", "", 3)
                .add("hazards_open", "category=gas", 2)
                .add("hazard_resolution_rate", "", 0, 0)
                .figures();

        assertThat(text(IndicatorRows.of(List.of(OPEN, RATE, GUARDS), now, NORMS, before)))
                .containsExactly(
                        "hazards_open  1 of 0 not_met before 3",
                        "hazards_open category=fire 1 of 0 not_met before null",
                        "hazards_open category=gas 0 of 0 met before 2",
                        "hazard_resolution_rate  50.00 of 100 not_met before null",
                        "hazard_resolution_rate category=fire - of 100 no_data before null",
                        "guards  - of null no_data before null");
    }

    @Test
    void withoutASubmissionNothingIsZero() {
        Figures before = new Figures.Sum().add("hazards_open", "", 3).figures();

        assertThat(text(IndicatorRows.of(List.of(OPEN, GUARDS), null, NORMS, before)))
                .containsExactly("hazards_open  - of 0 no_data before 3", "guards  - of null no_data before null");
        assertThat(text(IndicatorRows.of(List.of(OPEN), null, NORMS, null)))
                .containsExactly("hazards_open  - of 0 no_data before null");
    }

    @Test
    void aWithheldLineIsMarkedAsWithheld() {
        IndicatorRow row = row("", 5, BigDecimal.TEN);

        assertThat(Stream.of(row.withhold(), row.withhold().part("a=b"), row.part("a=b"), row.withoutPrevious())
                        .map(IndicatorRowTest::text))
                .containsExactly(
                        "guards  - of 10 suppressed before null",
                        "guards a=b - of 10 suppressed before null",
                        "guards a=b 5 of 10 met before 7",
                        "guards  5 of 10 met before null");
        IndicatorRow nothing = new IndicatorRow(GUARDS, "", null, target(BigDecimal.TEN), null);
        assertThat(text(nothing.withhold())).isEqualTo("guards  - of 10 no_data before null");
        assertThat(row.isTotal()).isTrue();
        assertThat(row.part("a=b").isTotal()).isFalse();
    }

    @Test
    void aLineWithoutATargetIsNeitherMetNorMissed() {
        assertThat(row("", 5, null).status().key()).isEqualTo("no_target");
        assertThat(Stream.of(IndicatorRow.Status.values()).map(status -> status.key() + " " + status.label()))
                .containsExactly(
                        "met 达标", "not_met 未达标", "not_due 未到目标年", "no_target 无目标", "no_data 无数据", "suppressed 不公开");
    }

    private static IndicatorRow row(String breakdown, long count, @Nullable BigDecimal target) {
        return new IndicatorRow(
                GUARDS,
                breakdown,
                new Figure(BigDecimal.valueOf(count), BigDecimal.ZERO),
                target == null ? null : target(target),
                BigDecimal.valueOf(7));
    }

    private static Target target(BigDecimal value) {
        return new Target("target.safety.guards", value, true, true, new Basis(null, "", true));
    }

    private static List<String> text(List<IndicatorRow> rows) {
        return rows.stream().map(IndicatorRowTest::text).toList();
    }

    private static String text(IndicatorRow row) {
        return row.indicator().key() + " " + row.breakdown() + " "
                + row.value().map(BigDecimal::toPlainString).orElse("-") + " of " + row.target() + " "
                + row.status().key() + " before " + row.previous();
    }
}
