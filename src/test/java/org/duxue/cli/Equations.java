package org.duxue.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A system of linear constraints on unknown numbers, which gives the minimum and maximum of each. */
final class Equations {

    private static final long MUCH = 1_000_000_000L;
    private static final double HAIR = 1e-6;

    private final Map<String, Long> most = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Row>> rowsOf = new HashMap<>();

    private record Row(Map<String, Integer> terms, long least, long most) {}

    /** The range of an unknown number. */
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

    /** The numbers that cannot be 0. Every solution rules out all numbers that are 0 in it. */
    Set<String> never0(Collection<String> numbers) {
        Bounds bounds = new Bounds();
        Set<String> left = new TreeSet<>(numbers);
        Set<String> never = new TreeSet<>();
        while (!left.isEmpty()) {
            String first = left.iterator().next();
            left.remove(first);
            if (bounds.least(first) > 0) {
                never.add(first);
                continue;
            }
            Map<String, Double> world = solve(bounds, first, left, true);
            if (world.getOrDefault(first, 0.0) > HAIR) {
                never.add(first);
            }
            left.removeIf(number -> world.getOrDefault(number, 1.0) < HAIR);
        }
        return never;
    }

    Possible possible(String number) {
        Bounds bounds = new Bounds();
        double least = solve(bounds, number, Set.of(), true).getOrDefault(number, 0.0);
        double most = solve(bounds, number, Set.of(), false).getOrDefault(number, 0.0);
        return new Possible((long) Math.ceil(least - HAIR), (long) Math.floor(most + HAIR));
    }

    /** Bounds by propagating single constraints. Numbers that are determined by this need no linear program. */
    private final class Bounds {

        private static final int ROUNDS = 60;

        private final Map<String, Long> low = new HashMap<>();
        private final Map<String, Long> high = new HashMap<>(Equations.this.most);

        Bounds() {
            Set<Row> next = new LinkedHashSet<>(Equations.this.rows);
            for (int round = 0; round < ROUNDS && !next.isEmpty(); round++) {
                Set<Row> again = new LinkedHashSet<>();
                next.forEach(row -> tighten(row, again));
                next = again;
            }
        }

        long least(String number) {
            return this.low.getOrDefault(number, 0L);
        }

        long most(String number) {
            return Objects.requireNonNull(this.high.get(number));
        }

        boolean isFixed(String number) {
            return least(number) == most(number);
        }

        private void tighten(Row row, Set<Row> again) {
            long lowest = 0;
            long highest = 0;
            for (Map.Entry<String, Integer> term : row.terms().entrySet()) {
                lowest += end(term.getKey(), term.getValue(), true);
                highest += end(term.getKey(), term.getValue(), false);
            }
            for (Map.Entry<String, Integer> term : row.terms().entrySet()) {
                long factor = term.getValue();
                if (factor == 0) {
                    continue;
                }
                long under = row.least() - (highest - end(term.getKey(), term.getValue(), false));
                long over = row.most() - (lowest - end(term.getKey(), term.getValue(), true));
                long least = factor > 0 ? -Math.floorDiv(-under, factor) : -Math.floorDiv(-over, factor);
                long most = factor > 0 ? Math.floorDiv(over, factor) : Math.floorDiv(under, factor);
                narrow(term.getKey(), least, most, again);
            }
        }

        private long end(String number, int factor, boolean lowest) {
            return factor * (factor > 0 == lowest ? least(number) : most(number));
        }

        private void narrow(String number, long least, long most, Set<Row> again) {
            boolean changed = false;
            if (least > least(number)) {
                this.low.put(number, least);
                changed = true;
            }
            if (most < most(number)) {
                this.high.put(number, most);
                changed = true;
            }
            if (least(number) > most(number)) {
                throw new IllegalStateException("no district is like this: " + number);
            }
            if (changed) {
                again.addAll(Equations.this.rowsOf.getOrDefault(number, List.of()));
            }
        }
    }

    private Map<String, Double> solve(Bounds bounds, String number, Set<String> others, boolean least) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Set<Row> used = new HashSet<>();
        for (String name : related(bounds, number)) {
            Variable variable = model.newVariable("v" + variables.size())
                    .lower(bounds.least(name))
                    .upper(bounds.most(name));
            variable.weight(name.equals(number) ? 1000 : others.contains(name) ? 1 : 0);
            variables.put(name, variable);
        }
        for (String name : variables.keySet()) {
            for (Row row : this.rowsOf.getOrDefault(name, List.of())) {
                if (used.add(row)) {
                    addRow(model, row, variables, bounds);
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

    private static void addRow(ExpressionsBasedModel model, Row row, Map<String, Variable> variables, Bounds bounds) {
        long known = 0;
        long lowest = 0;
        long highest = 0;
        for (Map.Entry<String, Integer> term : row.terms().entrySet()) {
            if (!variables.containsKey(term.getKey())) {
                known += term.getValue() * bounds.least(term.getKey());
            } else {
                lowest += bounds.end(term.getKey(), term.getValue(), true);
                highest += bounds.end(term.getKey(), term.getValue(), false);
            }
        }
        if (lowest >= row.least() - known && highest <= row.most() - known) {
            return;
        }
        Expression expression = model.newExpression("r" + model.countExpressions())
                .lower(row.least() - known)
                .upper(row.most() - known);
        row.terms().forEach((term, factor) -> {
            if (variables.containsKey(term)) {
                expression.set(variables.get(term), factor);
            }
        });
    }

    /** The unknown numbers that are related to this one, directly or indirectly. */
    private Set<String> related(Bounds bounds, String number) {
        Set<String> reached = new TreeSet<>(Set.of(number));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (Row row : this.rowsOf.getOrDefault(next.remove(), List.of())) {
                for (String term : row.terms().keySet()) {
                    if (!bounds.isFixed(term) && reached.add(term)) {
                        next.add(term);
                    }
                }
            }
        }
        return reached;
    }
}
