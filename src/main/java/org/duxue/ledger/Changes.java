package org.duxue.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened to a ledger in a period, and the account that always balances: lines before + new lines = lines in
 * each state now.
 */
public record Changes(int before, int opened, Map<State, Long> now, List<Change> changes) {

    public Changes {
        changes = List.copyOf(changes);
    }

    /** A line that is new or stands differently than before. */
    public record Change(String what, Line line) {}

    static Changes between(Ledger before, Ledger after) {
        Map<ItemId, Line> earlier = new HashMap<>();
        before.lines().forEach(line -> earlier.put(line.id(), line));
        List<Change> changes = new ArrayList<>();
        int opened = 0;
        for (Line line : after.lines()) {
            Line was = earlier.get(line.id());
            if (was == null) {
                opened++;
                changes.add(new Change("new", line));
            } else if (was.state() != line.state() && isTold(line.state())) {
                changes.add(new Change(line.state().key(), line));
            }
        }
        return new Changes(before.lines().size(), opened, after.count(), changes);
    }

    private static boolean isTold(State state) {
        return switch (state) {
            case CLEARED, CLOSED, REOPENED, OVERDUE -> true;
            case OPEN, IN_PROGRESS -> false;
        };
    }

    public boolean balances() {
        long lines = this.now.values().stream().mapToLong(Long::longValue).sum();
        return this.before + this.opened == lines;
    }
}
