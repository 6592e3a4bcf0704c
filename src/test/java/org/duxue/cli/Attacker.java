package org.duxue.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A reader who draws conclusions: has every public package, knows the registry and the meaning of figures and rules,
 * and treats carried figures as the same unknowns. The names of unknowns begin with their submission.
 */
final class Attacker {

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

    private final Map<String, Map<String, Integer>> students = new TreeMap<>();
    private final Set<String> outdated = new TreeSet<>();
    private final Equations equations = new Equations();
    private final MeaningOfNumbers meaning = new MeaningOfNumbers(this.equations);
    private final FilesOnOtherDays files = new FilesOnOtherDays(this.equations);
    private final Set<String> seen = new TreeSet<>();

    /** Sets the registry of the packages that are read next: students by school and stage. */
    Attacker under(Map<String, Map<String, Integer>> registry) {
        this.students.clear();
        this.students.putAll(registry);
        return this;
    }

    /**
     * Takes where the registry has fewer students than a file that counts, which a reader who relied on it would draw false
     * conclusions from: {@code 2123009001 stage=primary}.
     */
    Attacker notRelyingOn(Set<String> outdated) {
        this.outdated.clear();
        this.outdated.addAll(outdated);
        return this;
    }

    Equations equations() {
        return this.equations;
    }

    private int registered(String school) {
        return Objects.requireNonNull(this.students.get(school)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Which submission counts for a school and kind, by {@code completeness}, and on which day where days matter. */
    static Map<String, String> submissions(JsonNode summary) {
        Map<String, String> submissions = new TreeMap<>();
        for (JsonNode row : summary.path("completeness")) {
            if (row.path("period_of_data").isString()) {
                String sender = row.path("school_code").asString();
                String kind = row.path("kind").asString();
                String file =
                        kind + " " + sender + " " + row.path("period_of_data").asString() + "#"
                                + row.path("version").asInt();
                boolean daysMatter = kind.equals("insurance") || kind.equals("safety");
                submissions.put(
                        sender + " " + kind,
                        daysMatter ? file + "@" + summary.path("period").asString() : file);
            }
        }
        return submissions;
    }

    /** Adds a package. */
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

    /** An open line means that the count is not 0. */
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

        /** Whether the unit has a fitness line for the part, published or withheld. */
        boolean isListed(String unit, String part) {
            return this.rows.keySet().stream().anyMatch(key -> key.startsWith(unit + " ") && key.endsWith(" " + part));
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

    /** The figures of a package about one kind. */
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
                    Attacker.this.meaning.pay(submission);
                    Attacker.this.files.insurance(submission, people(school, "external_staff"));
                } else if (kind.equals("safety")) {
                    Attacker.this.meaning.guards(submission);
                    Attacker.this.files.guards(submission, people(school, "guards"));
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
            indicators.forEach(this::addCount);
            if (kind.equals("fitness")) {
                coverage();
            }
        }

        private long people(String school, String indicator) {
            return number(Objects.requireNonNull(this.schools.find(school, indicator, "")), "numerator", 1);
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

        /** A missing line means that the count is 0. */
        private void addCount(String indicator) {
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
                            List.of(submission + " exempt "), registered(school) - number(row, "denominator", 1));
                }
            });
            JsonNode row = this.district.find("", "coverage_rate", "");
            if (row != null && !isWithheld(row)) {
                long registered = this.submissions.keySet().stream()
                        .mapToLong(Attacker.this::registered)
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
            Map<String, Integer> registered = new TreeMap<>(Attacker.this.students.get(school));
            registered.put("", registered(school));
            registered
                    .keySet()
                    .removeIf(part -> tested(school, part) > registered.get(part)
                            || Attacker.this.outdated.contains(school + " " + part));
            if (Attacker.this.seen.add(submission + parts + registered)) {
                Set<String> listed = new TreeSet<>(parts);
                listed.removeIf(part -> part.isEmpty() || !this.schools.isListed(school, part));
                Attacker.this.meaning.fitness(submission, parts, listed, registered);
            }
        }

        private long tested(String school, String part) {
            JsonNode row = this.schools.find(school, "students_tested", part);
            return row == null ? 0 : number(row, "numerator", 1);
        }

        private void teachers() {
            List<String> certified = new ArrayList<>();
            List<String> known = new ArrayList<>();
            this.submissions.forEach((school, submission) -> {
                String uncertified = submission + " uncertified ";
                Attacker.this.equations.row(
                        Map.of(submission + " known ", -1, submission + " certified ", 1, uncertified, 1), 0, 0);
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
    }
}
