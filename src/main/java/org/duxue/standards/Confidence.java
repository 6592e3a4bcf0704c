package org.duxue.standards;

/** How well a norm is known; it decides whether its document may be cited. */
public enum Confidence {
    /** Read in the document itself. */
    V,
    /** Read in a second source. */
    V2,
    /** The number is known, the clause is not; cited as to be verified. */
    P,
    /** From memory: never cited and never applied unless a district adopts it. */
    M,
    /** Chosen for this program; there is no document. */
    C
}
