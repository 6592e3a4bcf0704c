package org.duxue.report.disclosure;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** A sum of counts that lines of a package tell, unless all of these lines are withheld. */
final class PublishedSum {

    private final Set<Count> counts;
    private final boolean known;
    private final Set<Place> places = new TreeSet<>();
    private long group;
    private long cost;
    private boolean withheld;

    /** @param known whether an earlier package told it, so that it cannot be withheld any more */
    PublishedSum(Set<Count> counts, boolean known) {
        this.counts = Collections.unmodifiableSet(new TreeSet<>(counts));
        this.known = known;
    }

    /**
     * Adds a line that tells it.
     *
     * @param group people of whom the line tells; 0 where it is no figure of a group
     * @param weight how much is lost when it is withheld
     */
    void addPlace(Place place, long group, long weight) {
        if (this.places.add(place)) {
            this.cost += weight;
        }
        addGroup(group);
    }

    /** Adds of how many people a line tells; 0 where it is no figure of a group. */
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
    boolean isTold() {
        return this.known || (!this.withheld && !this.places.isEmpty());
    }

    /** Takes back that it is withheld. */
    void tell() {
        this.withheld = false;
    }

    /** Lines of this package about a sum that is known already are withheld too when it may not be told again. */
    void withhold() {
        this.withheld = true;
    }
}
