package org.duxue.report.disclosure;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** A sum of counts that lines of a package reveal, unless all of these lines are withheld. */
final class PublishedSum {

    private final Set<Count> counts;
    private final boolean known;
    private final Set<Place> places = new TreeSet<>();
    private long group;
    private long cost;
    private boolean withheld;

    /** @param known whether an earlier package published it, so that it can no longer be withheld */
    PublishedSum(Set<Count> counts, boolean known) {
        this.counts = Collections.unmodifiableSet(new TreeSet<>(counts));
        this.known = known;
    }

    /**
     * Adds a line that reveals the sum.
     *
     * @param group number of people the line is about; 0 if it is not a figure of a group
     * @param weight the loss when the line is withheld
     */
    void addPlace(Place place, long group, long weight) {
        if (this.places.add(place)) {
            this.cost += weight;
        }
        addGroup(group);
    }

    /** Adds the number of people a line is about; 0 if it is not a figure of a group. */
    void addGroup(long group) {
        if (group > 0) {
            this.group = this.group == 0 ? group : Math.min(this.group, group);
        }
    }

    Set<Count> counts() {
        return this.counts;
    }

    Measure measure() {
        return this.counts.iterator().next().measure();
    }

    Set<Place> places() {
        return this.places;
    }

    long group() {
        return this.group;
    }

    long cost() {
        return this.cost;
    }

    boolean isKnown() {
        return this.known;
    }

    boolean isWithheld() {
        return this.withheld;
    }

    /** Whether a reader has the sum, from this package or an earlier one. */
    boolean isPublished() {
        return this.known || (!this.withheld && !this.places.isEmpty());
    }

    /** Publishes it again. */
    void publish() {
        this.withheld = false;
    }

    /** Withholds the lines of this package, even if the sum is already known and only must not be published again. */
    void withhold() {
        this.withheld = true;
    }
}
