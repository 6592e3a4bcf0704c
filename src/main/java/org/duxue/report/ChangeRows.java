package org.duxue.report;

import java.util.ArrayList;
import java.util.List;
import org.duxue.ledger.Changes;
import org.duxue.ledger.Line;

/** The rows of {@code ledger-changes.csv}: new and changed entries, and a last row with the totals. */
final class ChangeRows {

    static final List<String> HEADER =
            List.of("change", "item_id", "subject", "problem", "state", "cleared_by", "due_on", "closed_on");

    private ChangeRows() {}

    static List<List<String>> of(Changes changes) {
        List<List<String>> rows = new ArrayList<>();
        changes.changes().forEach(change -> rows.add(row(change.what(), change.line())));
        rows.add(List.of("reconciliation", "", "", changes.sentence().zh(), "", "", "", ""));
        return rows;
    }

    /** Without the totals row, which also counts the withheld lines. */
    static List<List<String>> ofPublic(List<Changes.Change> changes) {
        return changes.stream().map(change -> row(change.what(), change.line())).toList();
    }

    private static List<String> row(String what, Line line) {
        return List.of(
                what,
                line.id().text(),
                line.subject().name(),
                line.subject().problem(),
                line.state().key(),
                line.clearedBy() == null ? "" : line.clearedBy().key(),
                line.handling().dueOn().toString(),
                line.closedOn() == null ? "" : line.closedOn().toString());
    }
}
