package org.duxue.ledger;

import java.time.LocalDate;

/**
 * What operators enter for a line.
 *
 * @param dueOn time limit; first set by the finding
 */
public record Handling(
        LocalDate dueOn,
        String responsibleUnit,
        String responsiblePerson,
        String measure,
        String progress,
        String note) {

    static Handling dueOn(LocalDate day, String note) {
        return new Handling(day, "", "", "", "", note);
    }

    Handling withDueOn(LocalDate day) {
        return new Handling(day, this.responsibleUnit, this.responsiblePerson, this.measure, this.progress, this.note);
    }

    /** With what was entered; a blank cell leaves the value. */
    Handling with(Entry entry) {
        return new Handling(
                entry.dueOn() == null ? this.dueOn : entry.dueOn(),
                either(entry.responsibleUnit(), this.responsibleUnit),
                either(entry.responsiblePerson(), this.responsiblePerson),
                either(entry.measure(), this.measure),
                either(entry.progress(), this.progress),
                either(entry.note(), this.note));
    }

    /** Whether somebody has taken it in hand. */
    boolean isBegun() {
        return !this.responsibleUnit.isEmpty() || !this.measure.isEmpty();
    }

    private static String either(String entered, String before) {
        return entered.isEmpty() ? before : entered;
    }
}
