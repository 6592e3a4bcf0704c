package org.duxue.ledger;

import org.duxue.intake.DropFile;
import org.duxue.shared.Period;

/** Whose entries, and of which month. */
record EntriesKey(String district, Period period) {

    static EntriesKey of(DropFile file) {
        return new EntriesKey(file.sender(), file.period());
    }
}
