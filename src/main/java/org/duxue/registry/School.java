package org.duxue.registry;

import java.math.BigDecimal;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A row of the registry: what a school is from one month until its next row.
 *
 * @param teachingArea square metres of teaching and auxiliary rooms, without indoor sports rooms; absent when not known
 * @param sportsArea square metres of sports grounds and halls; absent when not known
 */
public record School(
        String code,
        String name,
        District district,
        SchoolType type,
        Ownership ownership,
        boolean boarding,
        int primaryStudents,
        int juniorStudents,
        int seniorStudents,
        int kindergartenChildren,
        @Nullable BigDecimal teachingArea,
        @Nullable BigDecimal sportsArea,
        Period effectiveFrom,
        boolean open) {

    /** Students of grades 1 to 12; 0 for a kindergarten. */
    public int students() {
        return this.primaryStudents + this.juniorStudents + this.seniorStudents;
    }

    public int students(Stage stage) {
        return switch (stage) {
            case PRIMARY -> this.primaryStudents;
            case JUNIOR -> this.juniorStudents;
            case SENIOR -> this.seniorStudents;
        };
    }

    public boolean isKindergarten() {
        return this.type == SchoolType.KINDERGARTEN;
    }

    /** Kindergartens send insurance and safety only, the other schools send every school kind. */
    public boolean sends(Kind kind) {
        return switch (kind) {
            case INSURANCE, SAFETY -> true;
            case EQUIPMENT, STAFF, FITNESS -> !isKindergarten();
            case ENFORCEMENT -> false;
        };
    }

    /** Everything figures may depend on, as one line: two schools with the same line give the same figures. */
    public String fingerprint() {
        return String.join(
                "|",
                this.code,
                this.district.code(),
                this.type.key(),
                this.ownership.key(),
                String.valueOf(this.boarding),
                String.valueOf(this.primaryStudents),
                String.valueOf(this.juniorStudents),
                String.valueOf(this.seniorStudents),
                String.valueOf(this.kindergartenChildren),
                plain(this.teachingArea),
                plain(this.sportsArea),
                String.valueOf(this.open));
    }

    private static String plain(@Nullable BigDecimal area) {
        return area == null ? "" : area.stripTrailingZeros().toPlainString();
    }
}
