package org.duxue.report.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Another district that would publish the same packages: the counts that differ in it, and by how much. While there is
 * one in which no person is affected, no reader can be certain that one is, whatever the reader computes.
 */
record OtherWorld(SortedMap<Count, Long> differences) {

    /** @throws IllegalArgumentException if a count is listed with a difference of 0 */
    OtherWorld {
        if (differences.containsValue(0L)) {
            throw new IllegalArgumentException("a count that is the same in the other world: " + differences);
        }
        differences = Collections.unmodifiableSortedMap(new TreeMap<>(differences));
    }

    long difference(Count count) {
        return this.differences.getOrDefault(count, 0L);
    }

    long difference(Set<Count> counts) {
        if (counts.size() > this.differences.size()) {
            return this.differences.entrySet().stream()
                    .filter(one -> counts.contains(one.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
        return counts.stream().mapToLong(this::difference).sum();
    }

    boolean proves(Target target) {
        return target.steps().contains(difference(target.counts()));
    }

    /** Whether this world is possible by the meaning of the counts. */
    boolean isPossible(Knowledge knowledge) {
        return this.differences.keySet().stream().allMatch(count -> isInRange(knowledge, count))
                && knowledge.constraintsOf(this.differences.keySet()).stream()
                        .allMatch(constraint -> constraint.holds(count -> knowledge.value(count) + difference(count)));
    }

    private boolean isInRange(Knowledge knowledge, Count count) {
        Range range = knowledge.range(count);
        long value = range.value() + difference(count);
        return value >= range.least() && value <= range.most();
    }

    /** The published sums that distinguish it from the actual data. */
    List<PublishedSum> distinguishingSums(Knowledge knowledge) {
        return knowledge.publishedSumsOf(this.differences.keySet()).stream()
                .filter(sum -> difference(sum.counts()) != 0)
                .toList();
    }

    /** The loss when these are withheld; {@link Long#MAX_VALUE} if one was published before. */
    long cost(Knowledge knowledge) {
        long cost = 0;
        for (PublishedSum sum : distinguishingSums(knowledge)) {
            if (sum.isKnown()) {
                return Long.MAX_VALUE;
            }
            cost += sum.cost();
        }
        return cost;
    }

    /** Whether everything published looks the same to a reader. */
    boolean looksTheSame(Knowledge knowledge) {
        return knowledge.publishedSumsOf(this.differences.keySet()).stream()
                .allMatch(sum -> difference(sum.counts()) == 0);
    }
}
