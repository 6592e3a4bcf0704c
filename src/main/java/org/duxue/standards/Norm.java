package org.duxue.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that a document sets.
 *
 * @param document name or number of the document
 * @param article article or table in it; may be empty
 * @param validFrom first day in force
 * @param validUntil last day in force; absent while it still is
 * @param confidence V verified in the text, V2 in a secondary source, P partly, M from memory, C set by the contract
 */
public record Norm(
        String key,
        BigDecimal value,
        String unit,
        String document,
        String article,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String confidence) {

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(this.validFrom) && (this.validUntil == null || !day.isAfter(this.validUntil));
    }
}
