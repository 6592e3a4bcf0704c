package org.duxue.report.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.shared.Area;
import org.junit.jupiter.api.Test;

/** What a package withholds about few people. */
class DecisionTest {

    /**
     * The school has a single stage, and its exempt pupils are visible in two lines: in a rate of a group, and as a
     * count of 0.
     */
    @Test
    void withholdsTheCoverageOfASchoolOfThreePupilsOfOneStage() {
        PublishedPackage decided = Decision.of(district(tested("S1", 3), tested("S2", 300)), List.of());

        assertThat(decided.withheld()).contains(new Place("S1", "fitness.coverage_rate", ""));
    }

    /** All pupils in the registry are tested, so that no one is exempt whatever is withheld. */
    @Test
    void countsNumbersThatCanBeComputedAnyway() {
        PublishedPackage decided = Decision.of(district(tested("S1", 3), tested("S2", 300)), List.of());

        assertThat(decided.exposed()).isPositive();
        assertThat(PublishedPackage.parse(decided.text()).text()).isEqualTo(decided.text());
    }

    /**
     * Time limits pass, so that a file gives different figures the month after: the number of uninsured is the same and
     * stays hidden.
     */
    @Test
    void hidesTheSameLinesOfAFileOnAnotherDay() {
        PublishedPackage first =
                Decision.of(district(insured("S1", 2, 5), insured("S2", 9, 9), insured("S3", 7, 7)), List.of());
        PublishedPackage later = Decision.of(
                district(insured("S0", 8, 8), insured("S1", 2, 6), insured("S2", 9, 10), insured("S3", 7, 8)),
                List.of(first));

        assertThat(uninsured(first)).containsExactly("S1", "S2");
        assertThat(uninsured(later)).containsExactly("S1", "S2");
        assertThat(later.exposed()).isZero();
    }

    private static List<String> uninsured(PublishedPackage decided) {
        return decided.withheld().stream()
                .filter(place -> place.indicator().equals("pay.uninsured"))
                .map(Place::scope)
                .toList();
    }

    /** It is the same file whatever its figures, which the digest distinguishes. */
    private static PeopleFigures insured(String school, int uninsured, int passed) {
        SortedMap<FigureKey, Figure> figures = new TreeMap<>();
        figures.put(FigureKey.total("external_staff"), figure(30, 0));
        figures.put(FigureKey.total("insured"), figure(10, 0));
        figures.put(FigureKey.total("in_progress"), figure(20 - uninsured, 0));
        figures.put(FigureKey.total("uninsured"), figure(uninsured, 0));
        figures.put(FigureKey.total("insured_rate"), figure(10, 30));
        figures.put(FigureKey.total("all_five_rate"), figure(10, 30));
        figures.put(FigureKey.total("due_passed"), figure(passed, 0));
        return new PeopleFigures(school, Area.PAY, school + " #1 " + passed, 60, figures);
    }

    /** A grade that is listed without tested pupils has a pupil who is exempt or incomplete. */
    @Test
    void assumesThatAListedPartHasPeople() {
        Knowledge knowledge = new Knowledge();
        SortedMap<FigureKey, Figure> figures = new TreeMap<>(tested("S1", 30).figures());
        figures.put(FigureKey.total("students_exempt"), figure(1, 0));
        figures.put(new FigureKey("students_exempt", "grade=14"), figure(1, 0));
        figures.put(new FigureKey("students_registered", "stage=primary"), figure(33, 0));
        PeopleFigures all = new PeopleFigures("S1", Area.FITNESS, "S1 #1", 60, figures);

        Facts.add(all, new FactSheet("S1 #1", knowledge, line -> {}));
        Facts.addRegistered(all, new FactSheet("S1 #1", knowledge, line -> {}));

        Count exempt = new Count("S1 #1", Measure.EXEMPT, "grade=14");
        Count incomplete = new Count("S1 #1", Measure.INCOMPLETE, "grade=14");
        assertThat(knowledge.constraintsOf(List.of(exempt)))
                .contains(new Constraint(Map.of(exempt, -1, incomplete, -1), -1, false));
        Count ofStage = new Count("S1 #1", Measure.EXEMPT, "");
        Count incompleteOfStage = new Count("S1 #1", Measure.INCOMPLETE, "");
        assertThat(knowledge.constraintsOf(List.of(ofStage)))
                .contains(new Constraint(Map.of(ofStage, 1, incompleteOfStage, 1), 3, false));
    }

    /** Otherwise the only line that is withheld next to a large one would certainly be about few people. */
    @Test
    void withholdsSomeLinesWithTheValueZero() {
        PeopleFigures[] schools = IntStream.range(0, 300)
                .mapToObj(school -> new PeopleFigures(
                        "S" + school,
                        Area.FITNESS,
                        "S" + school + " #1",
                        60,
                        new TreeMap<>(Map.of(
                                FigureKey.total("students_tested"), figure(40, 0),
                                FigureKey.total("pass_rate"), figure(40 - school % 3, 40),
                                FigureKey.total("average_score"), figure(2800, 40)))))
                .toArray(PeopleFigures[]::new);

        PublishedPackage decided = Decision.of(district(schools), List.of());

        long ofNobody = decided.withheld().stream()
                .filter(place -> place.indicator().equals("fitness.pass_rate"))
                .filter(place -> Integer.parseInt(place.scope().substring(1)) % 3 == 0)
                .count();
        assertThat(ofNobody).isBetween(1L, 15L);
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
