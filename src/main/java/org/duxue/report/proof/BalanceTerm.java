package org.duxue.report.proof;

import org.duxue.summary.SchoolBalance;

/**
 * The contribution of a school to a figure of the balance.
 *
 * @param share the part of the school's resource that is assigned to the stage, if it is split; else empty
 */
public record BalanceTerm(SchoolBalance balance, String share) {}
