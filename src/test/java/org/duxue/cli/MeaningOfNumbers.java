package org.duxue.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Constraints that always hold between the numbers of a submission, whatever a package publishes. */
final class MeaningOfNumbers {

    private static final int GUARD_AGE = 60;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 75;
    private static final long MUCH = 1_000_000_000L;

    private final Equations equations;

    MeaningOfNumbers(Equations equations) {
        this.equations = equations;
    }

    /**
     * Adds the constraints on the results of a school's pupils.
     *
     * @param parts the breakdowns of pupils
     * @param listed the breakdowns for which the school has a line, published or withheld
     * @param registered pupils, of all stages and by stage, if the registry has as many as were tested
     */
    void fitness(String submission, Set<String> parts, Set<String> listed, Map<String, Integer> registered) {
        parts.forEach(part -> bands(number -> submission + " " + number + " " + part));
        for (String number :
                List.of("tested", "exempt", "incomplete", "failed", "good", "excellent", "overweight", "score")) {
            for (String dimension : List.of("grade=", "sex=", "stage=")) {
                sum(submission, number, "", dimension, parts);
            }
            sum(submission, number, "stage=primary", "grade=1", parts);
            sum(submission, number, "stage=junior", "grade=2", parts);
        }
        registered.forEach((stage, students) -> there(submission, stage, 0, students));
        listed.forEach(part -> there(submission, part, 1, MUCH));
    }

    private void bands(UnaryOperator<String> name) {
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

    /** Parts add up to the whole; if none is listed, the whole is 0. */
    private void sum(String submission, String number, String whole, String dimension, Set<String> parts) {
        if (!whole.isEmpty() && !parts.contains(whole)) {
            return;
        }
        Map<String, Integer> terms = new LinkedHashMap<>();
        terms.put(submission + " " + number + " " + whole, -1);
        parts.stream()
                .filter(part -> part.startsWith(dimension))
                .forEach(part -> terms.put(submission + " " + number + " " + part, 1));
        this.equations.row(terms, 0, 0);
    }

    private void there(String submission, String part, long least, long most) {
        row(
                least,
                most,
                submission + " tested " + part,
                1,
                submission + " exempt " + part,
                1,
                submission + " incomplete " + part,
                1);
    }

    void pay(String submission) {
        UnaryOperator<String> name = number -> submission + " " + number + " ";
        row(0, 0, name.apply("staff"), -1, name.apply("insured"), 1, name.apply("not_insured"), 1);
        row(0, 0, name.apply("not_insured"), -1, name.apply("in_progress"), 1, name.apply("uninsured"), 1);
        row(0, MUCH, name.apply("not_insured"), 1, name.apply("registration_overdue"), -1);
        row(0, MUCH, name.apply("not_insured"), 1, name.apply("due_passed"), -1);
        row(0, 0, name.apply("staff"), -1, name.apply("all_five"), 1, name.apply("lacking"), 1);
        row(0, MUCH, name.apply("insured"), 1, name.apply("all_five"), -1);
    }

    void guards(String submission) {
        UnaryOperator<String> name = number -> submission + " " + number + " ";
        row(0, 0, name.apply("guards"), -1, name.apply("trained"), 1, name.apply("untrained"), 1);
        row(0, 0, name.apply("guards"), -1, name.apply("guards_certified"), 1, name.apply("guards_uncertified"), 1);
        row(0, MUCH, name.apply("guards"), 1, name.apply("over_age"), -1);
        row(
                0,
                MUCH,
                name.apply("age"),
                1,
                name.apply("guards"),
                -YOUNGEST,
                name.apply("over_age"),
                YOUNGEST - GUARD_AGE - 1);
        row(
                -MUCH,
                0,
                name.apply("age"),
                1,
                name.apply("guards"),
                -GUARD_AGE,
                name.apply("over_age"),
                GUARD_AGE - OLDEST);
    }

    private void row(long least, long most, Object... terms) {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (int i = 0; i < terms.length; i += 2) {
            all.put((String) terms[i], (Integer) terms[i + 1]);
        }
        this.equations.row(all, least, most);
    }
}
