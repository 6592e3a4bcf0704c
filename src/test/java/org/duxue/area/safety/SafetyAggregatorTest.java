package org.duxue.area.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.area.Figures;
import org.duxue.area.ModuleCase;
import org.duxue.area.Observation;
import org.duxue.area.Population;
import org.duxue.area.SampleSchool;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.registry.SchoolType;
import org.duxue.shared.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyAggregatorTest {

    private static final String HEADER = "record,item_id,category,description,found_on,due_on,resolved_on,"
            + "birth_date,certified,trained,quantity,added_this_year";
    private static final SampleSchool LARGE =
            SampleSchool.of(SchoolType.PRIMARY).primary(1000);

    @Test
    void countsHazardsByCategory() {
        Figures figures = june(
                        "hazard,H1,fire,a,2023-05-01,2023-06-01,2023-06-30,,,,,",
                        "hazard,H2,fire,b,2023-05-01,2023-06-29,,,,,,",
                        "hazard,H3,fire,c,2023-05-01,2023-06-30,,,,,,",
                        "hazard,H4,other,d,2023-06-30,2023-12-31,,,,,,")
                .figures();

        assertThat(figures.find("hazards_found")).contains(Figure.of(4, 0));
        assertThat(figures.find("hazards_resolved")).contains(Figure.of(1, 0));
        assertThat(figures.find("hazards_open")).contains(Figure.of(3, 0));
        assertThat(figures.find("hazards_overdue")).contains(Figure.of(1, 0));
        assertThat(figures.find("hazard_resolution_rate")).contains(Figure.of(1, 4));
        assertThat(figures.find("hazards_found", "category=fire")).contains(Figure.of(3, 0));
        assertThat(figures.find("hazards_resolved", "category=fire")).contains(Figure.of(1, 0));
        assertThat(figures.find("hazards_open", "category=fire")).contains(Figure.of(2, 0));
        assertThat(figures.find("hazards_overdue", "category=fire")).contains(Figure.of(1, 0));
        assertThat(figures.find("hazard_resolution_rate", "category=fire")).contains(Figure.of(1, 3));
    }

    @Test
    void hasEveryHazardFigureForACategoryThatOccursAndNoneForOneThatDoesNot() {
        Figures figures = june("hazard,H4,other,d,2023-06-30,2023-12-31,,,,,,").figures();

        assertThat(figures.find("hazards_resolved", "category=other")).contains(Figure.of(0, 0));
        assertThat(figures.find("hazards_overdue", "category=other")).contains(Figure.of(0, 0));
        assertThat(figures.find("hazard_resolution_rate", "category=other")).contains(Figure.of(0, 1));
        assertThat(figures.find("hazards_found", "category=fire")).isEmpty();
    }

    @Test
    void countsGuards() {
        Figures figures = june(
                        "guard,G1,,,,,,1963-06-30,是,是,,",
                        "guard,G2,,,,,,1962-06-30,是,否,,",
                        "guard,G3,,,,,,1990-07-01,否,是,,")
                .figures();

        assertThat(figures.find("guards")).contains(Figure.of(3, 0));
        assertThat(figures.find("guard_average_age")).contains(Figure.of(60 + 61 + 32, 3));
        assertThat(figures.find("guards_over_age")).contains(Figure.of(1, 0));
        assertThat(figures.find("guards_trained_rate")).contains(Figure.of(2, 3));
        assertThat(figures.find("guards_certified_rate")).contains(Figure.of(2, 3));
    }

    @Test
    void requiresGuardsAccordingToTheSchool() {
        Figures figures = june("guard,G1,,,,,,1980-01-01,是,是,,").figures();

        assertThat(figures.find("guards_required")).contains(Figure.of(3, 0));
        assertThat(figures.find("guards_short")).contains(Figure.of(2, 0));
    }

    @Test
    void lacksNoGuardsWhereThereAreMoreThanRequired() {
        Figures figures = ModuleCase.of(new SafetyModule())
                .school(SampleSchool.of(SchoolType.PRIMARY).primary(99))
                .rows(HEADER, "guard,G1,,,,,,1980-01-01,是,是,,", "guard,G2,,,,,,1980-01-01,是,是,,")
                .aggregate()
                .figures();

        assertThat(figures.find("guards_required")).contains(Figure.of(1, 0));
        assertThat(figures.find("guards_short")).contains(Figure.of(0, 0));
    }

    @Test
    void leavesOutWhatIsRequiredWhileNoNormIsInForce() {
        SubmissionAggregate early = ModuleCase.of(new SafetyModule())
                .school(LARGE)
                .period("2021-05")
                .rows(HEADER, "guard,G1,,,,,,1980-01-01,是,是,,")
                .aggregate();

        assertThat(early.figures().find("guards_required")).isEmpty();
        assertThat(early.figures().find("guards_short")).isEmpty();
        assertThat(early.figures().find("guards")).contains(Figure.of(1, 0));
        assertThat(early.observations())
                .extracting(Observation::rule)
                .containsExactly("safety.guards_over_age", "safety.guards_untrained", "safety.no_alarm");
    }

    @Test
    void countsCamerasOnlyOverCameras() {
        Figures figures = june(
                        "device,D1,camera,,,,,,,,12,2",
                        "device,D2,camera,,,,,,,,3,",
                        "device,D3,barrier,,,,,,,,2,1",
                        "device,D4,inspection,,,,,,,,1,1")
                .figures();

        assertThat(figures.find("cameras")).contains(Figure.of(15, 0));
        assertThat(figures.find("cameras_added")).contains(Figure.of(2, 0));
        assertThat(figures.find("alarm_schools_rate")).contains(Figure.of(0, 1));
    }

    @Test
    void countsASchoolOnceHoweverManyAlarmsItHas() {
        Figures figures =
                june("device,D1,alarm,,,,,,,,2,", "device,D2,alarm,,,,,,,,1,").figures();

        assertThat(figures.find("alarm_schools_rate")).contains(Figure.of(1, 1));
    }

    @Test
    void takesAnAlarmRowOfQuantityZeroForNoAlarm() {
        SubmissionAggregate aggregate = june("device,D1,alarm,,,,,,,,0,");

        assertThat(aggregate.figures().find("alarm_schools_rate")).contains(Figure.of(0, 1));
        assertThat(aggregate.observations())
                .contains(Observation.floor("safety.no_alarm", List.of(), 0, 1, SourceRows.of(2)));
    }

    @Test
    void showsEveryIndicatorOfANilReturn() {
        SubmissionAggregate nil = june();

        assertThat(nil.figures().all().keySet())
                .extracting(FigureKey::indicator)
                .containsExactlyInAnyOrderElementsOf(SafetyIndicators.ALL.stream()
                        .map(indicator -> indicator.key())
                        .toList());
        assertThat(nil.figures().find("guards_short")).contains(Figure.of(3, 0));
        assertThat(nil.figures().find("guard_average_age")).contains(Figure.ZERO);
        assertThat(nil.observations())
                .containsExactly(
                        Observation.floor("safety.guards_short", List.of(), 0, 3, SourceRows.NONE)
                                .on(1000),
                        Observation.ceiling("safety.guards_over_age", List.of(), 0, 0, null, SourceRows.NONE)
                                .on(BigDecimal.ZERO, BigDecimal.valueOf(3)),
                        Observation.ceiling("safety.guards_untrained", List.of(), 0, 0, null, SourceRows.NONE)
                                .on(BigDecimal.ZERO, BigDecimal.valueOf(3)),
                        Observation.floor("safety.no_alarm", List.of(), 0, 1, SourceRows.NONE));
    }

    @Test
    void observesEachHazardWithItsTimeLimit() {
        SubmissionAggregate aggregate = june(
                "hazard,H1,fire,a,2023-05-01,2023-06-01,2023-06-30,,,,,",
                "hazard,H2,fire,b,2023-05-01,2023-08-31,,,,,,");

        assertThat(aggregate.observations())
                .startsWith(
                        Observation.ceiling(
                                        "safety.hazard",
                                        List.of("H1"),
                                        0,
                                        0,
                                        LocalDate.of(2023, 6, 1),
                                        SourceRows.of(2))
                                .called("a")
                                .behind(Population.NONE, "fire 2023-05-01"),
                        Observation.ceiling(
                                        "safety.hazard",
                                        List.of("H2"),
                                        1,
                                        0,
                                        LocalDate.of(2023, 8, 31),
                                        SourceRows.of(3))
                                .called("b")
                                .behind(Population.NONE, "fire 2023-05-01"));
        assertThat(aggregate.observations())
                .filteredOn(observation -> observation.rule().equals("safety.hazard"))
                .extracting(Observation::breached)
                .containsExactly(false, true);
    }

    @Test
    void observesGuardsWithTheirRows() {
        SubmissionAggregate aggregate = june(
                "guard,G1,,,,,,1960-01-01,是,否,,",
                "guard,G2,,,,,,1980-01-01,是,否,,",
                "guard,G3,,,,,,1959-01-01,是,是,,",
                "device,D1,alarm,,,,,,,,1,");

        assertThat(aggregate.observations())
                .containsExactly(
                        Observation.floor("safety.guards_short", List.of(), 3, 3, new SourceRows(List.of(2, 3, 4), 3))
                                .on(1000),
                        Observation.ceiling(
                                        "safety.guards_over_age",
                                        List.of(),
                                        2,
                                        0,
                                        null,
                                        new SourceRows(List.of(2, 4), 2))
                                .on(BigDecimal.valueOf(3), BigDecimal.valueOf(3))
                                .behind(guards("g1", "g3"), ""),
                        Observation.ceiling(
                                        "safety.guards_untrained",
                                        List.of(),
                                        2,
                                        0,
                                        null,
                                        new SourceRows(List.of(2, 3), 2))
                                .on(BigDecimal.valueOf(3), BigDecimal.valueOf(3))
                                .behind(guards("g1", "g2"), ""),
                        Observation.floor("safety.no_alarm", List.of(), 1, 1, SourceRows.of(5)));
        assertThat(aggregate.observations())
                .extracting(Observation::breached)
                .containsExactly(false, true, true, false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void readsBackEveryStoredRow(long seed) {
        SafetyModule module = new SafetyModule();

        for (SafetyRow row : new SampleRows(seed).rows(200)) {
            assertThat(module.recall(module.keep(row))).as("seed %d", seed).isEqualTo(row);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void addsTwoHalvesUpToTheWhole(long seed) {
        List<SafetyRow> rows = new SampleRows(seed).rows(300);
        int half = new Random(seed).nextInt(rows.size());

        Figures halves = figures(rows.subList(0, half)).plus(figures(rows.subList(half, rows.size())));

        assertThat(byRow(halves)).as("seed %d", seed).isEqualTo(byRow(figures(rows)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void partsAddUpToTheTotal(long seed) {
        Figures figures = figures(new SampleRows(seed).rows(300));

        for (String indicator : List.of(
                "hazards_found", "hazards_resolved", "hazards_open", "hazards_overdue", "hazard_resolution_rate")) {
            Figure parts = figures.all().entrySet().stream()
                    .filter(entry -> entry.getKey().indicator().equals(indicator))
                    .filter(entry -> !entry.getKey().breakdown().isEmpty())
                    .map(entry -> entry.getValue())
                    .reduce(Figure.ZERO, Figure::plus);
            assertThat(figures.find(indicator))
                    .as("%s, seed %d", indicator, seed)
                    .contains(parts);
        }
    }

    @Test
    void addsSchoolsUp() {
        Figures both = june("device,D1,alarm,,,,,,,,1,").figures().plus(june().figures());

        assertThat(both.find("guards_required")).contains(Figure.of(6, 0));
        assertThat(both.find("guards_short")).contains(Figure.of(6, 0));
        assertThat(both.find("alarm_schools_rate")).contains(new Figure(BigDecimal.ONE, BigDecimal.valueOf(2)));
    }

    /** All figures except those that a school has once, however many rows it sends. */
    private static TreeMap<FigureKey, Figure> byRow(Figures figures) {
        TreeMap<FigureKey, Figure> byRow = new TreeMap<>(figures.all());
        byRow.keySet()
                .removeIf(key -> List.of("guards_required", "guards_short", "alarm_schools_rate")
                        .contains(key.indicator()));
        return byRow;
    }

    private static Figures figures(List<SafetyRow> rows) {
        var aggregator = new SafetyAggregator(
                ModuleCase.of(new SafetyModule()).school(LARGE.school()).context());
        int number = 1;
        for (SafetyRow row : rows) {
            aggregator.add(row, ++number);
        }
        return aggregator.close().figures();
    }

    private static SubmissionAggregate june(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        var outcome = ModuleCase.of(new SafetyModule())
                .school(LARGE.school())
                .period("2023-06")
                .rows(lines);
        assertThat(outcome.problems()).isEmpty();
        return outcome.aggregate();
    }

    /** Identified by keyed hashes of their numbers. */
    private static Population guards(String... numbers) {
        KeyedHash pseudonyms = new KeyedHash(new byte[KeyedHash.KEY_BYTES]);
        Population.Collector guards = new Population.Collector();
        List.of(numbers).forEach(number -> guards.add(pseudonyms.of(number).hex()));
        return guards.population();
    }
}
