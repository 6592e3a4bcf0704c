package org.duxue.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * A reader who computes what a public {@code summary.json} does not tell: the district is the sum of its schools, a
 * whole the sum of its parts, and nobody is counted less than zero times. What remains possible of each figure is kept
 * as a range that is narrowed until nothing changes.
 */
final class Differencing {

    private static final BigDecimal MUCH = BigDecimal.valueOf(1_000_000);
    private static final String DISTRICT = "district";

    private final Map<String, BigDecimal> least = new TreeMap<>();
    private final Map<String, BigDecimal> most = new TreeMap<>();
    private final List<Sum> sums = new ArrayList<>();

    private record Sum(String whole, List<String> parts) {}

    private Differencing() {}

    static Differencing of(JsonNode summary) {
        Differencing reader = new Differencing();
        Set<String> schools = new TreeSet<>();
        Map<String, Set<String>> breakdowns = new TreeMap<>();
        for (JsonNode row : summary.path("schools")) {
            schools.add(row.path("school_code").asString());
            reader.note(row.path("school_code").asString(), row);
        }
        for (JsonNode row : summary.path("summary")) {
            breakdowns
                    .computeIfAbsent(line(row, ""), indicator -> new TreeSet<>())
                    .add(row.path("breakdown").asString(""));
            reader.note(DISTRICT, row);
        }
        breakdowns.forEach((indicator, parts) -> reader.sums(indicator, parts, schools));
        reader.narrow();
        return reader;
    }

    /** Whether only one value is left. */
    boolean knows(String school, String area, String indicator, String breakdown, String part) {
        String figure = school + " " + area + "." + indicator + " " + breakdown + " " + part;
        return this.most.containsKey(figure) && this.least.get(figure).compareTo(this.most.get(figure)) == 0;
    }

    private static String line(JsonNode row, String breakdown) {
        return row.path("area").asString() + "." + row.path("indicator").asString() + " " + breakdown;
    }

    private void note(String who, JsonNode row) {
        for (String part : List.of("numerator", "denominator")) {
            String figure = who + " " + line(row, row.path("breakdown").asString("")) + " " + part;
            boolean told = row.path(part).isString();
            boolean nothing = row.path("status").asString().equals("no_data")
                    || row.path("value").isString();
            BigDecimal value = told ? new BigDecimal(row.path(part).asString()) : BigDecimal.ZERO;
            if (told || nothing) {
                this.least.put(figure, value);
                this.most.put(figure, value);
            }
        }
    }

    private void sums(String indicator, Set<String> parts, Set<String> schools) {
        for (String part : List.of("numerator", "denominator")) {
            for (String breakdown : parts) {
                String figure = indicator.strip() + " " + breakdown + " " + part;
                this.sums.add(new Sum(
                        DISTRICT + " " + figure,
                        schools.stream().map(school -> school + " " + figure).toList()));
            }
            for (String dimension : List.of("sex=", "institution=", "grade=", "stage=")) {
                List<String> all =
                        parts.stream().filter(one -> one.startsWith(dimension)).toList();
                if (!all.isEmpty() && !indicator.contains("coverage")) {
                    schools.forEach(school -> this.sums.add(new Sum(
                            school + " " + indicator.strip() + "  " + part,
                            all.stream()
                                    .map(one -> school + " " + indicator.strip() + " " + one + " " + part)
                                    .toList())));
                }
            }
        }
        if (indicator.startsWith("pay.external_staff")) {
            schools.forEach(school -> this.sums.add(new Sum(
                    school + " pay.external_staff  numerator",
                    List.of("insured", "in_progress", "uninsured").stream()
                            .map(one -> school + " pay." + one + "  numerator")
                            .toList())));
        }
    }

    private void narrow() {
        boolean narrower = true;
        while (narrower) {
            narrower = false;
            for (Sum sum : this.sums) {
                narrower |= narrow(sum);
            }
        }
    }

    private boolean narrow(Sum sum) {
        BigDecimal low = sum.parts().stream().map(this::least).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal high = sum.parts().stream().map(this::most).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean narrower = narrow(sum.whole(), low, high);
        for (String part : sum.parts()) {
            BigDecimal othersLow = low.subtract(least(part));
            BigDecimal othersHigh = high.subtract(most(part));
            narrower |= narrow(
                    part,
                    least(sum.whole()).subtract(othersHigh),
                    most(sum.whole()).subtract(othersLow));
            if (narrower) {
                return true;
            }
        }
        return narrower;
    }

    private boolean narrow(String figure, BigDecimal low, BigDecimal high) {
        boolean narrower = low.compareTo(least(figure)) > 0 || high.compareTo(most(figure)) < 0;
        this.least.put(figure, least(figure).max(low));
        this.most.put(figure, most(figure).min(high));
        return narrower;
    }

    private BigDecimal least(String figure) {
        return this.least.getOrDefault(figure, BigDecimal.ZERO);
    }

    private BigDecimal most(String figure) {
        return this.most.getOrDefault(figure, MUCH);
    }
}
