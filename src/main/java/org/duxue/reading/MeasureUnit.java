package org.duxue.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit as named by a title or a cell.
 *
 * @param factor the factor for an amount in it; null for a unit that cannot be converted
 */
public record MeasureUnit(String text, @Nullable BigDecimal factor) {

    boolean isForeign() {
        return this.factor == null;
    }

    /** Whether amounts in it have to be converted to the unit of their column. */
    boolean isToBeConverted() {
        return this.factor != null && this.factor.compareTo(BigDecimal.ONE) != 0;
    }
}
