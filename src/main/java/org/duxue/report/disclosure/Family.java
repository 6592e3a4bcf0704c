package org.duxue.report.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duxue.area.Indicator;
import org.duxue.shared.Area;
import org.duxue.summary.IndicatorRow;

/**
 * Figures of a school's people by sex or by what somebody has, is or lacks. They are bound to each other by sums, so
 * those of a school are told or withheld together.
 */
enum Family {
    SEX(
            Area.FITNESS,
            Set.of(
                    "students_tested",
                    "excellent_rate",
                    "excellent_good_rate",
                    "pass_rate",
                    "average_score",
                    "overweight_rate")),
    /** The coverage rate tells who is exempt, because the number of students is known. */
    TESTING(Area.FITNESS, Set.of("students_exempt", "students_incomplete", "coverage_rate")),
    GUARDS(Area.SAFETY, Set.of("guards_over_age", "guards_trained_rate", "guards_certified_rate", "guard_average_age")),
    CERTIFICATES(Area.STAFFING, Set.of("certified_rate")),
    /** With the number of staff itself: where it is known, and nobody of the district is uninsured, it tells who is. */
    INSURANCE(
            Area.PAY,
            Set.of(
                    "external_staff",
                    "insured",
                    "in_progress",
                    "uninsured",
                    "insured_rate",
                    "registration_overdue",
                    "due_passed",
                    "all_five_rate",
                    "institutions_to_suspend",
                    "average_wage"));

    static final String BY_SEX = "sex";
    static final List<String> SEXES = List.of("sex=female", "sex=male");

    private final Area area;
    private final Set<String> indicators;

    Family(Area area, Set<String> indicators) {
        this.area = area;
        this.indicators = indicators;
    }

    Area area() {
        return this.area;
    }

    boolean covers(IndicatorRow row) {
        return covers(row.indicator())
                && (this != SEX || Cell.dimension(row.breakdown()).equals(BY_SEX));
    }

    /** Whether lines of the indicator, or parts of it, are covered. */
    boolean covers(Indicator indicator) {
        return indicator.area() == this.area && this.indicators.contains(indicator.key());
    }

    static Optional<Family> of(IndicatorRow row) {
        return Stream.of(values()).filter(family -> family.covers(row)).findFirst();
    }

    /** Whether the whole of an indicator is covered, not only parts of it. */
    static boolean coversWhole(Indicator indicator) {
        return Stream.of(values()).anyMatch(family -> family != SEX && family.covers(indicator));
    }

    /** The counts of people that a line of the family shows or gives away. */
    List<Cell.Part> counts(Indicator indicator) {
        if (indicator.key().equals("coverage_rate")) {
            return List.of();
        }
        return switch (indicator.unit()) {
            case PEOPLE, STUDENTS -> List.of(Cell.Part.NUMERATOR);
            case PERCENT -> ofRate();
            default -> indicator.ratio() ? List.of(Cell.Part.MEAN) : List.of();
        };
    }

    /** Of guards and teachers it is told who has what is required; only those who lack it are few. */
    private List<Cell.Part> ofRate() {
        return switch (this) {
            case SEX -> List.of(Cell.Part.NUMERATOR, Cell.Part.REST, Cell.Part.DENOMINATOR);
            case INSURANCE -> List.of(Cell.Part.NUMERATOR, Cell.Part.REST);
            case TESTING, GUARDS, CERTIFICATES -> List.of(Cell.Part.REST);
        };
    }
}
