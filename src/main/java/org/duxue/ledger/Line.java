package org.duxue.ledger;

import java.time.LocalDate;
import org.duxue.registry.School;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger at the end of a period.
 *
 * @param measure of the last finding; once cleared, the measure that cleared it
 * @param found of the last finding, also after clearing
 * @param lastPeriod the last period in which it was found; absent for a line that was never found by the data
 * @param unverified whether the state is not based on a fresh submission
 * @param evidence file, version and rows of the last finding
 * @param returns how often it was found again after clearing
 * @param grounds the rows behind it
 * @param origin where it comes from
 */
public record Line(
        ItemId id,
        Subject subject,
        Measure measure,
        Measure found,
        Period firstPeriod,
        @Nullable Period lastPeriod,
        State state,
        boolean unverified,
        @Nullable ClearedBy clearedBy,
        @Nullable LocalDate closedOn,
        int returns,
        Remediation handling,
        String evidence,
        Grounds grounds,
        Origin origin) {

    public Line(
            ItemId id,
            Subject subject,
            Measure measure,
            Measure found,
            Period firstPeriod,
            @Nullable Period lastPeriod,
            State state,
            boolean unverified,
            @Nullable ClearedBy clearedBy,
            @Nullable LocalDate closedOn,
            int returns,
            Remediation handling,
            String evidence) {
        this(
                id,
                subject,
                measure,
                found,
                firstPeriod,
                lastPeriod,
                state,
                unverified,
                clearedBy,
                closedOn,
                returns,
                handling,
                evidence,
                Grounds.NONE,
                Origin.HERE);
    }

    /**
     * The origin of a line.
     *
     * @param movedFrom district and id under which it was followed before; empty where it was always followed here
     * @param area the area given in the letter of an inspection; empty where the rule determines it
     */
    record Origin(String movedFrom, String area) {

        static final Origin HERE = new Origin("", "");
    }

    /** The key of its area: one of the six problems, the balance or another one. */
    public String areaKey() {
        return this.origin.area().isEmpty() ? this.subject.rule().areaKey() : this.origin.area();
    }

    /** District and id under which it was followed before; empty where it was always followed here. */
    public String movedFrom() {
        return this.origin.movedFrom();
    }

    boolean isClosed() {
        return this.state == State.CLOSED;
    }

    public boolean isCleared() {
        return this.state == State.CLEARED;
    }

    /** Whether it can never change again. */
    public boolean isFinal() {
        return isClosed() || this.state == State.MOVED;
    }

    /** Whether it moves with its school: an inspection finding stays with the district it was addressed to. */
    boolean isOfSchool() {
        return this.subject.rule() != Rule.INSPECTION
                && !this.subject.schoolCode().isEmpty();
    }

    /** Whether there is still something to do about it. */
    public boolean isUnsettled() {
        return !isFinal() && !isCleared();
    }

    Line withState(State next, boolean unverifiedNow) {
        Copy copy = new Copy(this);
        copy.state = next;
        copy.unverified = unverifiedNow;
        return copy.line();
    }

    Line foundAgain(RuleResult result, Period period, Grounds now) {
        Copy copy = new Copy(this);
        copy.subject = result.subject();
        copy.measure = result.measure();
        copy.found = result.measure();
        copy.lastPeriod = period;
        copy.unverified = !result.fresh();
        copy.clearedBy = null;
        copy.closedOn = null;
        copy.evidence = result.evidence();
        copy.grounds = now;
        return copy.line();
    }

    /** A copy after its number was found reused for another item: the subject of the line stays. */
    Line foundAsAnother(RuleResult result, Period period, Grounds now) {
        Copy copy = new Copy(foundAgain(result, period, now));
        copy.subject = this.subject;
        return copy.line();
    }

    Line returned(LocalDate newDueOn) {
        Copy copy = new Copy(this);
        copy.state = State.REOPENED;
        copy.clearedBy = null;
        copy.closedOn = null;
        copy.returns = this.returns + 1;
        copy.handling = this.handling.withDueOn(newDueOn);
        return copy.line();
    }

    Line cleared(Measure by, ClearedBy how) {
        Copy copy = new Copy(this);
        copy.measure = by;
        copy.state = State.CLEARED;
        copy.unverified = false;
        copy.clearedBy = how;
        copy.closedOn = null;
        return copy.line();
    }

    Line closed(LocalDate day) {
        Copy copy = new Copy(this);
        copy.state = State.CLOSED;
        copy.unverified = false;
        copy.closedOn = day;
        copy.grounds = this.grounds.closed();
        return copy.line();
    }

    Line handled(Remediation changed) {
        Copy copy = new Copy(this);
        copy.handling = changed;
        return copy.line();
    }

    Line resting(Grounds now) {
        Copy copy = new Copy(this);
        copy.grounds = now;
        return copy.line();
    }

    /** A copy that is followed elsewhere from now on. */
    Line moved() {
        Copy copy = new Copy(this);
        copy.state = State.MOVED;
        copy.grounds = this.grounds.closed();
        return copy.line();
    }

    /** A copy that continues with a school that came from another district or has another code now. */
    Line movedTo(School school) {
        String from = this.subject.districtCode() + "/" + this.id;
        String note = "移自：" + from;
        Remediation handled = this.handling.note().isEmpty()
                ? this.handling.noted(note)
                : this.handling.noted(note + "；" + this.handling.note());
        return renamed(this.id.of(this.subject.schoolCode(), school.code()), from)
                .handled(handled)
                .about(new Subject(
                        this.subject.rule(),
                        school.district().code(),
                        school.code(),
                        school.name(),
                        this.subject.content(),
                        this.subject.norm()));
    }

    /** Merges the line of the same item of a school that was merged into this one. */
    Line joinedBy(Line other) {
        Line first = isUnsettled() || !other.isUnsettled() ? this : other.renamed(this.id, movedFrom());
        Copy copy = new Copy(first);
        copy.firstPeriod = other.firstPeriod.isBefore(this.firstPeriod) ? other.firstPeriod : this.firstPeriod;
        copy.returns = Math.max(this.returns, other.returns);
        copy.handling = this.handling.joinedBy(other.handling);
        copy.grounds = this.grounds.joinedBy(other.grounds);
        return copy.line();
    }

    private Line about(Subject other) {
        Copy copy = new Copy(this);
        copy.subject = other;
        return copy.line();
    }

    /** A copy under another root of its id, keeping the number of a successor. */
    Line under(ItemId root) {
        return root.equals(this.id.root())
                ? this
                : renamed(
                        new ItemId(root
                                + this.id.text().substring(this.id.root().text().length())),
                        movedFrom());
    }

    Line renamed(ItemId newId, String from) {
        return new Line(
                newId,
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
                this.handling,
                this.evidence,
                this.grounds,
                new Origin(from, this.origin.area()));
    }

    /** Builds a line from another. */
    private static final class Copy {

        private final ItemId id;
        private Period firstPeriod;
        private final Origin origin;
        private Subject subject;
        private Measure measure;
        private Measure found;
        private @Nullable Period lastPeriod;
        private State state;
        private boolean unverified;
        private @Nullable ClearedBy clearedBy;
        private @Nullable LocalDate closedOn;
        private int returns;
        private Remediation handling;
        private String evidence;
        private Grounds grounds;

        Copy(Line line) {
            this.id = line.id;
            this.firstPeriod = line.firstPeriod;
            this.origin = line.origin;
            this.subject = line.subject;
            this.measure = line.measure;
            this.found = line.found;
            this.lastPeriod = line.lastPeriod;
            this.state = line.state;
            this.unverified = line.unverified;
            this.clearedBy = line.clearedBy;
            this.closedOn = line.closedOn;
            this.returns = line.returns;
            this.handling = line.handling;
            this.evidence = line.evidence;
            this.grounds = line.grounds;
        }

        Line line() {
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
                    this.handling,
                    this.evidence,
                    this.grounds,
                    this.origin);
        }
    }
}
