package org.duxue.report.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The worlds that hid counts when earlier packages were published. The publications of that time do not distinguish
 * them, so that a count that was hidden once can be hidden again unless something new is known about it.
 */
final class FormerWorlds {

    private final Knowledge knowledge;
    private final Map<Count, List<OtherWorld>> worldsOf = new HashMap<>();

    FormerWorlds(Knowledge knowledge, Collection<OtherWorld> worlds) {
        this.knowledge = knowledge;
        worlds.stream()
                .distinct()
                .filter(world -> world.differences().keySet().stream().allMatch(knowledge::has))
                .forEach(world -> world.differences()
                        .keySet()
                        .forEach(count -> this.worldsOf
                                .computeIfAbsent(count, first -> new ArrayList<>())
                                .add(world)));
    }

    /** The former world that requires withholding the least. */
    Optional<OtherWorld> cheapest(Target target) {
        Optional<OtherWorld> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (OtherWorld world : of(target)) {
            if (world.proves(target) && world.isPossible(this.knowledge)) {
                long cost = world.cost(this.knowledge);
                if (cost < least) {
                    least = cost;
                    best = Optional.of(world);
                }
            }
        }
        return best;
    }

    /** Files whose counts differ in a world that hid the target, the smallest sets first. */
    List<Set<String>> files(Target target) {
        return of(target).stream()
                .filter(world -> world.proves(target))
                .map(world ->
                        world.differences().keySet().stream().map(Count::file).collect(Collectors.toUnmodifiableSet()))
                .distinct()
                .sorted(Comparator.comparing(Set::size))
                .toList();
    }

    private List<OtherWorld> of(Target target) {
        return this.worldsOf.getOrDefault(target.counts().iterator().next(), List.of());
    }
}
