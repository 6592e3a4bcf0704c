package org.duxue.report.audit;

/**
 * A value that a number may be meant to tell.
 *
 * @param key what it tells, to find the same told twice; equal for equal figures
 * @param isStrong whether a number that is none of the guesses contradicts this one
 * @param isAside whether it only excuses a number and does not prove it
 */
record Guess(Known known, String key, boolean isStrong, boolean isAside) {

    Guess(Known known, String key, boolean isStrong) {
        this(known, key, isStrong, false);
    }

    /** What the data also hold, which a number may be without being proved. */
    static Guess aside(Known known) {
        return new Guess(known, known.source(), false, true);
    }

    /** The same, which contradicts a number that is none of the guesses. */
    Guess strong() {
        return new Guess(this.known, this.key, true, this.isAside);
    }

    /** The same, which contradicts nobody. */
    Guess weak() {
        return new Guess(this.known, this.key, false, this.isAside);
    }
}
