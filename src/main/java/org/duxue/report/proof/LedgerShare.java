package org.duxue.report.proof;

import org.duxue.area.Figure;

/**
 * What a hazard that only the ledger holds open adds to a figure.
 *
 * @param item its id in the ledger
 */
public record LedgerShare(String item, Figure share) {}
