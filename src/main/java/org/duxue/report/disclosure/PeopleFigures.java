package org.duxue.report.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.registry.School;
import org.duxue.shared.Area;
import org.duxue.shared.Digest;
import org.duxue.shared.Stage;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** The figures of one submission of a school, in an area that counts people. */
public final class PeopleFigures {

    static final String STAGE = "stage=";
    static final String GRADE = "grade=";
    private static final String TO_TEST = "coverage_rate";
    private static final String REGISTERED = "students_registered";

    private final String school;
    private final Area area;
    private final SortedMap<FigureKey, Figure> figures;
    private final String submission;
    private final int guardAge;

    /**
     * Creates the figures from published lines.
     *
     * @param submission identifies the version
     * @param guardAge the age above which a guard is over age
     */
    PeopleFigures(String school, Area area, String submission, int guardAge, SortedMap<FigureKey, Figure> figures) {
        this.school = school;
        this.guardAge = guardAge;
        this.area = area;
        this.submission = submission;
        this.figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    static PeopleFigures of(School school, String version, int guardAge, AreaLines lines) {
        SortedMap<FigureKey, Figure> figures = new TreeMap<>();
        for (IndicatorRow row : lines.rows()) {
            if (row.figure() != null && PublicIndicators.isCounted(row.indicator())) {
                figures.put(new FigureKey(row.indicator().key(), row.breakdown()), row.figure());
            }
        }
        String submission = version + " " + digest(figures);
        if (figures.containsKey(FigureKey.total(TO_TEST))) {
            for (Stage stage : school.type().stages()) {
                figures.put(new FigureKey(REGISTERED, STAGE + stage.key()), Figure.of(school.students(stage), 0));
            }
        }
        return new PeopleFigures(school.code(), lines.area(), submission, guardAge, figures);
    }

    /** Figures that a later context changes are different figures; the registry alone changes none. */
    private static String digest(SortedMap<FigureKey, Figure> figures) {
        StringBuilder all = new StringBuilder();
        figures.forEach((key, figure) -> {
            if (!key.indicator().equals(TO_TEST)) {
                all.append(key).append(figure).append('\n');
            }
        });
        return Digest.of(all.toString()).substring(0, 16);
    }

    /** The stage of a grade; empty if the name is not a grade. */
    static String stageOf(String grade) {
        if (!grade.startsWith(GRADE)) {
            return "";
        }
        return STAGE
                + switch (grade.charAt(GRADE.length())) {
                    case '1' -> "primary";
                    case '2' -> "junior";
                    default -> "senior";
                };
    }

    String school() {
        return this.school;
    }

    Area area() {
        return this.area;
    }

    String submission() {
        return this.submission;
    }

    String file() {
        return Count.file(this.submission);
    }

    /** Students of a stage in the registry, as far as recorded. */
    OptionalLong registered(String stage) {
        Figure figure = this.figures.get(new FigureKey(REGISTERED, stage));
        return figure == null ? OptionalLong.empty() : OptionalLong.of(whole(figure.numerator()));
    }

    /** Identifies the submission together with the registry data of its school. */
    String underRegistry() {
        StringBuilder all = new StringBuilder(this.submission);
        this.figures.forEach((key, figure) -> {
            if (key.indicator().equals(TO_TEST) || key.indicator().equals(REGISTERED)) {
                all.append(key).append(figure);
            }
        });
        return all.toString();
    }

    int guardAge() {
        return this.guardAge;
    }

    SortedMap<FigureKey, Figure> figures() {
        return this.figures;
    }

    /** The parts with these dimensions, such as {@code grade=}. */
    NavigableSet<String> parts(String dimension) {
        TreeSet<String> parts = new TreeSet<>();
        this.figures.keySet().stream()
                .filter(key -> !key.indicator().equals(REGISTERED))
                .map(FigureKey::breakdown)
                .filter(part -> part.startsWith(dimension) && part.indexOf(';') < 0)
                .forEach(parts::add);
        return parts;
    }

    boolean has(String indicator) {
        return this.figures.containsKey(FigureKey.total(indicator));
    }

    long numerator(String indicator, String part) {
        return whole(figure(indicator, part).numerator());
    }

    long denominator(String indicator, String part) {
        return whole(figure(indicator, part).denominator());
    }

    /** The numerator in smaller units, so that it is an integer. */
    long numerator(String indicator, String part, int unit) {
        return whole(figure(indicator, part).numerator().multiply(BigDecimal.valueOf(unit)));
    }

    private Figure figure(String indicator, String part) {
        return this.figures.getOrDefault(new FigureKey(indicator, part), Figure.ZERO);
    }

    private static long whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
