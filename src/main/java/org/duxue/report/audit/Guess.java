package org.duxue.report.audit;

/**
 * A value that a number may be meant to tell.
 *
 * @param key what it tells, to find the same told twice; equal for equal figures
 * @param isStrong whether a number that is none of the guesses contradicts this one
 */
record Guess(Known known, String key, boolean isStrong) {

    /** The same, which contradicts a number that is none of the guesses. */
    Guess strong() {
        return new Guess(this.known, this.key, true);
    }

    /** The same, which contradicts nobody. */
    Guess weak() {
        return new Guess(this.known, this.key, false);
    }
}
