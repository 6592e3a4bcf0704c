package org.duxue.area.safety;

import java.math.BigDecimal;
import java.util.Optional;
import org.duxue.registry.School;
import org.duxue.standards.Norms;

/**
 * How many guards a school must have. The numbers that have not been verified in the standard, guards of 100 to 999
 * students and of boarding schools, apply where the district adopted it; elsewhere the verified minimum applies.
 *
 * @param least the minimum the law requires of every school; empty before it was in force
 * @param standard the numbers of GB/T 29315; empty before it was in force
 */
record GuardNorm(Optional<Integer> least, Optional<Standard> standard) {

    /**
     * The numbers of the standard.
     *
     * @param small guards of a school below {@code smallBelow} students
     * @param middle guards of a school below {@code largeFrom} students
     * @param large guards from {@code largeFrom} students on, plus one for each further {@code largeStep}
     */
    record Standard(
            int smallBelow,
            int largeFrom,
            int small,
            Optional<Integer> middle,
            int large,
            int largeStep,
            Boarding boarding) {}

    /**
     * What a boarding school has in addition to a day school.
     *
     * @param least the additional minimum
     * @param step one more for each begun step after the first
     */
    record Boarding(Optional<Integer> least, Optional<Integer> step) {}

    /** The norm among those in force; empty before there was one. */
    static Optional<GuardNorm> in(Norms norms) {
        GuardNorm norm = new GuardNorm(bound(norms, "guard.least"), standard(norms));
        return norm.least.isEmpty() && norm.standard.isEmpty() ? Optional.empty() : Optional.of(norm);
    }

    private static Optional<Standard> standard(Norms norms) {
        if (!norms.binds("guard.small_school")) {
            return Optional.empty();
        }
        return Optional.of(new Standard(
                norms.whole("guard.small_school_students"),
                norms.whole("guard.large_school_students"),
                norms.whole("guard.small_school"),
                bound(norms, "guard.middle_school"),
                norms.whole("guard.large_school"),
                norms.whole("guard.large_school_step"),
                new Boarding(bound(norms, "guard.boarding_least"), bound(norms, "guard.boarding_step"))));
    }

    private static Optional<Integer> bound(Norms norms, String key) {
        return norms.binds(key) ? norms.find(key).map(BigDecimal::intValueExact) : Optional.empty();
    }

    /** The key of the norm that sets how many guards a school must have. */
    static String keyFor(School school, Norms norms) {
        if (!norms.binds("guard.small_school")) {
            return "guard.least";
        }
        if (school.boarding() && norms.binds("guard.boarding_least")) {
            return "guard.boarding_least";
        }
        int students = students(school);
        if (students >= norms.whole("guard.large_school_students")) {
            return "guard.large_school";
        }
        boolean isMiddle = students >= norms.whole("guard.small_school_students");
        return isMiddle && norms.binds("guard.middle_school") ? "guard.middle_school" : "guard.small_school";
    }

    int required(School school) {
        return school.boarding() ? boarding(students(school)) : day(students(school));
    }

    /** The children who count: students, and the children of a kindergarten or of attached classes. */
    static int students(School school) {
        return school.students() + school.kindergartenChildren();
    }

    private int day(int students) {
        int everybody = this.least.orElse(0);
        if (this.standard.isEmpty()) {
            return everybody;
        }
        Standard norm = this.standard.get();
        if (students < norm.smallBelow) {
            return norm.small;
        }
        if (students < norm.largeFrom) {
            return norm.middle.orElse(Math.max(everybody, norm.small));
        }
        return norm.large + (students - norm.largeFrom) / norm.largeStep;
    }

    private int boarding(int students) {
        int required = day(students);
        if (this.standard.isEmpty()) {
            return required;
        }
        Boarding norm = this.standard.get().boarding();
        int more = norm.step
                .map(step -> Math.max(0, (students + step - 1) / step - 1))
                .orElse(0);
        return Math.max(required, norm.least.orElse(0)) + more;
    }
}
