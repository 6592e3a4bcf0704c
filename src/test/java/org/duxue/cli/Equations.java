package org.duxue.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Numbers that are not known and what is known of them together; the least and the most that each can be. */
final class Equations {

    private static final long MUCH = 1_000_000_000L;
    private static final double HAIR = 1e-6;

    private final Map<String, Long> most = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Row>> rowsOf = new HashMap<>();

    private record Row(Map<String, Integer> terms, long least, long most) {}

    /** What one of the numbers can be. */
    record Possible(long least, long most) {

        long values() {
            return this.most - this.least + 1;
        }
    }

    void atMost(String number, long most) {
        this.most.merge(number, most, Math::min);
    }

    void is(Collection<String> numbers, long sum) {
        Map<String, Integer> terms = new LinkedHashMap<>();
        numbers.forEach(number -> terms.merge(number, 1, Integer::sum));
        row(terms, sum, sum);
    }

    void row(Map<String, Integer> terms, long least, long most) {
        Row row = new Row(terms, least, most);
        this.rows.add(row);
        terms.keySet().forEach(number -> {
            this.most.putIfAbsent(number, MUCH);
            this.rowsOf.computeIfAbsent(number, key -> new ArrayList<>()).add(row);
        });
    }

    boolean knows(String number) {
        return this.most.containsKey(number);
    }

    /** Those of the numbers that cannot be 0. Every solution clears all that are 0 in it. */
    Set<String> never0(Collection<String> numbers) {
        Set<String> left = new TreeSet<>(numbers);
        Set<String> never = new TreeSet<>();
        while (!left.isEmpty()) {
            String first = left.iterator().next();
            Map<String, Double> world = solve(first, left, true);
            if (world.getOrDefault(first, 0.0) > HAIR) {
                never.add(first);
            }
            left.remove(first);
            left.removeIf(number -> world.getOrDefault(number, 1.0) < HAIR);
        }
        return never;
    }

    Possible possible(String number) {
        double least = solve(number, Set.of(), true).getOrDefault(number, 0.0);
        double most = solve(number, Set.of(), false).getOrDefault(number, 0.0);
        return new Possible((long) Math.ceil(least - HAIR), (long) Math.floor(most + HAIR));
    }

    private Map<String, Double> solve(String number, Set<String> others, boolean least) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Set<Row> used = new HashSet<>();
        for (String name : related(number)) {
            Variable variable =
                    model.newVariable("v" + variables.size()).lower(0).upper(this.most.get(name));
            variable.weight(name.equals(number) ? 1000 : others.contains(name) ? 1 : 0);
            variables.put(name, variable);
        }
        for (String name : variables.keySet()) {
            for (Row row : this.rowsOf.getOrDefault(name, List.of())) {
                if (used.add(row)) {
                    Expression expression = model.newExpression("r" + used.size())
                            .lower(row.least())
                            .upper(row.most());
                    row.terms().forEach((term, factor) -> expression.set(variables.get(term), factor));
                }
            }
        }
        Optimisation.Result result = least ? model.minimise() : model.maximise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("no district is like this: " + result.getState() + " for " + number);
        }
        Map<String, Double> world = new HashMap<>();
        variables.forEach(
                (name, variable) -> world.put(name, variable.getValue().doubleValue()));
        return world;
    }

    /** The numbers that are bound to this one, directly or not. */
    private Set<String> related(String number) {
        Set<String> reached = new TreeSet<>(Set.of(number));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (Row row : this.rowsOf.getOrDefault(next.remove(), List.of())) {
                for (String term : row.terms().keySet()) {
                    if (reached.add(term)) {
                        next.add(term);
                    }
                }
            }
        }
        return reached;
    }
}
