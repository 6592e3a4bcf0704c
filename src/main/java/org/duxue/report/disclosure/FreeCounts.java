package org.duxue.report.disclosure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts whose value is not determined: a count that is the only free one in a published sum or an exact constraint is
 * known. Most counts of earlier packages are, so that the linear program stays small.
 */
final class FreeCounts {

    private final Knowledge knowledge;
    private final NavigableSet<Count> free;
    private final IdentityHashMap<Object, Integer> freeIn = new IdentityHashMap<>();
    private final Deque<Set<Count>> single = new ArrayDeque<>();

    private FreeCounts(Knowledge knowledge, Collection<Count> counts) {
        this.knowledge = knowledge;
        this.free = new TreeSet<>(counts);
    }

    static NavigableSet<Count> of(Knowledge knowledge, Collection<Count> counts) {
        FreeCounts of = new FreeCounts(knowledge, counts);
        of.count();
        while (!of.single.isEmpty()) {
            of.single.remove().stream().filter(of.free::contains).findFirst().ifPresent(of::fix);
        }
        return of.free;
    }

    private void count() {
        for (Count one : List.copyOf(this.free)) {
            rigid(one, (rigid, counts) -> this.freeIn.merge(rigid, 1, Integer::sum));
        }
        for (Count one : List.copyOf(this.free)) {
            rigid(one, (rigid, counts) -> {
                if (this.freeIn.getOrDefault(rigid, 0) == 1) {
                    this.single.add(counts);
                }
            });
        }
    }

    private void fix(Count one) {
        this.free.remove(one);
        rigid(one, (rigid, counts) -> {
            int left = this.freeIn.getOrDefault(rigid, 0) - 1;
            this.freeIn.put(rigid, left);
            if (left == 1) {
                this.single.add(counts);
            }
        });
    }

    private interface Rigid {

        void take(Object rigid, Set<Count> counts);
    }

    private void rigid(Count one, Rigid each) {
        for (PublishedSum sum : this.knowledge.sumsOf(one)) {
            if (sum.isKnown()) {
                each.take(sum, sum.counts());
            }
        }
        for (Constraint constraint : this.knowledge.constraintsOf(one)) {
            if (constraint.exact()) {
                each.take(constraint, constraint.terms().keySet());
            }
        }
    }
}
