package org.duxue.job;

import org.duxue.intake.IntakeReport;

/** An application event: an intake has ended, with or without new files. */
public record IntakeCompleted(IntakeReport report) {}
