package org.duxue.area.fitness;

/**
 * A line of a score or bonus table.
 *
 * @param steps what it takes: the quality of the bound, or steps beyond the 100 bound
 * @param points what that earns
 */
record Rung(int steps, int points) {}
