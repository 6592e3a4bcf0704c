package org.duxue.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the effective submissions of a period show about one thing, in breach or not.
 *
 * @param fresh whether the submission is of the period itself
 * @param dueOn the earliest time limit among the source rows
 */
record Sighting(
        ItemId id,
        Subject subject,
        Measure measure,
        boolean breached,
        boolean fresh,
        @Nullable LocalDate dueOn,
        String evidence) {}
