package org.duxue.cli;

import java.util.Map;

/** Summaries of lines of a published ledger. */
final class LedgerRows {

    private LedgerRows() {}

    static Map<String, String> line(Desk desk, String period, String district, String id) {
        return desk.rows(period, district, "ledger.csv").stream()
                .filter(row -> row.get("item_id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + id + " in " + period));
    }

    static String summary(Map<String, String> line) {
        return line.get("state")
                + (line.get("unverified").equals("yes") ? " unverified" : "")
                + (line.get("cleared_by").isEmpty() ? "" : " by " + line.get("cleared_by"))
                + (line.get("closed_on").isEmpty() ? "" : " on " + line.get("closed_on"))
                + " " + line.get("measured") + "/" + line.get("target")
                + " due " + line.get("due_on");
    }
}
