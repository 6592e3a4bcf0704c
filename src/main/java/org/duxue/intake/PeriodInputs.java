package org.duxue.intake;

import org.duxue.shared.Period;

/** Data that people enter for a period in addition to submissions. */
public interface PeriodInputs {

    /** A text that changes whenever anything entered for the period does. */
    String digest(Period period);
}
