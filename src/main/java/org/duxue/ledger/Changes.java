package org.duxue.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.shared.Text;

/**
 * What happened to a ledger in a period, and the account that always balances: lines before + new lines + lines moved in = lines in
 * each state now.
 */
public record Changes(int before, int opened, int movedIn, Map<State, Long> now, List<Change> changes) {

    public Changes {
        changes = List.copyOf(changes);
    }

    /** A line that is new or has another state than before. */
    public record Change(String what, Line line) {}

    static Changes between(Ledger before, Ledger after) {
        Map<ItemId, Line> earlier = new HashMap<>();
        before.lines().forEach(line -> earlier.put(line.id(), line));
        List<Change> changes = new ArrayList<>();
        int opened = 0;
        int movedIn = 0;
        for (Line line : after.lines()) {
            Line was = earlier.get(line.id());
            if (was == null && !line.movedFrom().isEmpty()) {
                movedIn++;
                changes.add(new Change("moved in", line));
            } else if (was == null) {
                opened++;
                changes.add(new Change("new", line));
            } else if (was.state() != line.state() && isReported(line.state())) {
                changes.add(new Change(line.state().key(), line));
            }
        }
        return new Changes(before.lines().size(), opened, movedIn, after.count(), changes);
    }

    private static boolean isReported(State state) {
        return switch (state) {
            case CLEARED, CLOSED, MOVED, REOPENED, OVERDUE -> true;
            case OPEN, IN_PROGRESS -> false;
        };
    }

    /** Lines before + new + moved in = the lines in each state now. */
    public Text sentence() {
        if (!balances()) {
            throw new IllegalStateException("the ledger does not balance: " + this);
        }
        return new Text(
                "上期 " + this.before + " + 新增 " + this.opened + " + 移入 " + this.movedIn + " = " + states(State::label),
                "previous " + this.before + " + new " + this.opened + " + moved in " + this.movedIn + " = "
                        + states(State::key));
    }

    private String states(Function<State, String> word) {
        return Stream.of(State.values())
                .map(state -> word.apply(state) + " " + this.now.getOrDefault(state, 0L))
                .collect(Collectors.joining(" + "));
    }

    public boolean balances() {
        long lines = this.now.values().stream().mapToLong(Long::longValue).sum();
        return this.before + this.opened + this.movedIn == lines;
    }
}
