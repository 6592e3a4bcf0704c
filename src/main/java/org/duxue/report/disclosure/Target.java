package org.duxue.report.disclosure;

import java.util.Set;

/**
 * A sum of counts that no reader may know.
 *
 * @param counts of one measure
 * @param steps by how much it has to be possible that the sum is different: one of these is enough
 */
record Target(Set<Count> counts, Set<Long> steps) {

    Measure measure() {
        return this.counts.iterator().next().measure();
    }
}
