package org.duxue.report.proof;

import org.duxue.area.Figure;

/**
 * The contribution to a figure of a hazard that is open only in the ledger.
 *
 * @param item its id in the ledger
 */
public record LedgerShare(String item, Figure share) {}
