package org.duxue.report.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duxue.area.Figure;
import org.duxue.area.FigureKey;
import org.duxue.shared.Area;
import org.duxue.shared.Digest;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** What one submission of a school comes to, in an area where people are counted. */
public final class PeopleFigures {

    private final String school;
    private final Area area;
    private final SortedMap<FigureKey, Figure> figures;
    private final String submission;
    private final int guardAge;

    /**
     * Figures as they were added up.
     *
     * @param submission names the version that was sent
     * @param guardAge the age above which a guard is over age
     */
    PeopleFigures(String school, Area area, String submission, int guardAge, SortedMap<FigureKey, Figure> figures) {
        this.school = school;
        this.guardAge = guardAge;
        this.area = area;
        this.submission = submission;
        this.figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    static PeopleFigures of(String school, String version, int guardAge, AreaLines lines) {
        SortedMap<FigureKey, Figure> figures = new TreeMap<>();
        for (IndicatorRow row : lines.rows()) {
            if (row.figure() != null && PublicIndicators.isCounted(row.indicator())) {
                figures.put(new FigureKey(row.indicator().key(), row.breakdown()), row.figure());
            }
        }
        return new PeopleFigures(school, lines.area(), version + " " + digest(figures), guardAge, figures);
    }

    /** Figures that a later setting makes different are other figures; the registry alone makes none different. */
    private static String digest(SortedMap<FigureKey, Figure> figures) {
        StringBuilder all = new StringBuilder();
        figures.forEach((key, figure) -> {
            if (!key.indicator().equals("coverage_rate")) {
                all.append(key).append(figure).append('\n');
            }
        });
        return Digest.of(all.toString()).substring(0, 16);
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

    int guardAge() {
        return this.guardAge;
    }

    SortedMap<FigureKey, Figure> figures() {
        return this.figures;
    }

    /** The parts that occur by these dimensions, such as {@code grade=}. */
    NavigableSet<String> parts(String dimension) {
        TreeSet<String> parts = new TreeSet<>();
        this.figures.keySet().stream()
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

    /** The numerator in smaller units, so that it is a whole number. */
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
