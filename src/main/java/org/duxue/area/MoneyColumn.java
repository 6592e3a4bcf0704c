package org.duxue.area;

import java.math.BigDecimal;
import java.util.function.Function;
import org.duxue.reading.Column;
import org.jspecify.annotations.Nullable;

/**
 * A column of amounts in yuan that a school may have filled in with ten thousands of yuan without saying so.
 *
 * @param plausible in a plausible file the largest amount is at least this much in yuan; not a norm
 * @param least no single amount is lower, except 0
 * @param most the smallest amount of a file is lower
 * @param of the amount of a row in yuan; null where the row has none
 * @param <R> an accepted row
 */
public record MoneyColumn<R>(
        Column<?> column,
        BigDecimal plausible,
        BigDecimal least,
        BigDecimal most,
        Function<R, @Nullable BigDecimal> of) {}
