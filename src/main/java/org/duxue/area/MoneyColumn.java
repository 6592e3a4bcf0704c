package org.duxue.area;

import java.math.BigDecimal;
import java.util.function.Function;
import org.duxue.reading.Column;
import org.jspecify.annotations.Nullable;

/**
 * A column of amounts in yuan that a school may have filled in with ten thousands of yuan without saying so.
 *
 * @param plausible the least that the largest amount of a file is in yuan: a plausibility, no norm
 * @param of the amount of a row in yuan; nothing where the row has none
 * @param <R> an accepted row
 */
public record MoneyColumn<R>(Column<?> column, BigDecimal plausible, Function<R, @Nullable BigDecimal> of) {}
