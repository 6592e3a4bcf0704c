package org.duxue.ledger;

import java.util.Map;
import java.util.function.Function;
import org.duxue.shared.Period;

/**
 * Everything a ledger is brought forward with.
 *
 * @param sightings by the root of their id
 * @param evidence what there is for a line that is not found
 * @param dueDays days until a new line is due when its rows tell no time limit
 */
record Month(
        Period period,
        Map<ItemId, Sighting> sightings,
        Function<Line, Evidence> evidence,
        int dueDays,
        boolean autoClose) {}
