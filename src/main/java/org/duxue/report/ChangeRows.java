package org.duxue.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duxue.ledger.Changes;
import org.duxue.ledger.Line;
import org.duxue.ledger.State;

/** The rows of {@code ledger-changes.csv}: what is new or stands differently, and a last row with the account. */
final class ChangeRows {

    static final List<String> HEADER =
            List.of("change", "item_id", "subject", "problem", "state", "cleared_by", "due_on", "closed_on");

    private ChangeRows() {}

    static List<List<String>> of(Changes changes) {
        List<List<String>> rows = new ArrayList<>();
        changes.changes().forEach(change -> rows.add(row(change.what(), change.line())));
        rows.add(List.of("reconciliation", "", "", reconciliation(changes), "", "", "", ""));
        return rows;
    }

    /** Lines before + new = the lines in each state now. */
    static String reconciliation(Changes changes) {
        if (!changes.balances()) {
            throw new IllegalStateException("the ledger does not balance: " + changes);
        }
        String states = List.of(State.values()).stream()
                .map(state -> state.label() + " " + changes.now().getOrDefault(state, 0L))
                .collect(Collectors.joining(" + "));
        return "上期 " + changes.before() + " + 新增 " + changes.opened() + " = " + states;
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
