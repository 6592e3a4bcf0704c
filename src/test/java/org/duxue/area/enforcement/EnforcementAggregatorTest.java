package org.duxue.area.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.duxue.area.Figure;
import org.duxue.area.Figures;
import org.duxue.area.ModuleCase;
import org.duxue.area.Observation;
import org.duxue.area.SourceRows;
import org.duxue.area.SubmissionAggregate;
import org.duxue.area.Units;
import org.duxue.area.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnforcementAggregatorTest {

    private static final EnforcementRow EDUCATION = new EnforcementRow("区教育局", true, null, null, null, 4, 3);
    private static final EnforcementRow POLICE = new EnforcementRow("区公安分局", true, null, null, null, 1, 1);
    private static final EnforcementRow MARKETS = new EnforcementRow("区市场局", true, null, null, 5, 2, 2);
    private static final EnforcementRow TOURISM =
            new EnforcementRow("区文旅局", false, LocalDate.of(2020, 6, 1), "文件", null, 2, 0);

    @Test
    void countsOfficersOfAgenciesInScopeOnly() {
        Figures figures =
                aggregate("2023-06", EDUCATION, POLICE, MARKETS, TOURISM).figures();

        assertThat(figures.find("agencies")).contains(Figure.of(4, 0));
        assertThat(figures.find("agencies_in_scope")).contains(Figure.of(3, 0));
        assertThat(figures.find("officers")).contains(Figure.of(7, 0));
        assertThat(figures.find("certified_officers")).contains(Figure.of(6, 0));
        assertThat(figures.find("certified_rate")).contains(Figure.of(6, 7));
        assertThat(figures.find("officers_short")).contains(Figure.of(0 + 1 + 3, 0));
    }

    @Test
    void keepsTheFiguresOfEachAgency() {
        SortedMap<String, Figures> agencies =
                Units.of(aggregate("2023-06", EDUCATION, TOURISM).figures());

        assertThat(agencies.keySet()).containsExactly("区教育局", "区文旅局");
        assertThat(agencies.get("区教育局").find("certified_rate")).contains(Figure.of(3, 4));
        assertThat(agencies.get("区文旅局").find("agencies")).contains(Figure.of(1, 0));
        assertThat(agencies.get("区文旅局").find("officers")).contains(Figure.of(0, 0));
    }

    @Test
    void showsEveryIndicatorOfANilReturn() {
        SubmissionAggregate nil = aggregate("2023-06");

        assertThat(nil.figures().all()).hasSize(EnforcementIndicators.ALL.size());
        assertThat(nil.figures().all().values()).containsOnly(Figure.ZERO);
        assertThat(nil.observations()).isEmpty();
    }

    @Test
    void observesAgenciesOutOfScopeWithoutABreach() {
        assertThat(aggregate("2023-06", EDUCATION, POLICE, MARKETS, TOURISM).observations())
                .containsExactly(
                        floor("enforcement.officers_short", "区教育局", 3, 2, 2),
                        floor("enforcement.uncertified", "区教育局", 3, 4, 2),
                        floor("enforcement.officers_short", "区公安分局", 1, 2, 3),
                        floor("enforcement.uncertified", "区公安分局", 1, 1, 3),
                        floor("enforcement.officers_short", "区市场局", 2, 5, 4),
                        floor("enforcement.uncertified", "区市场局", 2, 2, 4),
                        floor("enforcement.officers_short", "区文旅局", 0, 2, 5).weighing(Weight.EXEMPT),
                        floor("enforcement.uncertified", "区文旅局", 0, 2, 5).weighing(Weight.EXEMPT));
    }

    @Test
    void findsABreachWhereOfficersAreMissingOrUncertified() {
        assertThat(aggregate("2023-06", EDUCATION, POLICE, MARKETS).observations())
                .extracting(Observation::breached)
                .containsExactly(false, true, true, false, true, false);
    }

    @Test
    void acceptsZeroRequiredOfficers() {
        var none = new EnforcementRow("区教育局", true, null, null, 0, 0, 0);

        assertThat(aggregate("2023-06", none).figures().find("officers_short")).contains(Figure.of(0, 0));
    }

    @Test
    void requiresNoMinimumBeforeTheLawDid() {
        assertThat(aggregate("1996-09", POLICE, MARKETS).figures().find("officers_short"))
                .contains(Figure.of(3, 0));
        assertThat(aggregate("1996-10", POLICE, MARKETS).figures().find("officers_short"))
                .contains(Figure.of(1 + 3, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void readsBackEveryStoredRow(long seed) {
        EnforcementModule module = new EnforcementModule();

        for (EnforcementRow row : rows(seed)) {
            assertThat(module.recall(module.keep(row))).as("seed %d", seed).isEqualTo(row);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void addsTwoHalvesUpToTheWhole(long seed) {
        List<EnforcementRow> rows = rows(seed);
        int half = new Random(seed).nextInt(rows.size());

        Figures one = figures(rows.subList(0, half));
        Figures other = figures(rows.subList(half, rows.size()));

        assertThat(one.plus(other)).as("seed %d", seed).isEqualTo(figures(rows));
        assertThat(other.plus(one)).as("seed %d", seed).isEqualTo(figures(rows));
    }

    private static List<EnforcementRow> rows(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 200).mapToObj(place -> row(place, random)).toList();
    }

    private static EnforcementRow row(int place, Random random) {
        int officers = random.nextInt(20);
        return new EnforcementRow(
                "区第" + place + "执法队（综合）",
                random.nextBoolean(),
                random.nextBoolean() ? null : LocalDate.of(2023, 6, 30).minusDays(random.nextInt(9000)),
                random.nextBoolean() ? null : "文件“" + random.nextInt() + "”",
                random.nextBoolean() ? null : random.nextInt(10),
                officers,
                random.nextInt(officers + 1));
    }

    private static Figures figures(List<EnforcementRow> rows) {
        return aggregate("2023-06", rows.toArray(EnforcementRow[]::new)).figures();
    }

    private static Observation floor(String rule, String agency, int measured, int target, int row) {
        return Observation.floor(rule, List.of(agency), measured, target, SourceRows.of(row));
    }

    private static SubmissionAggregate aggregate(String period, EnforcementRow... rows) {
        var module = new EnforcementModule();
        var aggregator = module.aggregator(ModuleCase.of(module).period(period).context());
        int number = 1;
        for (EnforcementRow row : rows) {
            aggregator.add(row, ++number);
        }
        return aggregator.close();
    }
}
