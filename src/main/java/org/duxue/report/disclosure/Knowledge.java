package org.duxue.report.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The knowledge of a reader of all packages: the counts, the constraints between them, and the published sums. */
final class Knowledge {

    private final SortedMap<Count, Range> ranges = new TreeMap<>();
    private final Map<String, SortedSet<String>> days = new HashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final Map<Set<Count>, PublishedSum> sums = new LinkedHashMap<>();
    private final Map<Count, List<Constraint>> constraintsOf = new HashMap<>();
    private final Map<Count, List<PublishedSum>> sumsOf = new HashMap<>();

    void add(Count count, Range range) {
        this.ranges.putIfAbsent(count, range);
        this.days.computeIfAbsent(count.file(), file -> new TreeSet<>()).add(count.submission());
    }

    /**
     * Adds a constraint by meaning; one that does not hold for these data is dropped, because a reader cannot rely on
     * it.
     */
    void add(Map<Count, Integer> terms, long bound, boolean exact) {
        Constraint constraint = new Constraint(new TreeMap<>(terms), bound, exact);
        if (constraint.holds(this::value)) {
            this.constraints.add(constraint);
            constraint
                    .terms()
                    .keySet()
                    .forEach(count -> this.constraintsOf
                            .computeIfAbsent(count, key -> new ArrayList<>())
                            .add(constraint));
        }
    }

    /** The sum of these counts, published before or now. */
    PublishedSum sum(Set<Count> counts, boolean known) {
        PublishedSum sum = this.sums.get(counts);
        if (sum == null) {
            PublishedSum made = new PublishedSum(counts, known);
            this.sums.put(made.counts(), made);
            made.counts()
                    .forEach(count -> this.sumsOf
                            .computeIfAbsent(count, key -> new ArrayList<>())
                            .add(made));
            sum = made;
        }
        return sum;
    }

    boolean has(Count count) {
        return this.ranges.containsKey(count);
    }

    Range range(Count count) {
        return requireNonNull(this.ranges.get(count));
    }

    long value(Count count) {
        return range(count).value();
    }

    long value(Set<Count> counts) {
        return counts.stream().mapToLong(this::value).sum();
    }

    Set<Count> counts() {
        return this.ranges.keySet();
    }

    List<Count> countsOf(String submission) {
        return this.ranges.tailMap(new Count(submission, Measure.EXEMPT, "")).keySet().stream()
                .takeWhile(count -> count.submission().equals(submission))
                .toList();
    }

    Collection<PublishedSum> sums() {
        return this.sums.values();
    }

    /** The parts for which a submission has a measure, in order. */
    Stream<String> parts(String submission, Measure measure) {
        return this.ranges.tailMap(new Count(submission, measure, "")).keySet().stream()
                .takeWhile(count -> count.submission().equals(submission) && count.measure() == measure)
                .map(Count::part);
    }

    /** The submissions of the same file on all days. */
    SortedSet<String> days(String submission) {
        return this.days.getOrDefault(Count.file(submission), new TreeSet<>(Set.of(submission)));
    }

    /** The count on every day of its file on which it is certainly as large or larger; its own day included. */
    List<Count> notLessOnDays(Count count) {
        return days(count.submission()).stream()
                .map(day -> new Count(day, count.measure(), count.part()))
                .filter(other -> other.equals(count) || isAtMost(count, other))
                .toList();
    }

    /** The count on every day of its file on which it is certainly the same; its own day included. */
    List<Count> sameOnDays(Count count) {
        return notLessOnDays(count).stream()
                .filter(other -> other.equals(count) || isAtMost(other, count))
                .toList();
    }

    private boolean isAtMost(Count one, Count other) {
        Map<Count, Integer> difference = Map.of(one, 1, other, -1);
        Map<Count, Integer> opposite = Map.of(one, -1, other, 1);
        return constraintsOf(one).stream()
                .filter(constraint -> constraint.bound() == 0)
                .anyMatch(constraint -> constraint.terms().equals(difference)
                        || (constraint.exact() && constraint.terms().equals(opposite)));
    }

    boolean isOnOtherDays(String submission) {
        return days(submission).size() > 1;
    }

    /** Whether a line reveals this count alone. */
    boolean isPublished(Count count) {
        return sumsOf(count).stream().anyMatch(sum -> sum.counts().size() == 1 && sum.isPublished());
    }

    List<PublishedSum> sumsOf(Count count) {
        return this.sumsOf.getOrDefault(count, List.of());
    }

    List<Constraint> constraintsOf(Count count) {
        return this.constraintsOf.getOrDefault(count, List.of());
    }

    /** The constraints on any of the counts. */
    Set<Constraint> constraintsOf(Collection<Count> counts) {
        Set<Constraint> all = new LinkedHashSet<>();
        counts.forEach(count -> all.addAll(this.constraintsOf.getOrDefault(count, List.of())));
        return all;
    }

    /** The published sums that include any of the counts. */
    Set<PublishedSum> publishedSumsOf(Collection<Count> counts) {
        Set<PublishedSum> all = new LinkedHashSet<>();
        counts.forEach(count ->
                sumsOf(count).stream().filter(PublishedSum::isPublished).forEach(all::add));
        return all;
    }
}
