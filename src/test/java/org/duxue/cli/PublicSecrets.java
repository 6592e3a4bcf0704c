package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What must not be inferable from the public packages of a district: counts of 1 to 4 in the office's own files. */
final class PublicSecrets {

    private final Map<String, String> numbers = new TreeMap<>();
    private final List<String> ratesOfFew = new ArrayList<>();

    Map<String, String> numbers() {
        return this.numbers;
    }

    /** Rows of packages with a rate or an average of 1 to 4 people. */
    List<String> ratesOfFew() {
        return this.ratesOfFew;
    }

    /** Numbers that are certainly not 0 and have fewer than five possible values. */
    Set<String> knownTo(Attacker attacker) {
        Equations equations = attacker.equations();
        assertThat(this.numbers.keySet())
                .as("what the attacker has no name for was not attacked")
                .allMatch(equations::knows);
        Set<String> breaches = new LinkedHashSet<>();
        for (String number : equations.never0(this.numbers.keySet())) {
            Equations.Possible possible = equations.possible(number);
            if (possible.values() < 5) {
                breaches.add(number + " is " + this.numbers.get(number) + ", known as " + possible);
            }
        }
        return breaches;
    }

    /** The counts of 1 to 4 of the office's own files, under the names that the attacker gives them. */
    void add(Desk desk, String month, JsonNode summary) {
        Map<String, String> submissions = Attacker.submissions(summary);
        addRatesOfFew(summary);
        Map<String, Long> staff = new TreeMap<>();
        Map<String, Long> insured = new TreeMap<>();
        for (Map<String, String> row :
                desk.rows(month, summary.path("district_code").asString(), "schools.csv")) {
            if (row.get("numerator").isEmpty()) {
                continue;
            }
            String school = row.get("school_code");
            String part = row.get("breakdown").startsWith("institution=") ? "" : row.get("breakdown");
            long count = new BigDecimal(row.get("numerator")).longValue();
            long rest = new BigDecimal("0" + row.get("denominator")).longValue() - count;
            switch (row.get("indicator")) {
                case "external_staff" -> staff.put(school, count);
                case "insured" -> insured.put(school, count);
                case "in_progress", "uninsured", "registration_overdue", "due_passed" ->
                    put(submissions, school, "insurance", row.get("indicator"), part, count);
                case "all_five_rate" -> put(submissions, school, "insurance", "lacking", part, rest);
                case "students_exempt" -> put(submissions, school, "fitness", "exempt", part, count);
                case "students_incomplete" -> put(submissions, school, "fitness", "incomplete", part, count);
                case "pass_rate" -> put(submissions, school, "fitness", "failed", part, rest);
                case "overweight_rate" -> put(submissions, school, "fitness", "overweight", part, count);
                case "guards_over_age" -> put(submissions, school, "safety", "over_age", part, count);
                case "guards_trained_rate" -> put(submissions, school, "safety", "untrained", part, rest);
                case "guards_certified_rate" -> put(submissions, school, "safety", "guards_uncertified", part, rest);
                case "certified_rate" -> put(submissions, school, "staff", "uncertified", part, rest);
                default -> {
                    // reveals nothing about a person
                }
            }
        }
        staff.forEach((school, all) ->
                put(submissions, school, "insurance", "not_insured", "", all - insured.getOrDefault(school, 0L)));
    }

    /** Schools and stages of which the files that count have more students than the registry, as {@code code part}. */
    static Set<String> moreThanRegistered(
            Desk desk, String month, List<String> districts, Map<String, Map<String, Integer>> registered) {
        Map<String, Integer> students = new TreeMap<>();
        for (String district : districts) {
            for (Map<String, String> row : desk.rows(month, district, "schools.csv")) {
                if (row.get("indicator").matches("students_(tested|exempt|incomplete)")
                        && !row.get("numerator").isEmpty()) {
                    students.merge(
                            row.get("school_code") + " " + row.get("breakdown"),
                            Integer.valueOf(row.get("numerator")),
                            Integer::sum);
                }
            }
        }
        Map<String, Integer> most = new TreeMap<>();
        registered.forEach((school, stages) -> stages.forEach((stage, number) -> {
            most.put(school + " " + stage, number);
            most.merge(school + " ", number, Integer::sum);
        }));
        students.keySet().removeIf(part -> students.get(part) <= most.getOrDefault(part, Integer.MAX_VALUE));
        return students.keySet();
    }

    private void put(
            Map<String, String> submissions, String school, String kind, String number, String part, long count) {
        if (count >= 1 && count <= 4) {
            this.numbers.put(submissions.get(school + " " + kind) + " " + number + " " + part, String.valueOf(count));
        }
    }

    private void addRatesOfFew(JsonNode summary) {
        for (String table : List.of("schools", "summary")) {
            for (JsonNode row : summary.path(table)) {
                String indicator = row.path("indicator").asString();
                if (isOfPeople(row.path("area").asString(), indicator)
                        && row.path("denominator").asString("").matches("[1-4]")) {
                    this.ratesOfFew.add(row.toString());
                }
            }
        }
    }

    /** Whether an indicator counts people, or is a rate or average of them. */
    static boolean isOfPeople(String area, String indicator) {
        return List.of("fitness", "pay", "enforcement").contains(area)
                || indicator.startsWith("guard")
                || indicator.equals("certified_rate");
    }
}
