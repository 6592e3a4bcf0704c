package org.duxue.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A reader with arithmetic: has every public package, knows the registry and what the figures and rules mean, and takes
 * figures that are carried along for the same numbers. Names of numbers begin with the submission that they are of.
 */
final class Attacker {

    private static final int GUARD_AGE = 60;
    private static final long MUCH = 1_000_000_000L;

    private static final Map<String, String> NUMERATORS = new TreeMap<>(Map.ofEntries(
            Map.entry("students_tested", "tested"),
            Map.entry("students_exempt", "exempt"),
            Map.entry("students_incomplete", "incomplete"),
            Map.entry("pass_rate", "passed"),
            Map.entry("excellent_good_rate", "good"),
            Map.entry("excellent_rate", "excellent"),
            Map.entry("overweight_rate", "overweight"),
            Map.entry("average_score", "score"),
            Map.entry("external_staff", "staff"),
            Map.entry("insured", "insured"),
            Map.entry("insured_rate", "insured"),
            Map.entry("in_progress", "in_progress"),
            Map.entry("uninsured", "uninsured"),
            Map.entry("registration_overdue", "registration_overdue"),
            Map.entry("due_passed", "due_passed"),
            Map.entry("all_five_rate", "all_five"),
            Map.entry("guards", "guards"),
            Map.entry("guards_over_age", "over_age"),
            Map.entry("guards_trained_rate", "trained"),
            Map.entry("guards_certified_rate", "guards_certified"),
            Map.entry("guard_average_age", "age")));

    private final Map<String, Integer> students;
    private final Equations equations = new Equations();
    private final Set<String> seen = new TreeSet<>();

    /** @param students registered, by school */
    Attacker(Map<String, Integer> students) {
        this.students = students;
    }

    Equations equations() {
        return this.equations;
    }

    /** Which submission counts for a school and kind, by {@code completeness}. */
    static Map<String, String> submissions(JsonNode summary) {
        Map<String, String> submissions = new TreeMap<>();
        for (JsonNode row : summary.path("completeness")) {
            if (row.path("period_of_data").isString()) {
                String sender = row.path("school_code").asString();
                String kind = row.path("kind").asString();
                submissions.put(
                        sender + " " + kind,
                        kind + " " + sender + " " + row.path("period_of_data").asString() + "#"
                                + row.path("version").asInt());
            }
        }
        return submissions;
    }

    /** Takes a package. */
    void read(PublicZip zip) {
        Map<String, String> all = new TreeMap<>();
        List<JsonNode> schools = new ArrayList<>();
        for (JsonNode summary : zip.summaries()) {
            if (!isOfAll(summary)) {
                Map<String, String> submissions = submissions(summary);
                read(submissions, summary.path("schools").valueStream().toList(), summary);
                ledger(summary, submissions);
                all.putAll(submissions);
                summary.path("schools").forEach(schools::add);
            }
        }
        zip.summaries().stream().filter(Attacker::isOfAll).forEach(summary -> read(all, schools, summary));
    }

    static boolean isOfAll(JsonNode summary) {
        return summary.path("district_code").asString().equals("all");
    }

    private void read(Map<String, String> submissions, List<JsonNode> rows, JsonNode sums) {
        Table schools = Table.of(rows, row -> row.path("school_code").asString());
        Table district = Table.of(sums.path("summary"), row -> "");
        for (String kind : List.of("fitness", "insurance", "safety", "staff")) {
            Map<String, String> of = new TreeMap<>();
            submissions.forEach((key, submission) -> {
                if (key.endsWith(" " + kind)) {
                    of.put(key.substring(0, key.indexOf(' ')), submission);
                }
            });
            if (!of.isEmpty()) {
                new OfKind(schools, district, of).read(kind);
            }
        }
    }

    /** A line that is open means that there is somebody. */
    private void ledger(JsonNode summary, Map<String, String> submissions) {
        Map<String, String> numbers = Map.of(
                "pay.not_insured", "insurance registration_overdue",
                "pay.suspend", "insurance due_passed",
                "safety.guards_over_age", "safety over_age",
                "safety.guards_untrained", "safety untrained");
        for (JsonNode line : summary.path("ledger")) {
            String number = numbers.get(line.path("rule").asString());
            boolean now = line.path("last_period")
                    .asString("")
                    .equals(summary.path("period").asString());
            if (number != null && now && line.path("school_code").isString()) {
                String[] parts = number.split(" ");
                String submission = submissions.get(line.path("school_code").asString() + " " + parts[0]);
                this.equations.row(Map.of(submission + " " + parts[1] + " ", 1), 1, MUCH);
            }
        }
    }

    /** Rows by unit, indicator and breakdown. */
    private record Table(Map<String, JsonNode> rows, Set<String> parts) {

