package org.duxue.report.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.shared.Digest;

/**
 * Withholds sums until no protected number can be computed. First it withholds lines that reveal such a number
 * directly. Then, for each such number, it looks for another district that differs in it and publishes the same
 * packages, and withholds the lines that would distinguish the two. Some lines with the value 0 are withheld in the
 * same way as those of few people, so that a withheld line does not imply that there are people. In the end every
 * number has its other district, each of them checked against everything published.
 */
final class Protection {

    /** Counts, and groups of people, from 1 up to this number are small. */
    static final int MOST_OF_SMALL = 4;

    /**
     * Of this many lines with the value 0, one is withheld if that costs no more than {@link #MOST_FOR_ZERO} lines.
     */
    private static final int ONE_IN = 20;

    private static final int MOST_FOR_ZERO = 3;

    /** With more counts than those of some ten schools, the search for lines to publish again takes too long. */
    private static final int MOST_TO_PUBLISH_AGAIN = 5_000;

    private final Knowledge knowledge;
    private final WorldFinder finder;
    private final Set<Count> pending = new TreeSet<>();
    private final Set<OtherWorld> worlds = new LinkedHashSet<>();
    private final Map<Count, List<OtherWorld>> worldsOf = new HashMap<>();
    private final List<Target> unprotected = new ArrayList<>();

    private Protection(Knowledge knowledge, Collection<OtherWorld> former) {
        this.knowledge = knowledge;
        this.finder = new WorldFinder(knowledge, former, this.pending);
    }

    /**
     * Marks the lines to be withheld.
     *
     * @param former the worlds that hid counts in earlier packages
     * @param chance seed that selects the withheld lines with the value 0; unknown to readers
     */
    static Protection of(Knowledge knowledge, Collection<OtherWorld> former, String chance) {
        Protection protection = new Protection(knowledge, former);
        knowledge.sums().stream().filter(protection::revealsSmallNumber).forEach(PublishedSum::withhold);
        List<PublishedSum> published = knowledge.sums().stream()
                .filter(sum -> !sum.isWithheld() && !sum.isKnown())
                .toList();
        List<Target> targets = protection.targets();
        targets.stream()
                .filter(target -> target.steps().size() == 1)
                .forEach(target -> protection.pending.addAll(target.counts()));
        targets.forEach(protection::protect);
        protection.publishSpare(targets, published);
        protection.withholdSomeZeros(chance);
        protection.prove(targets);
        return protection;
    }

    /** The numbers that can be computed anyway, from earlier packages or public knowledge. */
    List<Target> exposed() {
        return this.unprotected;
    }

    /** The other worlds that hide all other numbers. */
    List<OtherWorld> worlds() {
        return List.copyOf(this.worlds);
    }

    private boolean revealsSmallNumber(PublishedSum sum) {
        return isSmall(sum.group())
                || (sum.counts().size() == 1 && (isSensitive(sum.counts()) || revealsUninsured(sum)));
    }

    /** The number of insured people, if the number of staff is published. */
    private boolean revealsUninsured(PublishedSum sum) {
        return sum.measure() == Measure.INSURED && isSmall(sum.group() - this.knowledge.value(sum.counts()));
    }

    private boolean isSensitive(Set<Count> counts) {
        return counts.iterator().next().measure().isSensitive() && isSmall(this.knowledge.value(counts));
    }

