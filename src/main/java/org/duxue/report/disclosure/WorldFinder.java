package org.duxue.report.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds, for a protected number, another world that differs in it and requires withholding little. */
final class WorldFinder {

    private static final List<Integer> PARTNERS = List.of(4, 12, 40);

    /** Number of schools with which an exchange is tried. */
    private static final int EXCHANGES = 30;

    private final Knowledge knowledge;
    private final FormerWorlds former;
    private final SortedMap<String, List<Count>> countsOf = new TreeMap<>();
    private final Set<Count> pending;

    /**
     * Searches among these counts.
     *
     * @param former the worlds that hid counts in earlier packages
     * @param pending counts that still have to be 0 in some world
     */
    WorldFinder(Knowledge knowledge, Collection<OtherWorld> former, Set<Count> pending) {
        this.knowledge = knowledge;
        this.former = new FormerWorlds(knowledge, former);
        this.pending = pending;
        knowledge
                .counts()
                .forEach(count -> this.countsOf
                        .computeIfAbsent(count.file(), file -> new ArrayList<>())
                        .add(count));
    }

    /** The simplest world, in which people change places with another school. */
    Optional<OtherWorld> exchange(Target target) {
        return Exchange.cheapest(
                this.knowledge,
                target,
                partners(target).stream().limit(EXCHANGES).toList(),
                this.pending);
    }

    /** More schools are included only while fewer have no solution, or would cost figures of the district itself. */
    Optional<OtherWorld> cheapest(Target target) {
        Optional<OtherWorld> former = this.former.cheapest(target);
        if (former.filter(this::costsOnlySchools).isPresent()) {
            return former;
        }
        List<String> others = partners(target);
        Optional<OtherWorld> best = cheaper(
                former,
                Exchange.cheapest(
                        this.knowledge, target, others.stream().limit(EXCHANGES).toList(), this.pending));
        if (best.filter(this::costsOnlySchools).isPresent()) {
            return best;
        }
        for (int most : PARTNERS) {
            best = cheaper(best, search(target, others.stream().limit(most).map(Count::file)));
            if (others.size() <= most || best.filter(this::costsOnlySchools).isPresent()) {
                break;
            }
        }
        return best.or(() -> farther(target));
    }

    private Optional<OtherWorld> cheaper(Optional<OtherWorld> one, Optional<OtherWorld> other) {
        return one.isPresent() && (other.isEmpty() || cost(one.get()) <= cost(other.get())) ? one : other;
    }

    /**
     * Searches the files that hid it before, and then step by step more files that share a sum with those: in earlier
     * packages, one difference may need another to compensate it, and this a third.
     */
    private Optional<OtherWorld> farther(Target target) {
        for (Set<String> files : this.former.files(target)) {
            Optional<OtherWorld> found = search(target, files.stream());
            if (found.isPresent()) {
                return found;
            }
        }
        Set<String> inView = new TreeSet<>(files(target.counts()));
        int before = 0;
        while (inView.size() > before) {
            before = inView.size();
            inView.addAll(files(related(inView, target.measure())));
            Optional<OtherWorld> found = search(target, inView.stream());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Counts that share a sum with a related count of these files. */
    private List<Count> related(Set<String> files, Measure measure) {
        Set<Measure> related = measure.together().get(measure.together().size() - 1);
        return files.stream()
                .flatMap(file -> counts(file).stream())
                .filter(count -> related.contains(count.measure()))
                .flatMap(count -> this.knowledge.sumsOf(count).stream())
                .distinct()
                .flatMap(sum -> sum.counts().stream())
                .toList();
    }

    private Optional<OtherWorld> search(Target target, Stream<String> others) {
        Set<String> files = files(target.counts());
        others.forEach(files::add);
        List<Count> counts =
                files.stream().flatMap(file -> counts(file).stream()).toList();
        return WorldSearch.find(this.knowledge, target, counts, this.pending);
    }

    private static Set<String> files(Collection<Count> counts) {
        return counts.stream().map(Count::file).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The counts of a file on all days. */
    private List<Count> counts(String file) {
        return Objects.requireNonNull(this.countsOf.get(file));
    }

    private static SortedSet<String> submissions(Target target) {
        return target.counts().stream().map(Count::submission).collect(Collectors.toCollection(TreeSet::new));
    }

    private long cost(OtherWorld world) {
        return world.cost(this.knowledge);
    }

    private boolean costsOnlySchools(OtherWorld world) {
        return world.distinguishingSums(this.knowledge).stream()
                .allMatch(sum -> sum.counts().size() == 1);
    }

    /**
     * Submissions that share a sum with the target: first those that can compensate the difference and already withhold
     * much.
     */
    private List<String> partners(Target target) {
        Measure measure = target.measure();
        String part = target.counts().iterator().next().part();
        Set<String> own = submissions(target);
        Set<String> others = new TreeSet<>();
        Set<Measure> related = measure.together().get(measure.together().size() - 1);
        own.forEach(submission -> counts(Count.file(submission)).stream()
                .filter(count -> related.contains(count.measure()))
                .flatMap(count -> this.knowledge.sumsOf(count).stream())
                .forEach(sum -> sum.counts().forEach(one -> others.add(one.submission()))));
        others.removeAll(own);
        return others.stream()
                .sorted(Comparator.comparing((String other) -> !canTakeUp(new Count(other, measure, part), target))
                        .thenComparing(other -> this.knowledge.isPublished(new Count(other, measure, part)))
                        .thenComparing(other -> other))
                .toList();
    }

    private boolean canTakeUp(Count count, Target target) {
        if (!this.knowledge.has(count)) {
            return false;
        }
        Range range = this.knowledge.range(count);
        return target.steps().stream()
                .anyMatch(step ->
                        step < 0 ? range.most() - range.value() >= -step : range.value() - range.least() >= step);
    }
}
