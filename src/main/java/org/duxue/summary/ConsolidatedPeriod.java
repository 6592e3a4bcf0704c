package org.duxue.summary;

import org.duxue.shared.Period;

/**
 * The period that a job consolidates, as the job found it. It is made once for each execution, out of the job
 * parameter, so that all steps work on the same submissions.
 */
public class ConsolidatedPeriod {

    private final PeriodSnapshot snapshot;

    ConsolidatedPeriod(SubmissionCollector collector, Period period) {
        this.snapshot = collector.gather(period);
    }

    /** Who owes what and which submissions count. */
    public PeriodSnapshot snapshot() {
        return this.snapshot;
    }
}
