package org.duxue.report.proof;

import org.duxue.shared.Period;

/**
 * The published figure to be proved.
 *
 * @param district a district code, or {@code all}
 * @param school empty for the district itself
 * @param indicator its key, prefixed with the area if two areas use the same key
 * @param breakdown empty for the total; for the balance the stage
 */
public record CellName(Period period, String district, String school, String indicator, String breakdown) {}
