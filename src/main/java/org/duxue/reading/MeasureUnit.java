package org.duxue.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a title or a cell names it.
 *
 * @param factor by how much an amount in it is multiplied; null when it is one that is not converted
 */
public record MeasureUnit(String text, @Nullable BigDecimal factor) {

    boolean isForeign() {
        return this.factor == null;
    }

    /** Whether amounts in it are not yet in the unit of their column. */
    boolean isToBeConverted() {
        return this.factor != null && this.factor.compareTo(BigDecimal.ONE) != 0;
    }
}
