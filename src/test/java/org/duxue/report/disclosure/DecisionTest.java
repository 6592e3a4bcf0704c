package org.duxue.report.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.shared.Area;
import org.junit.jupiter.api.Test;

/** What a package withholds of few people. */
class DecisionTest {

    /** The stage of its pupils is all of the school, and its exempt are told twice: in a rate of a group, and as a count of none. */
    @Test
    void withholdsTheCoverageOfASchoolOfThreePupilsOfOneStage() {
        PublishedPackage decided = Decision.of(district(tested("S1", 3), tested("S2", 300)), List.of());

        assertThat(decided.withheld()).contains(new Place("S1", "fitness.coverage_rate", ""));
    }

    /** All pupils of the registry are tested, so that nobody is exempt whatever is withheld. */
    @Test
    void countsWhatEverybodyCanComputeAllTheSame() {
        PublishedPackage decided = Decision.of(district(tested("S1", 3), tested("S2", 300)), List.of());

        assertThat(decided.exposed()).isPositive();
        assertThat(PublishedPackage.parse(decided.text()).text()).isEqualTo(decided.text());
    }

    private static PublishedPackage district(PeopleFigures... submissions) {
        return new PublishedPackage(new TreeMap<>(Map.of("230399", List.of(submissions))));
    }

    private static PeopleFigures tested(String school, int pupils) {
        SortedMap<FigureKey, Figure> figures = new TreeMap<>();
        for (String part : List.of("", "stage=primary", "grade=13", "sex=male")) {
            figures.put(new FigureKey("students_tested", part), figure(pupils, 1));
            figures.put(new FigureKey("pass_rate", part), figure(pupils, pupils));
            figures.put(new FigureKey("average_score", part), figure(80 * pupils, pupils));
        }
        figures.put(FigureKey.total("coverage_rate"), figure(pupils, pupils));
        return new PeopleFigures(school, Area.FITNESS, school + " #1", 60, figures);
    }

    private static Figure figure(int numerator, int denominator) {
        return new Figure(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }
}
