package org.duxue.report.disclosure;

import java.util.Set;
import java.util.SortedMap;

/**
 * Another district that sends the same packages: the counts that differ in it, and by how much. While there is one in
 * which nobody is concerned, no reader can be certain that somebody is, however much he computes.
 */
record OtherWorld(SortedMap<Count, Long> differences) {

    long difference(Count count) {
        return this.differences.getOrDefault(count, 0L);
    }

    long difference(Set<Count> counts) {
        return counts.stream().mapToLong(this::difference).sum();
    }

    boolean proves(Target target) {
        return target.steps().contains(difference(target.counts()));
    }

    /** Whether it could be, by the meaning of the counts. */
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

    /** Whether a reader sees no difference in anything that is told. */
    boolean looksTheSame(Knowledge knowledge) {
        return knowledge.toldOf(this.differences.keySet()).stream().allMatch(sum -> difference(sum.counts()) == 0);
    }
}
