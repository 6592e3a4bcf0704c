package org.duxue.intake;

import org.duxue.shared.Period;

/** What people enter for a period besides submissions. */
public interface PeriodInputs {

    /** A text that changes whenever anything entered for the period does. */
    String digest(Period period);
}
