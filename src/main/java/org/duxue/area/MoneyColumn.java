package org.duxue.area;

import java.math.BigDecimal;
import java.util.function.Function;
import org.duxue.reading.Column;
import org.jspecify.annotations.Nullable;

/**
 * A column of amounts in yuan that a school may have filled in with ten thousands of yuan without saying so.
 *
 * @param plausible the least that the largest amount of a file is in yuan: a plausibility, no norm
 * @param least what no single amount is below, 0 apart
 * @param most what the smallest amount of a file is below
 * @param of the amount of a row in yuan; nothing where the row has none
 * @param <R> an accepted row
 */
public record MoneyColumn<R>(
        Column<?> column,
        BigDecimal plausible,
        BigDecimal least,
        BigDecimal most,
        Function<R, @Nullable BigDecimal> of) {}
