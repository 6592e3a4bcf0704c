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
 * The ledger as it may leave the district: nobody's name, no working notes, and no line about people. That there is such
 * a line, in which state and since when, tells a count of people, so it is left out as if there were none.
 */
public final class PublicLedger {

    /** A rule that is not here does not leave the district. */
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

    /** A column that is not here is blank. */
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

    /** How many of these lines are in each state. */
    public static Map<State, Long> count(List<Line> lines) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        lines.forEach(line -> counts.merge(line.state(), 1L, Long::sum));
        return counts;
    }

    /** What changed of the lines that are told. */
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

    /** What the page shows of a line too. */
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
