package org.duxue.job;

import org.duxue.intake.IntakeReport;

/** An application event: new files were taken in, or there were none. */
public record IntakeCompleted(IntakeReport report) {}
