package org.duxue.report.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.ledger.Changes;
import org.duxue.ledger.LedgerColumns;
import org.duxue.ledger.Line;
import org.duxue.ledger.Remediation;
import org.duxue.ledger.Rule;
import org.duxue.ledger.State;

/**
 * The public part of the ledger: without names, working notes and lines about people. The existence of such a line, its
 * state and its date reveal a count of people, so it is left out as if it did not exist.
 */
public final class PublicLedger {

    /** The published rules; lines of any other rule are left out. */
    private static final Set<Rule> PUBLIC = EnumSet.of(
            Rule.OVERDUE,
            Rule.PLAN_LATE,
            Rule.EQUIPMENT_BELOW_STANDARD,
            Rule.SHORTAGE,
            Rule.HIRE_GAP,
            Rule.HEALTH_SHORT,
            Rule.STAFFING_BELOW_STANDARD,
            Rule.HAZARD,
            Rule.GUARDS_SHORT,
            Rule.NO_ALARM,
            Rule.CV_HIGH);

    /** The published columns; any other column is blank. */
    private static final Set<String> COLUMNS = Set.of(
            "item_id",
            "area",
            "rule",
            "district_code",
            "school_code",
            "subject",
            "problem",
            "measured",
            "target",
            "first_period",
            "last_period",
            "state",
            "unverified",
            "cleared_by",
            "due_on",
            "responsible_unit",
            "measure",
            "closed_on",
            "returns",
            "cleared_note",
            "norm",
            "accounted",
            "now");

    private PublicLedger() {}

    public static List<Line> lines(List<Line> all) {
        return all.stream()
                .filter(PublicLedger::isPublic)
                .map(PublicLedger::line)
                .toList();
    }

    /** The number of these lines in each state. */
    public static Map<State, Long> count(List<Line> lines) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        lines.forEach(line -> counts.merge(line.state(), 1L, Long::sum));
        return counts;
    }

    /** The changes of the published lines. */
    public static List<Changes.Change> changes(Changes all) {
        return all.changes().stream()
                .filter(change -> isPublic(change.line()))
                .map(change -> new Changes.Change(change.what(), line(change.line())))
                .toList();
    }

    /** A line as cells, in the order of {@link LedgerColumns#keys()}. */
    public static List<String> cells(Line line) {
        List<String> cells = new ArrayList<>(LedgerColumns.cells(line));
        List<String> keys = LedgerColumns.keys();
        for (int i = 0; i < cells.size(); i++) {
            if (!COLUMNS.contains(keys.get(i))) {
                cells.set(i, "");
            }
        }
        return cells;
    }

    private static boolean isPublic(Line line) {
        return PUBLIC.contains(line.subject().rule());
    }

    /** Also limits what the page shows of a line. */
    private static Line line(Line line) {
        Remediation handling = line.handling();
        return new Line(
                line.id(),
                line.subject(),
                line.measure(),
                line.found(),
                line.firstPeriod(),
                line.lastPeriod(),
                line.state(),
                line.unverified(),
                line.clearedBy(),
                line.closedOn(),
                line.returns(),
                new Remediation(handling.dueOn(), handling.responsibleUnit(), "", handling.measure(), "", ""),
                "");
    }
}
