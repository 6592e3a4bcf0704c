package org.duxue.report.audit;

import java.math.BigDecimal;

/**
 * A value the data hold, exact, and where they hold it.
 *
 * @param source file, indicator or row, period
 */
record Known(BigDecimal value, String source) {}
