package org.duxue.area.safety;

import java.util.Optional;
import org.duxue.registry.School;
import org.duxue.standards.Norms;

/**
 * How many guards a school must have.
 *
 * @param small guards of a school below {@code smallBelow} students
 * @param middle guards of a school below {@code largeFrom} students
 * @param large guards from {@code largeFrom} students, and one more for each further {@code largeStep}
 * @param boardingLeast what a boarding school has at least, and one more for each {@code boardingStep} begun beyond
 *     the first
 */
record GuardNorm(
        int smallBelow,
        int largeFrom,
        int small,
        int middle,
        int large,
        int largeStep,
        int boardingLeast,
        int boardingStep) {

    /** The norm among those in force; nothing before it came into force. */
    static Optional<GuardNorm> in(Norms norms) {
        if (norms.find("guard.small_school").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GuardNorm(
                norms.whole("guard.small_school_students"),
                norms.whole("guard.large_school_students"),
                norms.whole("guard.small_school"),
                norms.whole("guard.middle_school"),
                norms.whole("guard.large_school"),
                norms.whole("guard.large_school_step"),
                norms.whole("guard.boarding_least"),
                norms.whole("guard.boarding_step")));
    }

    int required(School school) {
        int students = students(school);
        return school.boarding() ? boarding(students) : day(students);
    }

    /** Those who count: of a kindergarten the children. */
    static int students(School school) {
        return school.isKindergarten() ? school.kindergartenChildren() : school.students();
    }

    private int day(int students) {
        if (students < this.smallBelow) {
            return this.small;
        }
        if (students < this.largeFrom) {
            return this.middle;
        }
        return this.large + (students - this.largeFrom) / this.largeStep;
    }

    private int boarding(int students) {
        int begun = (students + this.boardingStep - 1) / this.boardingStep;
        return Math.max(day(students), this.boardingLeast) + Math.max(0, begun - 1);
    }
}
