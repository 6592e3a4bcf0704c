package org.duxue.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings the lines of a ledger forward by one period. */
final class Forwarding {

    private final Month month;
    /** Lines that never change again. */
    private final List<Line> closed = new ArrayList<>();
    /** Lines in the making, by id. */
    private final Map<String, Draft> drafts = new TreeMap<>();

    /**
     * A line in the making.
     *
     * @param returning whether this is the period of its return
     * @param wasCleared whether it was cleared before and is still not shown
     */
    record Draft(Line line, boolean returning, boolean wasCleared) {

        Draft(Line line) {
            this(line, false, false);
        }

        Draft with(Line changed) {
            return new Draft(changed, this.returning, this.wasCleared);
        }
    }

    Forwarding(Month month) {
        this.month = month;
    }

    Ledger.Brought of(List<Line> before, List<Entry> entries) {
        Map<ItemId, Line> latest = new TreeMap<>((one, other) -> one.text().compareTo(other.text()));
        for (Line line : before) {
            Line predecessor = latest.put(line.id().root(), line);
            if (predecessor != null) {
                this.closed.add(predecessor);
            }
        }
        latest.forEach((root, line) -> merge(line, this.month.sightings().get(root)));
        this.month.sightings().forEach((id, sighting) -> {
            if (sighting.breached() && !latest.containsKey(id)) {
                add(new Draft(opened(id, sighting, "")));
            }
        });
        Map<String, Line> linesBefore = new TreeMap<>();
        before.forEach(line -> linesBefore.put(line.id().text(), line));
        EntriesAtWork applied = new EntriesAtWork(this.month, this.drafts, this.closed, linesBefore, this::settled);
        entries.forEach(applied::apply);
        List<Line> after = new ArrayList<>(this.closed);
        this.drafts.values().forEach(draft -> after.add(settled(draft)));
        return new Ledger.Brought(new Ledger(after), applied.problems());
    }

    private void merge(Line line, @Nullable Sighting sighting) {
        if (sighting != null && sighting.breached()) {
            found(line, sighting);
        } else if (line.isClosed()) {
            this.closed.add(line);
        } else {
            add(notFound(line, sighting));
        }
    }

    private void found(Line line, Sighting sighting) {
        if (line.isClosed()) {
            this.closed.add(line);
            add(new Draft(opened(line.id().successor(), sighting, "前一条目：" + line.id())));
            return;
        }
        Line again = line.foundAgain(sighting, this.month.period());
        add(line.isCleared() ? new Draft(again.returned(dueOn(sighting)), true, false) : new Draft(again));
    }

    private void add(Draft draft) {
        this.drafts.put(draft.line().id().text(), draft);
    }

    private Draft notFound(Line line, @Nullable Sighting sighting) {
        Rule rule = line.subject().rule();
        Evidence evidence = this.month.evidence().apply(line);
        if (line.isCleared()) {
            boolean rateless = rule.needsRate() && sighting == null && evidence != Evidence.SCHOOL_GONE;
            boolean stillNotShown = evidence.closes() && !rateless;
            return new Draft(line.withState(State.CLEARED, !stillNotShown), false, stillNotShown);
        }
        if (evidence == Evidence.SCHOOL_GONE) {
            return new Draft(line.cleared(line.measure(), ClearedBy.BASE));
        }
        boolean silent = sighting == null && rule.absenceProvesNothing();
        if (evidence != Evidence.FULL || silent) {
            return new Draft(line.withState(line.state(), true));
        }
        Measure now = sighting == null ? absent(line.found()) : sighting.measure();
        boolean byAction = now.wouldHaveMet(rule, line.found());
        return new Draft(line.cleared(now, byAction ? ClearedBy.ACTION : ClearedBy.BASE));
    }

    /** What is gone from a fresh file measures 0. */
    private static Measure absent(Measure found) {
        return Measure.of(BigDecimal.ZERO, found.target());
    }

    private Line opened(ItemId id, Sighting sighting, String note) {
        return new Line(
                id,
                sighting.subject(),
                sighting.measure(),
                sighting.measure(),
                this.month.period(),
                this.month.period(),
                State.OPEN,
                !sighting.fresh(),
                null,
                null,
                0,
                Handling.dueOn(dueOn(sighting), note),
                sighting.evidence());
    }

    private LocalDate dueOn(Sighting sighting) {
        LocalDate told = sighting.dueOn();
        return told != null ? told : this.month.period().asOf().plusDays(this.month.dueDays());
    }

    private Line settled(Draft draft) {
        Line line = draft.line();
        if (line.isClosed()) {
            return line;
        }
        if (line.isCleared()) {
            boolean closes = draft.wasCleared() && this.month.autoClose();
            return closes ? line.closed(this.month.period().asOf()) : line;
        }
        return line.withState(unsettled(draft), line.unverified());
    }

    /** The state of a line that is neither cleared nor closed, by the precedence of the contract. */
    private State unsettled(Draft draft) {
        Line line = draft.line();
        if (draft.returning()) {
            return State.REOPENED;
        }
        if (line.handling().dueOn().isBefore(this.month.period().asOf())) {
            return State.OVERDUE;
        }
        if (line.returns() > 0) {
            return State.REOPENED;
        }
        return line.handling().isBegun() ? State.IN_PROGRESS : State.OPEN;
    }
}
