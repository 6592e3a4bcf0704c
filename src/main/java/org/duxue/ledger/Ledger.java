package org.duxue.ledger;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Problem;

/** The ledger of one district at the end of a period: a snapshot that a later month never rewrites. */
public final class Ledger {

    private static final Comparator<Line> BY_ID = Comparator.<Line, String>comparing(
                    line -> line.id().root().text())
            .thenComparing(line -> line.id().generation());

    static final Ledger EMPTY = new Ledger(List.of());

    private final List<Line> lines;

    Ledger(List<Line> lines) {
        this.lines = lines.stream().sorted(BY_ID).toList();
    }

    /** The ledger after a period, and the problems with entries by their source. */
    record RolledForward(Ledger ledger, Map<String, List<Problem>> problems) {}

    /** All lines by id, successors behind their predecessors. */
    public List<Line> lines() {
        return this.lines;
    }

    /** How many lines there are in each state; the sum is all lines. */
    public Map<State, Long> count() {
        Map<State, Long> count = new EnumMap<>(State.class);
        for (State state : State.values()) {
            count.put(
                    state,
                    this.lines.stream().filter(line -> line.state() == state).count());
        }
        return count;
    }
}
