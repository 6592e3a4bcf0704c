package org.duxue.report.disclosure;

import java.util.Set;

/**
 * A sum of counts that no reader may be able to compute.
 *
 * @param counts of one measure
 * @param steps possible differences of the sum, of which at least one has to be possible
 */
record Target(Set<Count> counts, Set<Long> steps) {

    Measure measure() {
        return this.counts.iterator().next().measure();
    }
}
