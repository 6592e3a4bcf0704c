package org.duxue.standards;

import java.math.BigDecimal;

/**
 * What an indicator is held against.
 *
 * @param due whether the value is met or not; a goal whose year is not over yet gives no verdict
 * @param binding whether missing it is a finding
 */
public record Target(String key, BigDecimal value, boolean due, boolean binding, Basis basis) {}