    static boolean isSmall(long people) {
        return people > 0 && people <= MOST_OF_SMALL;
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Count count : this.knowledge.counts()) {
            if (isSensitive(Set.of(count))) {
                targets.add(new Target(Set.of(count), Set.of(-this.knowledge.value(count))));
            }
        }
        for (PublishedSum sum : this.knowledge.sums()) {
            boolean asCount = sum.counts().size() == 1 && isSensitive(sum.counts());
            if (isSmall(sum.group()) && !asCount && !isKnownOfMany(sum)) {
                long step = sum.measure().isAmount() ? amount(sum) : 1;
                targets.add(new Target(sum.counts(), Set.of(-step, step)));
            }
        }
        return targets;
    }

    /** By how much an average must be able to differ: five points, five years, a tenth of the wage. */
    private long amount(PublishedSum sum) {
        return switch (sum.measure()) {
            case SCORE -> 50 * sum.group();
            case AGE -> 5 * sum.group();
            default -> Math.max(1, this.knowledge.value(sum.counts()) / 10);
        };
    }

    /**
     * A statement that all or none of many people have a property holds for each of them, even after some have left.
     */
    private boolean isKnownOfMany(PublishedSum sum) {
        long value = this.knowledge.value(sum.counts());
        boolean none = value == 0;
        return !sum.measure().isAmount()
                && (none || value == sum.group())
                && sum.counts().stream()
                        .map(count -> none ? this.knowledge.notLessOnDays(count) : this.knowledge.sameOnDays(count))
                        .allMatch(days -> days.stream()
                                .flatMap(day -> this.knowledge.sumsOf(day).stream())
                                .filter(whole -> whole.group() > MOST_OF_SMALL)
                                .anyMatch(whole -> this.knowledge.value(whole.counts()) == (none ? 0 : whole.group())));
    }

    private void protect(Target target) {
        if (isHidden(target)) {
            return;
        }
        Optional<OtherWorld> world = this.finder.cheapest(target);
        if (world.isEmpty()) {
            if (!hideAmongFive(target)) {
                this.unprotected.add(target);
                target.counts().forEach(count -> this.knowledge.sumsOf(count).forEach(PublishedSum::withhold));
            }
            return;
        }
        hideIn(world.get());
        this.pending.removeIf(count -> world.get().difference(count) == -this.knowledge.value(count));
    }

    /** A count that cannot be 0, because not all of the people can have left, is hidden if it can have five values. */
    private boolean hideAmongFive(Target target) {
        if (target.counts().size() > 1 || !target.measure().isSensitive()) {
            return false;
        }
        long value = this.knowledge.value(target.counts());
        List<OtherWorld> others = new ArrayList<>();
        for (long other = 1; other <= value + MOST_OF_SMALL && others.size() < MOST_OF_SMALL; other++) {
            if (other != value) {
                this.finder
                        .cheapest(new Target(target.counts(), Set.of(other - value)))
                        .ifPresent(others::add);
            }
        }
        if (others.size() < MOST_OF_SMALL) {
            return false;
        }
        others.forEach(this::hideIn);
        return true;
    }

    /** Whether the count can be 0 or have five values, or the figure of few people can have another value. */
    private boolean isHidden(Target target) {
        if (target.counts().stream()
                .flatMap(count -> this.worldsOf.getOrDefault(count, List.of()).stream())
                .anyMatch(world -> world.proves(target))) {
            return true;
        }
        Count first = target.counts().iterator().next();
        return target.counts().size() == 1
                && first.measure().isSensitive()
                && this.worldsOf.getOrDefault(first, List.of()).stream()
                                .map(world -> world.difference(first))
                                .distinct()
                                .count()
                        >= MOST_OF_SMALL;
    }

    private void hideIn(OtherWorld world) {
        world.distinguishingSums(this.knowledge).forEach(PublishedSum::withhold);
        this.worlds.add(world);
        world.differences()
                .keySet()
                .forEach(count -> this.worldsOf
                        .computeIfAbsent(count, first -> new ArrayList<>())
                        .add(world));
    }

    /**
     * Publishes lines again that were withheld for one count if other lines hide that count by now: the most costly
     * first.
     */
    private void publishSpare(List<Target> targets, List<PublishedSum> published) {
        if (this.knowledge.counts().size() > MOST_TO_PUBLISH_AGAIN) {
            return;
        }
        Map<Count, List<Target>> targetsOf = new HashMap<>();
        targets.stream()
                .filter(target -> !this.unprotected.contains(target))
                .forEach(target -> target.counts()
                        .forEach(count -> targetsOf
                                .computeIfAbsent(count, first -> new ArrayList<>())
                                .add(target)));
        // for lines of a count without another world nothing shows that they can be published
        Set<Count> exposed = this.unprotected.stream()
                .flatMap(target -> target.counts().stream())
                .collect(Collectors.toSet());
        published.stream()
                .filter(PublishedSum::isWithheld)
                .filter(sum -> Collections.disjoint(sum.counts(), exposed))
                .sorted(Comparator.comparing(PublishedSum::cost).reversed())
                .forEach(sum -> publishAgain(sum, targetsOf));
    }

    private void publishAgain(PublishedSum sum, Map<Count, List<Target>> targetsOf) {
        Set<OtherWorld> apart = sum.counts().stream()
                .flatMap(count -> this.worldsOf.getOrDefault(count, List.of()).stream())
                .filter(world -> world.difference(sum.counts()) != 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        apart.forEach(this::forget);
        sum.publish();
        Set<Target> open = apart.stream()
                .flatMap(world -> world.differences().keySet().stream())
                .flatMap(count -> targetsOf.getOrDefault(count, List.of()).stream())
                .filter(target -> !isHidden(target))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Target target : open) {
            Optional<OtherWorld> world = isHidden(target) ? Optional.empty() : this.finder.exchange(target);
            if (world.filter(one -> cost(one) == 0).isPresent()) {
                hideIn(world.get());
            } else if (!isHidden(target)) {
                sum.withhold();
                apart.forEach(this::hideIn);
                return;
            }
        }
    }

    private void forget(OtherWorld world) {
        this.worlds.remove(world);
        world.differences()
                .keySet()
                .forEach(count ->
                        Objects.requireNonNull(this.worldsOf.get(count)).remove(world));
    }

    private void withholdSomeZeros(String chance) {
        for (PublishedSum sum : this.knowledge.sums()) {
            if (isPublishedZero(sum) && isChosen(chance, sum.counts().iterator().next())) {
                this.finder
                        .exchange(new Target(sum.counts(), Set.of(1L)))
                        .filter(world -> cost(world) <= MOST_FOR_ZERO)
                        .ifPresent(this::hideIn);
            }
        }
    }

    private boolean isPublishedZero(PublishedSum sum) {
        return !sum.isKnown()
                && !sum.isWithheld()
                && sum.counts().size() == 1
                && sum.measure().isSensitive()
                && this.knowledge.value(sum.counts()) == 0;
    }

    private static boolean isChosen(String chance, Count count) {
        return Long.parseLong(Digest.of(chance + count).substring(0, 8), 16) % ONE_IN == 0;
    }

    private long cost(OtherWorld world) {
        return world.cost(this.knowledge);
    }

    private void prove(List<Target> targets) {
        for (OtherWorld world : this.worlds) {
            if (!world.isPossible(this.knowledge) || !world.looksTheSame(this.knowledge)) {
                throw new IllegalStateException("what is withheld does not hide " + world);
            }
        }
        for (Target target : targets) {
            if (!this.unprotected.contains(target) && !isHidden(target)) {
                throw new IllegalStateException("nothing proves that " + target + " is hidden");
            }
        }
    }
}
