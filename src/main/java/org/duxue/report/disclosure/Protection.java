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
 * Withholds sums until nobody can compute what he may not know. First what tells it itself; then, for each such number,
 * another district is looked for that differs in it and sends the same packages, and what would tell the two apart is
 * withheld. Some lines that say 0 are withheld like those of few people, so that nobody knows of a line that it is withheld
 * because there is somebody. At the end every number has its other district, each of them checked against everything that
 * is told.
 */
final class Protection {

    /** Counts, and groups of people, from 1 to this one are small. */
    static final int MOST_OF_SMALL = 4;

    /** Of so many lines that say 0, one is withheld where no more than {@link #MOST_FOR_NOBODY} lines are lost with it. */
    private static final int ONE_IN = 20;

    private static final int MOST_FOR_NOBODY = 3;

    /** Of more counts than those of some ten schools it takes long to look what is spare. */
    private static final int MOST_TO_TELL_AGAIN = 5_000;

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
     * Marks what is withheld.
     *
     * @param former the worlds that hid counts in earlier packages
     * @param chance which of the lines that say 0 are withheld; nobody outside knows it
     */
    static Protection of(Knowledge knowledge, Collection<OtherWorld> former, String chance) {
        Protection protection = new Protection(knowledge, former);
        knowledge.sums().stream().filter(protection::tellsItself).forEach(PublishedSum::withhold);
        List<PublishedSum> told = knowledge.sums().stream()
                .filter(sum -> !sum.isWithheld() && !sum.isKnown())
                .toList();
        List<Target> targets = protection.targets();
        targets.stream()
                .filter(target -> target.steps().size() == 1)
                .forEach(target -> protection.pending.addAll(target.counts()));
        targets.forEach(protection::protect);
        protection.tellWhatIsSpare(targets, told);
        protection.withholdSomeOfNobody(chance);
        protection.prove(targets);
        return protection;
    }

    /** What can be computed all the same, of earlier packages or of what everybody knows. */
    List<Target> exposed() {
        return this.unprotected;
    }

    /** The other worlds by which everything else is hidden. */
    List<OtherWorld> worlds() {
        return List.copyOf(this.worlds);
    }

    private boolean tellsItself(PublishedSum sum) {
        return isSmall(sum.group()) || (sum.counts().size() == 1 && (isSensitive(sum.counts()) || tellsWhoIsNot(sum)));
    }

    /** How many are insured, where the number of staff is told. */
    private boolean tellsWhoIsNot(PublishedSum sum) {
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
            if (isSmall(sum.group()) && !asCount && !isToldOfMany(sum)) {
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

    /** What is said of many people, that all of them or none, is said of each, also when some have left. */
    private boolean isToldOfMany(PublishedSum sum) {
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

    /** A count that cannot be 0, as that of people who cannot all have left, is told by nothing if it can be five numbers. */
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

    /** Whether the count can be 0, or five numbers, or the figure of few people another one. */
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
        world.toldApart(this.knowledge).forEach(PublishedSum::withhold);
        this.worlds.add(world);
        world.differences()
                .keySet()
                .forEach(count -> this.worldsOf
                        .computeIfAbsent(count, first -> new ArrayList<>())
                        .add(world));
    }

    /** What was withheld for one count is told again where others hide that count as well by now: the dearest first. */
    private void tellWhatIsSpare(List<Target> targets, List<PublishedSum> told) {
        if (this.knowledge.counts().size() > MOST_TO_TELL_AGAIN) {
            return;
        }
        Map<Count, List<Target>> targetsOf = new HashMap<>();
        targets.stream()
                .filter(target -> !this.unprotected.contains(target))
                .forEach(target -> target.counts()
                        .forEach(count -> targetsOf
                                .computeIfAbsent(count, first -> new ArrayList<>())
                                .add(target)));
        // nothing shows that what belongs to a count without another world can be told
        Set<Count> exposed = this.unprotected.stream()
                .flatMap(target -> target.counts().stream())
                .collect(Collectors.toSet());
        told.stream()
                .filter(PublishedSum::isWithheld)
                .filter(sum -> Collections.disjoint(sum.counts(), exposed))
                .sorted(Comparator.comparing(PublishedSum::cost).reversed())
                .forEach(sum -> tellAgain(sum, targetsOf));
    }

    private void tellAgain(PublishedSum sum, Map<Count, List<Target>> targetsOf) {
        Set<OtherWorld> apart = sum.counts().stream()
                .flatMap(count -> this.worldsOf.getOrDefault(count, List.of()).stream())
                .filter(world -> world.difference(sum.counts()) != 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        apart.forEach(this::forget);
        sum.tell();
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

    private void withholdSomeOfNobody(String chance) {
        for (PublishedSum sum : this.knowledge.sums()) {
            if (tellsOfNobody(sum) && isChosen(chance, sum.counts().iterator().next())) {
                this.finder
                        .exchange(new Target(sum.counts(), Set.of(1L)))
                        .filter(world -> cost(world) <= MOST_FOR_NOBODY)
                        .ifPresent(this::hideIn);
            }
        }
    }

    private boolean tellsOfNobody(PublishedSum sum) {
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
