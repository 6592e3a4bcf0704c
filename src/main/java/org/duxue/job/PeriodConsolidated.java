package org.duxue.job;

import org.duxue.report.Publication;

/** An application event: a month was consolidated and its results are published. */
public record PeriodConsolidated(Publication.Published published) {}
