package org.duxue.report;

import org.duxue.ledger.LedgerWork;
import org.duxue.summary.ExplainedWarnings;
import org.duxue.summary.Summaries;

/** The outcome of a consolidation, from which the results of a district are written. */
record Consolidated(Summaries summaries, LedgerWork ledger, ExplainedWarnings explained) {}
