package org.duxue.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an operator entered for a line in a period; an empty text or an absent date leaves what was.
 *
 * @param copied what stood in the computed columns of the row, by English key
 * @param row spreadsheet row of the entries file, 0 for an entry made at the command line
 * @param source name of the entries file, or the command
 */
public record Entry(
        String itemId,
        @Nullable LocalDate dueOn,
        String responsibleUnit,
        String responsiblePerson,
        String measure,
        String progress,
        @Nullable LocalDate closedOn,
        String note,
        Map<String, String> copied,
        int row,
        String source) {

    public Entry {
        copied = new TreeMap<>(copied);
    }

    boolean saysSomething() {
        return !said().isEmpty();
    }

    /** What was entered, as {@code column: value}, one after another. */
    public String said() {
        StringJoiner said = new StringJoiner("; ");
        add(said, "due_on", this.dueOn == null ? "" : this.dueOn.toString());
        add(said, "responsible_unit", this.responsibleUnit);
        add(said, "responsible_person", this.responsiblePerson);
        add(said, "measure", this.measure);
        add(said, "progress", this.progress);
        add(said, "closed_on", this.closedOn == null ? "" : this.closedOn.toString());
        add(said, "note", this.note);
        return said.toString();
    }

    private static void add(StringJoiner said, String column, String value) {
        if (!value.isEmpty()) {
            said.add(column + ": " + value);
        }
    }

    Entry withoutDueOn() {
        return new Entry(
                this.itemId,
                null,
                this.responsibleUnit,
                this.responsiblePerson,
                this.measure,
                this.progress,
                this.closedOn,
                this.note,
                this.copied,
                this.row,
                this.source);
    }
}
