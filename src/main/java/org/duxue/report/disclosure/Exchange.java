package org.duxue.report.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The simplest other worlds: people change places between two schools, so that every sum over both stays the same.
 * Nearly every count is hidden by one of them, and the cheapest is found without a linear program.
 */
final class Exchange {

    /** Schools with which every change is tried; with others only changes of two parts. */
    private static final int CLOSE = 10;

    private final Knowledge knowledge;
    private final Target target;
    private final Set<Count> pending;
    private final Count count;
    private @Nullable OtherWorld best;
    private long least = Long.MAX_VALUE;

    private Exchange(Knowledge knowledge, Target target, Set<Count> pending) {
        this.knowledge = knowledge;
        this.target = target;
        this.pending = pending;
        this.count = target.counts().iterator().next();
    }

    /**
     * The exchange that requires withholding the least.
     *
     * @param partners submissions of other schools, those that already withhold much first
     * @param pending other counts that have to be 0 in some world; if two cost the same, the one with more of them is
     *     used
     */
    static Optional<OtherWorld> cheapest(
            Knowledge knowledge, Target target, List<String> partners, Set<Count> pending) {
        if (target.counts().size() > 1) {
            return Optional.empty();
        }
        Exchange exchange = new Exchange(knowledge, target, pending);
        for (long step : target.steps().stream().sorted().toList()) {
            exchange.tryAll(partners, step);
        }
        return Optional.ofNullable(exchange.best);
    }

    private void tryAll(List<String> partners, long step) {
        String own = this.count.submission();
        LocalChanges changes = new LocalChanges(this.knowledge, this.count, step);
        List<SortedMap<Count, Long>> few = changes.ofTwoParts();
        List<SortedMap<Count, Long>> wide = changes.ofTheWhole();
        for (int i = 0; i < partners.size() && this.least > 0; i++) {
            List<SortedMap<Count, Long>> all = new ArrayList<>(few);
            if (i < CLOSE) {
                all.addAll(wide);
            }
            for (SortedMap<Count, Long> change : all) {
                take(new OtherWorld(between(change, own, partners.get(i))));
                if (this.knowledge.isOnOtherDays(own) || this.knowledge.isOnOtherDays(partners.get(i))) {
                    take(new OtherWorld(onAllDays(change, own, partners.get(i))));
                }
            }
        }
    }

    private static SortedMap<Count, Long> between(SortedMap<Count, Long> change, String own, String partner) {
        SortedMap<Count, Long> all = new TreeMap<>(change);
        change.forEach((one, difference) -> all.put(
                new Count(one.submission().equals(own) ? partner : own, one.measure(), one.part()), -difference));
        return all;
    }

    private SortedMap<Count, Long> onAllDays(SortedMap<Count, Long> change, String own, String partner) {
        SortedMap<Count, Long> all = new TreeMap<>();
        change.forEach((one, difference) -> {
            for (String day : this.knowledge.days(own)) {
                put(all, new Count(day, one.measure(), one.part()), difference);
            }
            for (String day : this.knowledge.days(partner)) {
                put(all, new Count(day, one.measure(), one.part()), -difference);
            }
        });
        return all;
    }

    private void put(SortedMap<Count, Long> all, Count one, long difference) {
        if (this.knowledge.has(one)) {
            all.put(one, difference);
        }
    }

    private void take(OtherWorld world) {
        if (!world.differences().keySet().stream().allMatch(this.knowledge::has)
                || !world.proves(this.target)
                || !world.isPossible(this.knowledge)) {
            return;
        }
        long cost = world.cost(this.knowledge);
        if (cost == Long.MAX_VALUE) {
            return;
        }
        long along = world.differences().entrySet().stream()
                .filter(one ->
                        this.pending.contains(one.getKey()) && one.getValue() == -this.knowledge.value(one.getKey()))
                .count();
        long price = cost == 0 ? 0 : cost * 100 - Math.min(99, along);
        if (price < this.least) {
            this.least = price;
            this.best = world;
        }
    }
}
