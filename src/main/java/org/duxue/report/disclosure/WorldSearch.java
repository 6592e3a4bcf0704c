package org.duxue.report.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.concurrent.Parallelism;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Looks for another world in which a target differs and as little as possible has to be withheld: a linear program in
 * the differences, in which published sums may differ at a cost. The solution is rounded and verified in integers; a
 * solution that does not hold is discarded.
 */
final class WorldSearch {

    /** If integer programming takes more steps, there is no solution. */
    private static final int MOST_STEPS = 2_000;

    /** With more counts a program takes too long; most numbers that can be hidden are hidden with fewer. */
    private static final int MOST_COUNTS = 400;

    /** With several threads the solution could differ from one execution to the next. */
    private static final IntegerStrategy IN_ORDER =
            IntegerStrategy.newConfigurable().withParallelism(Parallelism.ONE);

    private static final long FREE = 1_000_000_000L;

    /** The value of another small count being 0 as well: less than the cheapest line. */
    private static final BigDecimal ALONG = new BigDecimal("0.01");

    private final Knowledge knowledge;
    private final NavigableSet<Count> active;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Count, Variable> variables = new HashMap<>();
    private final Set<Count> pending;
    private final boolean whole;

    private WorldSearch(Knowledge knowledge, NavigableSet<Count> active, Set<Count> pending, boolean whole) {
        this.knowledge = knowledge;
        this.active = active;
        this.pending = pending;
        this.whole = whole;
    }

    /**
     * A world in which only counts of these submissions differ.
     *
     * @param pending other counts that have to be 0 in some world; as many of them as possible are 0 in this one
     */
    static Optional<OtherWorld> find(
            Knowledge knowledge, Target target, List<Count> ofSubmissions, Set<Count> pending) {
        for (Set<Measure> measures : target.measure().together()) {
            NavigableSet<Count> active = FreeCounts.of(
                    knowledge,
                    ofSubmissions.stream()
                            .filter(count -> measures.contains(count.measure()))
                            .toList());
            if (active.size() > MOST_COUNTS || target.counts().stream().noneMatch(active::contains)) {
                continue;
            }
            for (long step : new TreeSet<>(target.steps())) {
                Optional<OtherWorld> found = new WorldSearch(knowledge, active, pending, false).solve(target, step);
                if (found.isEmpty() && measures.size() > 1) {
                    found = new WorldSearch(knowledge, active, pending, true).solve(target, step);
                }
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<OtherWorld> solve(Target target, long step) {
        this.active.forEach(this::addCount);
        Expression wanted = this.model.newExpression("target").level(step);
        target.counts().stream().filter(this.active::contains).forEach(count -> wanted.set(variable(count), 1));
        this.knowledge.constraintsOf(this.active).forEach(this::addConstraint);
        published().forEach(this::addSum);
        this.model.options.iterations_abort = MOST_STEPS;
        this.model.options.integer(IN_ORDER);
        Optimisation.Result result = this.model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        OtherWorld world = new OtherWorld(differences());
        return world.proves(target) && world.isPossible(this.knowledge) && leavesKnown(world)
                ? Optional.of(world)
                : Optional.empty();
    }

    private SortedMap<Count, Long> differences() {
        SortedMap<Count, Long> differences = new TreeMap<>();
        this.variables.forEach((count, variable) -> {
            BigDecimal value = variable.getValue() == null ? BigDecimal.ZERO : variable.getValue();
            long difference = value.setScale(0, RoundingMode.HALF_EVEN).longValue();
            if (difference != 0) {
                differences.put(count, difference);
            }
        });
        return differences;
    }

    private boolean leavesKnown(OtherWorld world) {
        return this.knowledge.publishedSumsOf(world.differences().keySet()).stream()
                .filter(PublishedSum::isKnown)
                .allMatch(sum -> world.difference(sum.counts()) == 0);
    }

    private Variable variable(Count count) {
        return java.util.Objects.requireNonNull(this.variables.get(count));
    }

    private void addCount(Count count) {
        Range range = this.knowledge.range(count);
        Variable variable = this.model
                .newVariable("d" + this.variables.size())
                .lower(range.least() - range.value())
                .upper(Math.min(FREE, range.most() - range.value()));
        if (this.pending.contains(count)) {
            variable.weight(ALONG);
        }
        if (this.whole && !count.measure().isAmount()) {
            variable.integer();
        }
        this.variables.put(count, variable);
    }

    private void addConstraint(Constraint constraint) {
        Expression expression = this.model.newExpression("c" + this.model.countExpressions());
        constraint.terms().forEach((count, factor) -> {
            if (this.active.contains(count)) {
                expression.set(variable(count), factor);
            }
        });
        long slack = constraint.slack(this.knowledge::value);
        if (constraint.exact()) {
            expression.level(0);
        } else {
            expression.upper(slack);
        }
    }

    /** The published sums, each with those of its counts that may differ. */
    private Map<PublishedSum, List<Count>> published() {
        Map<PublishedSum, List<Count>> published = new LinkedHashMap<>();
        this.active.forEach(count -> this.knowledge.sumsOf(count).stream()
                .filter(PublishedSum::isPublished)
                .forEach(sum -> published
                        .computeIfAbsent(sum, first -> new ArrayList<>())
                        .add(count)));
        return published;
    }

    private void addSum(PublishedSum sum, List<Count> here) {
        Expression expression =
                this.model.newExpression("s" + this.model.countExpressions()).level(0);
        here.forEach(count -> expression.set(variable(count), 1));
        if (!sum.isKnown()) {
            BigDecimal price = BigDecimal.valueOf(sum.cost())
                    .divide(BigDecimal.valueOf(sum.measure().isAmount() ? 100 : 1));
            expression.set(
                    this.model
                            .newVariable("m" + this.model.countVariables())
                            .lower(0)
                            .weight(price),
                    -1);
            expression.set(
                    this.model
                            .newVariable("l" + this.model.countVariables())
                            .lower(0)
                            .weight(price),
                    1);
        }
    }
}
