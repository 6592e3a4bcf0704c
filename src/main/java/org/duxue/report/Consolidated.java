package org.duxue.report;

import org.duxue.ledger.LedgerWork;
import org.duxue.summary.ExplainedWarnings;
import org.duxue.summary.Summaries;

/** What a consolidation came to, out of which the results of a district are written. */
record Consolidated(Summaries summaries, LedgerWork ledger, ExplainedWarnings explained) {}