        static Table of(Iterable<JsonNode> rows, Function<JsonNode, String> unit) {
            Map<String, JsonNode> all = new HashMap<>();
            Set<String> parts = new TreeSet<>();
            for (JsonNode row : rows) {
                String part = row.path("breakdown").asString("");
                all.put(
                        unit.apply(row) + " " + area(row)
                                + row.path("indicator").asString() + " " + part,
                        row);
                parts.add(part);
            }
            return new Table(all, parts);
        }

        private static String area(JsonNode row) {
            return row.path("area").asString().equals("enforcement") ? "enforcement." : "";
        }

        JsonNode find(String unit, String indicator, String part) {
            return this.rows.get(unit + " " + indicator + " " + part);
        }
    }

    private static boolean isWithheld(JsonNode row) {
        return row != null && row.path("status").asString().equals("suppressed");
    }

    static long number(JsonNode row, String cell, int unit) {
        return new BigDecimal(row.path(cell).asString("0"))
                .multiply(BigDecimal.valueOf(unit))
                .longValue();
    }

    /** What a package tells of one kind. */
    private final class OfKind {

        private final Table schools;
        private final Table district;
        private final Map<String, String> submissions;

        private OfKind(Table schools, Table district, Map<String, String> submissions) {
            this.schools = schools;
            this.district = district;
            this.submissions = submissions;
        }

        void read(String kind) {
            this.submissions.forEach((school, submission) -> {
                if (kind.equals("fitness")) {
                    fitness(school, submission);
                } else if (kind.equals("insurance")) {
                    pay(submission);
                } else if (kind.equals("safety")) {
                    guards(submission);
                }
            });
            if (kind.equals("staff")) {
                teachers();
                return;
            }
            List<String> indicators = switch (kind) {
                case "fitness" ->
                    List.of(
                            "students_tested",
                            "students_exempt",
                            "students_incomplete",
                            "pass_rate",
                            "excellent_good_rate",
                            "excellent_rate",
                            "overweight_rate",
                            "average_score");
                case "insurance" ->
                    List.of(
                            "external_staff",
                            "insured",
                            "insured_rate",
                            "in_progress",
                            "uninsured",
                            "registration_overdue",
                            "due_passed",
                            "all_five_rate");
                default ->
                    List.of(
                            "guards",
                            "guards_over_age",
                            "guards_trained_rate",
                            "guards_certified_rate",
                            "guard_average_age");
            };
            indicators.forEach(this::told);
            if (kind.equals("fitness")) {
                coverage();
            }
        }

        private Set<String> parts(String indicator) {
            Set<String> parts = new TreeSet<>(Set.of(""));
            for (String part : this.schools.parts()) {
                boolean pay = part.startsWith("institution=");
                boolean fitness = part.matches("(grade|sex|stage)=.*");
                if ((pay && !isOfFitness(indicator)) || (fitness && isOfFitness(indicator))) {
                    parts.add(part);
                }
            }
            return parts;
        }

        private boolean isOfFitness(String indicator) {
            return this.schools.rows().keySet().stream().anyMatch(key -> key.contains(" " + indicator + " grade="));
        }

        /** A line that is not there says that there is nobody. */
        private void told(String indicator) {
            int unit = indicator.equals("average_score") ? 10 : 1;
            String number = " " + NUMERATORS.get(indicator) + " ";
            for (String part : parts(indicator)) {
                List<String> all = new ArrayList<>();
                this.submissions.forEach((school, submission) -> {
                    JsonNode row = this.schools.find(school, indicator, part);
                    String name = submission + number + (part.startsWith("institution=") ? "" : part);
                    boolean ofOther = part.startsWith("institution=") && row == null;
                    if (!ofOther) {
                        all.add(name);
                        if (!isWithheld(row)) {
                            Attacker.this.equations.is(List.of(name), row == null ? 0 : number(row, "numerator", unit));
                        }
                    }
                });
                JsonNode whole = this.district.find("", indicator, part);
                if (!all.isEmpty() && !isWithheld(whole)) {
                    Attacker.this.equations.is(all, whole == null ? 0 : number(whole, "numerator", unit));
                }
            }
        }

        private void coverage() {
            this.submissions.forEach((school, submission) -> {
                JsonNode row = this.schools.find(school, "coverage_rate", "");
                if (row != null && !isWithheld(row)) {
                    Attacker.this.equations.is(
                            List.of(submission + " exempt "),
                            Attacker.this.students.get(school) - number(row, "denominator", 1));
                }
            });
            JsonNode row = this.district.find("", "coverage_rate", "");
            if (row != null && !isWithheld(row)) {
                long registered = this.submissions.keySet().stream()
                        .mapToLong(Attacker.this.students::get)
                        .sum();
                Attacker.this.equations.is(
                        this.submissions.values().stream()
                                .map(submission -> submission + " exempt ")
                                .toList(),
                        registered - number(row, "denominator", 1));
            }
        }

