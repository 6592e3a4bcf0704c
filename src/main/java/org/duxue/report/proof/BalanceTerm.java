package org.duxue.report.proof;

import org.duxue.summary.SchoolBalance;

/**
 * What a school adds to a figure of the balance.
 *
 * @param share how much of the school's resource falls to the stage, where it is split; else empty
 */
public record BalanceTerm(SchoolBalance balance, String share) {}
