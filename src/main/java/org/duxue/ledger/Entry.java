package org.duxue.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An operator's entry for a line in a period; an empty text or an absent date leaves the value unchanged.
 *
 * @param copied the computed columns of the row, by English key
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
        String source,
        String evidenceFile,
        String verifiedBy) {

    public Entry(
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
        this(
                itemId,
                dueOn,
                responsibleUnit,
                responsiblePerson,
                measure,
                progress,
                closedOn,
                note,
                copied,
                row,
                source,
                "",
                "");
    }

    public Entry {
        copied = new TreeMap<>(copied);
    }

    boolean hasContent() {
        return !description().isEmpty();
    }

    /** The non-blank cells by column. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        add(cells, "due_on", this.dueOn == null ? "" : this.dueOn.toString());
        add(cells, "responsible_unit", this.responsibleUnit);
        add(cells, "responsible_person", this.responsiblePerson);
        add(cells, "measure", this.measure);
        add(cells, "progress", this.progress);
        add(cells, "closed_on", this.closedOn == null ? "" : this.closedOn.toString());
        add(cells, "note", this.note);
        add(cells, "evidence_file", this.evidenceFile);
        add(cells, "verified_by", this.verifiedBy);
        return cells;
    }

    private static void add(Map<String, String> cells, String column, String value) {
        if (!value.isEmpty()) {
            cells.put(column, value);
        }
    }

    /** The entry as text: {@code column: value}, one after another. */
    public String description() {
        return cells().entrySet().stream()
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining("; "));
    }

    /** A copy for the line of another id. */
    Entry of(String id) {
        return id.equals(this.itemId)
                ? this
                : new Entry(
                        id,
                        this.dueOn,
                        this.responsibleUnit,
                        this.responsiblePerson,
                        this.measure,
                        this.progress,
                        this.closedOn,
                        this.note,
                        this.copied,
                        this.row,
                        this.source,
                        this.evidenceFile,
                        this.verifiedBy);
    }

    /** A copy in which these columns are blank. */
    Entry without(Set<String> columns) {
        return new Entry(
                this.itemId,
                columns.contains("due_on") ? null : this.dueOn,
                columns.contains("responsible_unit") ? "" : this.responsibleUnit,
                columns.contains("responsible_person") ? "" : this.responsiblePerson,
                columns.contains("measure") ? "" : this.measure,
                columns.contains("progress") ? "" : this.progress,
                columns.contains("closed_on") ? null : this.closedOn,
                columns.contains("note") ? "" : this.note,
                this.copied,
                this.row,
                this.source,
                columns.contains("evidence_file") ? "" : this.evidenceFile,
                columns.contains("verified_by") ? "" : this.verifiedBy);
    }
}
