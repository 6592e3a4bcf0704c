package org.duxue.summary;

import org.duxue.shared.Period;

/**
 * The period that a job consolidates, with its submissions at the start of the job. It is created once per execution
 * from the job parameter, so that all steps work on the same submissions.
 */
public class ConsolidatedPeriod {

    private final PeriodSnapshot snapshot;

    ConsolidatedPeriod(SubmissionCollector collector, Period period) {
        this.snapshot = collector.gather(period);
    }

    /** The obligations and the submissions that count. */
    public PeriodSnapshot snapshot() {
        return this.snapshot;
    }
}
