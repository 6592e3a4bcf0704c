package org.duxue.standards;

import java.math.BigDecimal;

/**
 * The target that an indicator is compared with.
 *
 * @param due whether the value can be met or missed yet; a goal whose year is not over gives no verdict
 * @param binding whether missing it is a finding
 */
public record Target(String key, BigDecimal value, boolean due, boolean binding, Basis basis) {}
