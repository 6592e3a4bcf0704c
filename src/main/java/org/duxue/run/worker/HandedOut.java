package org.duxue.run.worker;

import org.springframework.batch.core.step.Step;

/** The first step of an intake whose files are read by workers. */
public record HandedOut(Step step) {}