        private void fitness(String school, String submission) {
            Set<String> parts = parts("students_tested");
            if (!Attacker.this.seen.add(submission + parts)) {
                return;
            }
            for (String part : parts) {
                Function<String, String> name = number -> submission + " " + number + " " + part;
                row(0, 0, name.apply("tested"), 1, name.apply("passed"), -1, name.apply("failed"), -1);
                row(0, MUCH, name.apply("passed"), 1, name.apply("good"), -1);
                row(0, MUCH, name.apply("good"), 1, name.apply("excellent"), -1);
                row(0, MUCH, name.apply("tested"), 1, name.apply("overweight"), -1);
                row(
                        0,
                        MUCH,
                        name.apply("score"),
                        1,
                        name.apply("excellent"),
                        -100,
                        name.apply("good"),
                        -200,
                        name.apply("passed"),
                        -600);
                row(
                        -MUCH,
                        0,
                        name.apply("score"),
                        1,
                        name.apply("excellent"),
                        -301,
                        name.apply("good"),
                        -100,
                        name.apply("passed"),
                        -200,
                        name.apply("tested"),
                        -599);
            }
            row(
                    0,
                    Attacker.this.students.get(school),
                    submission + " tested ",
                    1,
                    submission + " exempt ",
                    1,
                    submission + " incomplete ",
                    1);
            for (String number :
                    List.of("tested", "exempt", "incomplete", "failed", "good", "excellent", "overweight", "score")) {
                for (String dimension : List.of("grade=", "sex=", "stage=")) {
                    Map<String, Integer> terms = new LinkedHashMap<>();
                    terms.put(submission + " " + number + " ", -1);
                    parts.stream()
                            .filter(part -> part.startsWith(dimension))
                            .forEach(part -> terms.put(submission + " " + number + " " + part, 1));
                    Attacker.this.equations.row(terms, 0, 0);
                }
            }
        }

        private void pay(String submission) {
            Function<String, String> name = number -> submission + " " + number + " ";
            row(0, 0, name.apply("staff"), -1, name.apply("insured"), 1, name.apply("not_insured"), 1);
            row(0, 0, name.apply("not_insured"), -1, name.apply("in_progress"), 1, name.apply("uninsured"), 1);
            row(0, MUCH, name.apply("not_insured"), 1, name.apply("registration_overdue"), -1);
            row(0, MUCH, name.apply("not_insured"), 1, name.apply("due_passed"), -1);
            row(0, 0, name.apply("staff"), -1, name.apply("all_five"), 1, name.apply("lacking"), 1);
            row(0, MUCH, name.apply("insured"), 1, name.apply("all_five"), -1);
        }

        private void guards(String submission) {
            Function<String, String> name = number -> submission + " " + number + " ";
            row(0, 0, name.apply("guards"), -1, name.apply("trained"), 1, name.apply("untrained"), 1);
            row(0, 0, name.apply("guards"), -1, name.apply("guards_certified"), 1, name.apply("guards_uncertified"), 1);
            row(0, MUCH, name.apply("guards"), 1, name.apply("over_age"), -1);
            row(0, MUCH, name.apply("age"), 1, name.apply("guards"), -16, name.apply("over_age"), 16 - GUARD_AGE - 1);
            row(
                    -MUCH,
                    0,
                    name.apply("age"),
                    1,
                    name.apply("guards"),
                    -GUARD_AGE,
                    name.apply("over_age"),
                    GUARD_AGE - 90);
        }

        private void teachers() {
            List<String> certified = new ArrayList<>();
            List<String> known = new ArrayList<>();
            this.submissions.forEach((school, submission) -> {
                String uncertified = submission + " uncertified ";
                row(0, 0, submission + " known ", -1, submission + " certified ", 1, uncertified, 1);
                JsonNode row = this.schools.find(school, "certified_rate", "");
                if (row != null && !isWithheld(row)) {
                    Attacker.this.equations.is(List.of(submission + " certified "), number(row, "numerator", 1));
                    Attacker.this.equations.is(List.of(submission + " known "), number(row, "denominator", 1));
                }
                certified.add(submission + " certified ");
                known.add(submission + " known ");
            });
            JsonNode row = this.district.find("", "certified_rate", "");
            if (row != null && !isWithheld(row)) {
                Attacker.this.equations.is(certified, number(row, "numerator", 1));
                Attacker.this.equations.is(known, number(row, "denominator", 1));
            }
        }

        private void row(long least, long most, Object... terms) {
            Map<String, Integer> all = new LinkedHashMap<>();
            for (int i = 0; i < terms.length; i += 2) {
                all.put((String) terms[i], (Integer) terms[i + 1]);
            }
            Attacker.this.equations.row(all, least, most);
        }
    }
}
