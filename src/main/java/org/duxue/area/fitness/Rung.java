package org.duxue.area.fitness;

/**
 * A line of a score or bonus table.
 *
 * @param steps what it requires: the quality of the bound, or steps beyond the 100 bound
 * @param points the points it earns
 */
record Rung(int steps, int points) {}
