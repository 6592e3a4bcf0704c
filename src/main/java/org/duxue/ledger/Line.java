package org.duxue.ledger;

import java.time.LocalDate;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as it stands at the end of a period.
 *
 * @param measure of the last finding; once cleared, the measure that cleared it
 * @param found of the last finding, also after clearing
 * @param lastPeriod the last period in which it was found
 * @param unverified whether no fresh submission stands behind the state
 * @param evidence file, version and rows of the last finding
 * @param returns how often it was found again after clearing
 */
public record Line(
        ItemId id,
        Subject subject,
        Measure measure,
        Measure found,
        Period firstPeriod,
        Period lastPeriod,
        State state,
        boolean unverified,
        @Nullable ClearedBy clearedBy,
        @Nullable LocalDate closedOn,
        int returns,
        Handling handling,
        String evidence) {

    boolean isClosed() {
        return this.state == State.CLOSED;
    }

    boolean isCleared() {
        return this.state == State.CLEARED;
    }

    Line withState(State next, boolean unverifiedNow) {
        return new Line(
                this.id,
                this.subject,
                this.measure,
                this.found,
                this.firstPeriod,
                this.lastPeriod,
                next,
                unverifiedNow,
                this.clearedBy,
                this.closedOn,
                this.returns,
                this.handling,
                this.evidence);
    }

    Line foundAgain(Sighting sighting, Period period) {
        return new Line(
                this.id,
                sighting.subject(),
                sighting.measure(),
                sighting.measure(),
                this.firstPeriod,
                period,
                this.state,
                !sighting.fresh(),
                null,
                null,
                this.returns,
                this.handling,
                sighting.evidence());
    }

    Line returned(LocalDate newDueOn) {
        return new Line(
                this.id,
                this.subject,
                this.measure,
                this.found,
                this.firstPeriod,
                this.lastPeriod,
                State.REOPENED,
                this.unverified,
                null,
                null,
                this.returns + 1,
                this.handling.withDueOn(newDueOn),
                this.evidence);
    }

    Line cleared(Measure by, ClearedBy how) {
        return new Line(
                this.id,
                this.subject,
                by,
                this.found,
                this.firstPeriod,
                this.lastPeriod,
                State.CLEARED,
                false,
                how,
                null,
                this.returns,
                this.handling,
                this.evidence);
    }

    Line closed(LocalDate day) {
        return new Line(
                this.id,
                this.subject,
                this.measure,
                this.found,
                this.firstPeriod,
                this.lastPeriod,
                State.CLOSED,
                false,
                this.clearedBy,
                day,
                this.returns,
                this.handling,
                this.evidence);
    }

    Line handled(Handling changed) {
        return new Line(
                this.id,
                this.subject,
                this.measure,
                this.found,
                this.firstPeriod,
                this.lastPeriod,
                this.state,
                this.unverified,
                this.clearedBy,
                this.closedOn,
                this.returns,
                changed,
                this.evidence);
    }
}
