package org.duxue.area;

/** How much an observation without a breach proves. */
public enum Weight {
    FULL,
    /** Too few were examined: a sample is no evidence. */
    SAMPLE,
    /** The subject is no longer bound by the rule, whatever the measure. */
    EXEMPT
}
