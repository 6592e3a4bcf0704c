package org.duxue.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duxue.area.Figure;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.summary.AreaLines;
import org.duxue.summary.IndicatorRow;

/** Fitness of the students by grade and sex. */
public record FitnessView(List<Group> groups, String target) {

    private static final String GRADE = "grade=";
    private static final String SEX = "sex=";

    /**
     * A grade or sex. The bars overlap; lengths are 0 to 100.
     *
     * @param first whether it begins a new dimension
     */
    public record Group(
            String label,
            boolean first,
            String tested,
            String excellent,
            String good,
            String pass,
            String average,
            String excellentBar,
            String goodBar,
            String passBar,
            Mark mark) {}

    static FitnessView of(List<AreaLines> total, Words words) {
        Map<String, Map<String, IndicatorRow>> parts = new TreeMap<>();
        String target = "";
        for (AreaLines area : total) {
            if (area.area() == Area.FITNESS) {
                for (IndicatorRow row : area.rows()) {
                    if (row.breakdown().startsWith(GRADE) || row.breakdown().startsWith(SEX)) {
                        parts.computeIfAbsent(row.breakdown(), part -> new TreeMap<>())
                                .put(row.indicator().key(), row);
                    }
                    if (row.isTotal() && row.indicator().key().equals("excellent_rate")) {
                        target = KeyFigure.target(row);
                    }
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        String dimension = "";
        for (Map.Entry<String, Map<String, IndicatorRow>> part : parts.entrySet()) {
            String name = part.getKey().substring(0, part.getKey().indexOf('='));
            groups.add(group(part.getKey(), !name.equals(dimension), part.getValue(), words));
            dimension = name;
        }
        return new FitnessView(groups, target);
    }

    public boolean isEmpty() {
        return this.groups.isEmpty();
    }

    private static Group group(String breakdown, boolean first, Map<String, IndicatorRow> rows, Words words) {
        IndicatorRow excellent = rows.get("excellent_rate");
        return new Group(
                label(breakdown, words),
                first,
                value(rows.get("students_tested")),
                value(excellent),
                value(rows.get("excellent_good_rate")),
                value(rows.get("pass_rate")),
                value(rows.get("average_score")),
                bar(excellent),
                bar(rows.get("excellent_good_rate")),
                bar(rows.get("pass_rate")),
                excellent == null ? Mark.BLANK : Mark.of(excellent));
    }

    private static String value(@org.jspecify.annotations.Nullable IndicatorRow row) {
        return row == null ? PageFormat.NOTHING : PageFormat.number(row.value());
    }

    private static String bar(@org.jspecify.annotations.Nullable IndicatorRow row) {
        Figure figure = row == null ? null : row.figure();
        return figure == null
                ? PageFormat.percent(BigDecimal.ZERO, BigDecimal.ONE)
                : PageFormat.percent(figure.numerator(), figure.denominator());
    }

    /** The name of a grade code, for example 初一 for 21. */
    static String label(String breakdown, Words words) {
        String part = breakdown.substring(breakdown.indexOf('=') + 1);
        return switch (part) {
            case "male" -> words.of("男生", "boys");
            case "female" -> words.of("女生", "girls");
            default -> words.of(stage(part.charAt(0)) + "一二三四五六".charAt(part.charAt(1) - '1'), "grade " + part);
        };
    }

    private static String stage(char digit) {
        return switch (digit) {
            case '1' -> "小";
            case '2' -> "初";
            default -> "高";
        };
    }
}
