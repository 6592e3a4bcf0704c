package org.duxue.report.disclosure;

import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A linear constraint that always holds between counts because of their meaning: the weighted sum equals, or is at
 * most, a bound.
 *
 * @param exact whether the sum equals the bound
 */
record Constraint(Map<Count, Integer> terms, long bound, boolean exact) {

    /** How far the sum is from the bound; 0 for an exact constraint. */
    long slack(ToLongFunction<Count> values) {
        long sum = 0;
        for (Map.Entry<Count, Integer> term : this.terms.entrySet()) {
            sum += term.getValue() * values.applyAsLong(term.getKey());
        }
        return this.bound - sum;
    }

    boolean holds(ToLongFunction<Count> values) {
        long slack = slack(values);
        return this.exact ? slack == 0 : slack >= 0;
    }
}
