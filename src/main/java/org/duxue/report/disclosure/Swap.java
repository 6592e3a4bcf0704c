package org.duxue.report.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The plainest other world: people change places between two schools, or between two parts of two schools. Most counts
 * are hidden by what is withheld already, so that one of these is found before a linear program is asked.
 */
final class Swap {

    private final Knowledge knowledge;
    private final Target target;
    private final Count count;

    private Swap(Knowledge knowledge, Target target) {
        this.knowledge = knowledge;
        this.target = target;
        this.count = target.counts().iterator().next();
    }

    /** One that costs nothing. */
    static Optional<OtherWorld> find(Knowledge knowledge, Target target, List<String> partners) {
        if (target.counts().size() > 1) {
            return Optional.empty();
        }
        Swap swap = new Swap(knowledge, target);
        return target.steps().stream()
                .sorted()
                .flatMap(step -> partners.stream().flatMap(partner -> swap.with(partner, step)))
                .filter(swap::isProof)
                .findFirst();
    }

    private Stream<OtherWorld> with(String partner, long step) {
        String part = this.count.part();
        if (!isFree(partner, part)) {
            return Stream.empty();
        }
        String dimension = part.substring(0, part.indexOf('=') + 1);
        Stream<OtherWorld> ofParts = part.isEmpty()
                ? Stream.empty()
                : this.knowledge
                        .parts(this.count.submission(), this.count.measure())
                        .filter(other -> other.startsWith(dimension) && !other.equals(part))
                        .filter(other -> isFree(this.count.submission(), other) && isFree(partner, other))
                        .map(other -> world(partner, step, other));
        return Stream.concat(Stream.of(world(partner, step, "")), ofParts);
    }

    /** Whether the school's own line about it is withheld. */
    private boolean isFree(String submission, String part) {
        Count one = new Count(submission, this.count.measure(), part);
        return this.knowledge.has(one) && !this.knowledge.isTold(one);
    }

    private OtherWorld world(String partner, long step, String other) {
        TreeMap<Count, Long> differences = new TreeMap<>();
        differences.put(this.count, step);
        differences.put(new Count(partner, this.count.measure(), this.count.part()), -step);
        if (!other.isEmpty()) {
            differences.put(new Count(this.count.submission(), this.count.measure(), other), -step);
            differences.put(new Count(partner, this.count.measure(), other), step);
        }
        return new OtherWorld(differences);
    }

    private boolean isProof(OtherWorld world) {
        return world.proves(this.target) && world.isPossible(this.knowledge) && world.looksTheSame(this.knowledge);
    }
}
