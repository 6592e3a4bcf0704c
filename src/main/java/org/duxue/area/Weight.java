package org.duxue.area;

/** What an observation without a breach proves. */
public enum Weight {
    FULL,
    /** Too few were looked at: a sample is no evidence. */
    SAMPLE,
    /** The thing is not held to the rule any more, whatever it measures. */
    EXEMPT
}
