package org.duxue.report.proof;

import org.duxue.shared.Period;

/**
 * The published figure somebody asks for.
 *
 * @param district a district code, or {@code all}
 * @param school empty for the district itself
 * @param indicator its key, with the area before it where two areas have the same one
 * @param breakdown empty for the total; for the balance the stage
 */
public record CellName(Period period, String district, String school, String indicator, String breakdown) {}
