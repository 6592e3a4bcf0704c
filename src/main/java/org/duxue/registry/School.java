package org.duxue.registry;

import java.math.BigDecimal;
import java.util.Optional;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Stage;
import org.duxue.standards.ScopeSubject;
import org.jspecify.annotations.Nullable;

/**
 * A row of the registry: what a school is from one month until its next row.
 *
 * @param location absent when not given
 * @param predecessor the code whose ledger items and carried submissions continue under this one; absent for most
 * @param teachingArea square metres of teaching and auxiliary rooms, without indoor sports rooms; absent when not known
 * @param sportsArea square metres of sports grounds and halls; absent when not known
 */
public record School(
        String code,
        String name,
        District district,
        SchoolType type,
        Ownership ownership,
        Category category,
        @Nullable Location location,
        boolean boarding,
        int primaryStudents,
        int juniorStudents,
        int seniorStudents,
        int kindergartenChildren,
        @Nullable BigDecimal teachingArea,
        @Nullable BigDecimal sportsArea,
        Period effectiveFrom,
        boolean open,
        @Nullable String predecessor)
        implements ScopeSubject {

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

    /** Whether it has grades of compulsory education, 1 to 9. */
    public boolean isCompulsory() {
        return this.type.teaches(Stage.PRIMARY) || this.type.teaches(Stage.JUNIOR);
    }

    @Override
    public boolean isOneOf(String group) {
        return switch (group) {
            case "kindergartens" -> isKindergarten();
            case "schools" -> !isKindergarten();
            case "compulsory" -> isCompulsory();
            default -> false;
        };
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "ownership" -> Optional.of(this.ownership.key());
            case "category" -> Optional.of(this.category.key());
            case "location" -> Optional.ofNullable(this.location).map(Location::key);
            case "boarding" -> Optional.of(this.boarding ? "yes" : "no");
            case "students" -> Optional.of(String.valueOf(isKindergarten() ? this.kindergartenChildren : students()));
            case "junior_students" -> Optional.of(String.valueOf(this.juniorStudents));
            case "senior_students" -> Optional.of(String.valueOf(this.seniorStudents));
            default -> Optional.empty();
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
                this.category.key(),
                this.location == null ? "" : this.location.key(),
                String.valueOf(this.boarding),
                String.valueOf(this.primaryStudents),
                String.valueOf(this.juniorStudents),
                String.valueOf(this.seniorStudents),
                String.valueOf(this.kindergartenChildren),
                plain(this.teachingArea),
                plain(this.sportsArea),
                String.valueOf(this.open),
                this.predecessor == null ? "" : this.predecessor);
    }

    private static String plain(@Nullable BigDecimal area) {
        return area == null ? "" : area.stripTrailingZeros().toPlainString();
    }
}
