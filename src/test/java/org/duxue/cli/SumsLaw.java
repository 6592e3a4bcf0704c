package org.duxue.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The laws of sums over a result folder, checked on the published files only. */
final class SumsLaw {

    /** Targets that are a ceiling; every other target is a floor. */
    private static final Set<String> CEILINGS = Set.of(
            "overdue_count",
            "shortage",
            "hire_gap",
            "hazards_open",
            "hazards_overdue",
            "guards_short",
            "guards_over_age",
            "officers_short",
            "uninsured",
            "registration_overdue",
            "due_passed",
            "institutions_to_suspend");

    /** Goals for a year. */
    private static final Set<String> GOALS = Set.of("excellent_rate", "excellent_good_rate", "alarm_schools_rate");

    private final List<String> broken = new ArrayList<>();
    private int checked;

    private record Sum(BigDecimal numerator, BigDecimal denominator) {

        static final Sum ZERO = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(this.numerator.add(other.numerator), this.denominator.add(other.denominator));
        }

        boolean equal(Sum other) {
            return this.numerator.compareTo(other.numerator) == 0 && this.denominator.compareTo(other.denominator) == 0;
        }
    }

    List<String> broken() {
        return this.broken;
    }

    int checked() {
        return this.checked;
    }

    /** Parts add up to their total, within each holder (a school, or the district). */
    void partsAddUp(List<Map<String, String>> rows, String holder) {
        Map<String, Sum> totals = new TreeMap<>();
        Map<String, Sum> parts = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            String line = row.get(holder) + " " + row.get("area") + "." + row.get("indicator");
            String breakdown = row.get("breakdown");
            if (breakdown.isEmpty()) {
                totals.put(line, sum(row));
            } else if (!breakdown.contains(";")) {
                parts.merge(line + " " + breakdown.substring(0, breakdown.indexOf('=')), sum(row), Sum::plus);
            }
        }
        parts.forEach((line, sum) -> expect(
                sum.equal(totals.get(line.substring(0, line.lastIndexOf(' ')))), "parts of " + line + ": " + sum));
    }

    /** The rows of the parts add up to the rows of the whole, line by line. */
    void addUp(List<Map<String, String>> parts, List<Map<String, String>> whole, boolean withEnforcement) {
        Map<String, Sum> sums = sums(parts);
        for (Map<String, String> row : whole) {
            if (withEnforcement || !row.get("area").equals("enforcement")) {
                expect(
                        sum(row).equal(sums.getOrDefault(line(row), Sum.ZERO)),
                        "sum of " + line(row) + " is " + sums.get(line(row)) + " but " + sum(row) + " is published");
            }
        }
        Set<String> published = sums(whole).keySet();
        sums.keySet().forEach(line -> expect(published.contains(line), line + " is lost in the whole"));
    }

    /** Value and status follow from numerator, denominator and target. */
    void valueAndStatusFollow(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            String at = row.getOrDefault("school_code", "") + " " + line(row);
            boolean count = row.get("denominator").isEmpty();
            boolean none = row.get("numerator").isEmpty()
                    || !count && number(row, "denominator").signum() == 0;
            expect(none == row.get("status").equals("no_data"), at + " no_data");
            expect(none == row.get("value").isEmpty(), at + " value " + row.get("value"));
            if (!none) {
                BigDecimal exact = scaled(row);
                BigDecimal divisor = count ? BigDecimal.ONE : number(row, "denominator");
                int decimals = count && !row.get("unit").equals("yuan") ? 0 : 2;
                BigDecimal value = exact.divide(divisor, decimals, RoundingMode.HALF_UP);
                if (!row.get("target").isEmpty() && isMet(row, value, BigDecimal.ONE) != isMet(row, exact, divisor)) {
                    boolean up = value.multiply(divisor).compareTo(exact) > 0;
                    value = exact.divide(divisor, decimals, up ? RoundingMode.FLOOR : RoundingMode.CEILING);
                }
                expect(value.toPlainString().equals(row.get("value")), at + " value " + row.get("value"));
                expect(status(row, exact, divisor).equals(row.get("status")), at + " status " + row.get("status"));
            }
        }
    }

    private static String status(Map<String, String> row, BigDecimal exact, BigDecimal divisor) {
        if (row.get("target").isEmpty()) {
            return "no_target";
        }
        if (row.get("status").equals("not_due")) {
            return GOALS.contains(row.get("indicator")) ? "not_due" : "a verdict";
        }
        return isMet(row, exact, divisor) ? "met" : "not_met";
    }

    private static boolean isMet(Map<String, String> row, BigDecimal value, BigDecimal divisor) {
        int distance = value.compareTo(number(row, "target").multiply(divisor));
        return CEILINGS.contains(row.get("indicator")) ? distance <= 0 : distance >= 0;
    }

    private static BigDecimal scaled(Map<String, String> row) {
        BigDecimal numerator = number(row, "numerator");
        return row.get("unit").equals("%") ? numerator.multiply(BigDecimal.valueOf(100)) : numerator;
    }

    private static Map<String, Sum> sums(List<Map<String, String>> rows) {
        Map<String, Sum> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(line(row), sum(row), Sum::plus));
        return sums;
    }

    private static String line(Map<String, String> row) {
        return row.get("area") + "." + row.get("indicator") + " " + row.get("breakdown");
    }

    private static Sum sum(Map<String, String> row) {
        return new Sum(number(row, "numerator"), number(row, "denominator"));
    }

    private static BigDecimal number(Map<String, String> row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private void expect(boolean holds, String what) {
        this.checked++;
        if (!holds) {
            this.broken.add(what);
        }
    }
}
