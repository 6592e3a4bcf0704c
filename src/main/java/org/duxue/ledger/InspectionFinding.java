package org.duxue.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding of an inspection, as stated in its letter.
 *
 * @param source document and number of the letter
 * @param area one of the six areas, or {@code other}
 * @param schools codes; empty when it is about all
 * @param rule the rule of the ledger that shows whether it is put right; absent where papers have to show it
 */
public record InspectionFinding(
        String id,
        String source,
        LocalDate receivedOn,
        String area,
        String problem,
        List<String> schools,
        @Nullable Rule rule,
        @Nullable LocalDate dueOn,
        String responsibleUnit) {

    public InspectionFinding {
        schools = List.copyOf(schools);
    }

    /** A copy under another number. */
    InspectionFinding called(String otherId) {
        return new InspectionFinding(
                otherId,
                this.source,
                this.receivedOn,
                this.area,
                this.problem,
                this.schools,
                this.rule,
                this.dueOn,
                this.responsibleUnit);
    }

    /** The id of its line. */
    public ItemId itemId() {
        return ItemId.of(Rule.INSPECTION, this.id, List.of());
    }

    /** Whether it is about a school: one that it names, or any if it names none. */
    boolean names(String schoolCode) {
        return this.schools.isEmpty() || this.schools.contains(schoolCode);
    }

    /**
     * Whether a line of the ledger is about what it names; lines of agencies and of the district belong to no school.
     */
    public boolean isAbout(Line line) {
        String school = line.subject().schoolCode();
        return line.subject().rule() == this.rule && (school.isEmpty() || names(school));
    }
}
