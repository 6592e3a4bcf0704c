package org.duxue.ledger;

import java.time.LocalDate;
import org.duxue.area.Keys;

/**
 * The values that operators enter for a line.
 *
 * @param dueOn time limit; first set by the finding
 */
public record Remediation(
        LocalDate dueOn,
        String responsibleUnit,
        String responsiblePerson,
        String measure,
        String progress,
        String note,
        String evidenceFile,
        String evidenceSha256,
        String verifiedBy) {

    public Remediation(
            LocalDate dueOn,
            String responsibleUnit,
            String responsiblePerson,
            String measure,
            String progress,
            String note) {
        this(dueOn, responsibleUnit, responsiblePerson, measure, progress, note, "", "", "");
    }

    static Remediation dueOn(LocalDate day, String note) {
        return new Remediation(day, "", "", "", "", note);
    }

    Remediation withDueOn(LocalDate day) {
        return new Remediation(
                day,
                this.responsibleUnit,
                this.responsiblePerson,
                this.measure,
                this.progress,
                this.note,
                this.evidenceFile,
                this.evidenceSha256,
                this.verifiedBy);
    }

    Remediation ofUnit(String unit) {
        return new Remediation(
                this.dueOn,
                unit,
                this.responsiblePerson,
                this.measure,
                this.progress,
                this.note,
                this.evidenceFile,
                this.evidenceSha256,
                this.verifiedBy);
    }

    Remediation noted(String text) {
        return new Remediation(
                this.dueOn,
                this.responsibleUnit,
                this.responsiblePerson,
                this.measure,
                this.progress,
                text,
                this.evidenceFile,
                this.evidenceSha256,
                this.verifiedBy);
    }

    /**
     * A copy with an entry applied; a blank cell leaves the value.
     *
     * @param sha256 digest of the paper that was entered; empty without one
     */
    public Remediation with(Entry entry, String sha256) {
        // the verifier of one paper has not verified another one
        boolean isAnotherPaper = !sha256.isEmpty() && !sha256.equals(this.evidenceSha256);
        return new Remediation(
                entry.dueOn() == null ? this.dueOn : entry.dueOn(),
                either(entry.responsibleUnit(), this.responsibleUnit),
                either(entry.responsiblePerson(), this.responsiblePerson),
                either(entry.measure(), this.measure),
                either(entry.progress(), this.progress),
                either(entry.note(), this.note),
                sha256.isEmpty() ? this.evidenceFile : entry.evidenceFile(),
                either(sha256, this.evidenceSha256),
                isAnotherPaper ? entry.verifiedBy() : either(entry.verifiedBy(), this.verifiedBy));
    }

    /** A copy merged with the entries for the line of a school that was merged into this one. */
    Remediation joinedBy(Remediation other) {
        // the verifier of one paper has not verified the other one
        boolean isOthers = this.evidenceFile.isEmpty() || (other.isProved() && !isProved());
        Remediation paper = isOthers ? other : this;
        boolean isOfNone = this.evidenceFile.isEmpty() && other.evidenceFile.isEmpty();
        return new Remediation(
                this.dueOn.isAfter(other.dueOn) ? other.dueOn : this.dueOn,
                either(this.responsibleUnit, other.responsibleUnit),
                either(this.responsiblePerson, other.responsiblePerson),
                either(this.measure, other.measure),
                either(this.progress, other.progress),
                this.note.isEmpty() ? other.note : this.note + "；" + other.note,
                paper.evidenceFile,
                paper.evidenceSha256,
                isOfNone ? either(this.verifiedBy, other.verifiedBy) : paper.verifiedBy);
    }

    /** Whether papers were handed in and another person verified them. */
    boolean isProved() {
        return !this.evidenceFile.isEmpty() && !this.verifiedBy.isEmpty() && !isVerifiedByTheResponsible();
    }

    public boolean isVerifiedByTheResponsible() {
        return !this.verifiedBy.isEmpty() && Keys.folded(this.verifiedBy).equals(Keys.folded(this.responsiblePerson));
    }

    /** Whether work on it has begun. */
    boolean isBegun() {
        return !this.responsibleUnit.isEmpty() || !this.measure.isEmpty();
    }

    private static String either(String entered, String before) {
        return entered.isEmpty() ? before : entered;
    }
}
