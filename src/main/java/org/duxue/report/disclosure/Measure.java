package org.duxue.report.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is counted or added up about people, and which measures can differ together. */
enum Measure {
    EXEMPT(true),
    INCOMPLETE(true),
    FAILED(true),
    OVERWEIGHT(true),
    GOOD(false),
    EXCELLENT(false),
    /** Sum of scores in tenths. */
    SCORE(false),
    INSURED(false),
    NOT_INSURED(true),
    IN_PROGRESS(true),
    UNINSURED(true),
    REGISTRATION_OVERDUE(true),
    DUE_PASSED(true),
    /** People without at least one of the five kinds of insurance. */
    LACKING(true),
    /** People employed from outside. */
    STAFF(false),
    /** External staff with a known wage. */
    WAGED(false),
    /** Sum of wages in fen. */
    WAGE(false),
    OVER_AGE(true),
    UNTRAINED(true),
    UNCERTIFIED(true),
    /** Sum of the ages of guards. */
    AGE(false),
    TEACHERS_UNCERTIFIED(true);

    private static final Set<Measure> INSURANCE =
            Set.of(INSURED, NOT_INSURED, IN_PROGRESS, UNINSURED, REGISTRATION_OVERDUE, DUE_PASSED, LACKING);
    /** If people leave between two uses of a file, the number of uninsured may be inferred from the number of staff. */
    private static final Set<Measure> INSURANCE_AND_STAFF = Set.of(
            INSURED, NOT_INSURED, IN_PROGRESS, UNINSURED, REGISTRATION_OVERDUE, DUE_PASSED, LACKING, STAFF, WAGED);

    private static final Set<Measure> BANDS = Set.of(FAILED, GOOD, EXCELLENT, SCORE);

    private static final Map<Measure, List<Set<Measure>>> TOGETHER = new EnumMap<>(Map.of(
            EXEMPT, List.of(Set.of(EXEMPT), Set.of(EXEMPT, INCOMPLETE)),
            INCOMPLETE, List.of(Set.of(INCOMPLETE), Set.of(EXEMPT, INCOMPLETE)),
            FAILED, List.of(Set.of(FAILED), Set.of(FAILED, SCORE), BANDS),
            SCORE, List.of(Set.of(SCORE), BANDS),
            GOOD, List.of(Set.of(GOOD), Set.of(GOOD, SCORE), BANDS),
            EXCELLENT, List.of(Set.of(EXCELLENT), Set.of(EXCELLENT, SCORE), BANDS),
            OVER_AGE, List.of(Set.of(OVER_AGE), Set.of(OVER_AGE, AGE)),
            AGE, List.of(Set.of(AGE), Set.of(OVER_AGE, AGE))));

    private final boolean sensitive;

    Measure(boolean sensitive) {
        this.sensitive = sensitive;
    }

    /** Whether a small number of people in this measure has to be hidden. */
    boolean isSensitive() {
        return this.sensitive;
    }

    /** Whether it is an amount and not a number of people. */
    boolean isAmount() {
        return this == SCORE || this == WAGE || this == AGE;
    }

    /** Which measures may differ together in another district that looks the same; the smallest sets first. */
    List<Set<Measure>> together() {
        if (INSURANCE.contains(this)) {
            return List.of(INSURANCE, INSURANCE_AND_STAFF);
        }
        return TOGETHER.containsKey(this) ? requireNonNull(TOGETHER.get(this)) : List.of(Set.of(this));
    }
}
