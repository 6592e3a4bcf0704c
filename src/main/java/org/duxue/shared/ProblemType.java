package org.duxue.shared;

import java.util.Locale;

/** The types of problem: those of Frictionless Data where one fits, and the program's own. */
public enum ProblemType {
    ENCODING_ERROR,
    SOURCE_ERROR,
    MISSING_LABEL,
    DUPLICATE_LABEL,
    MISSING_CELL,
    EXTRA_CELL,
    TYPE_ERROR,
    CONSTRAINT_ERROR,
    PRIMARY_KEY,
    FOREIGN_KEY,
    FILE_NAME,
    MIXED_SENDER,
    FUTURE_DATE,
    LOST_DIGITS,
    IMPLAUSIBLE,
    /** Not a fault: a tolerated form, or a file that needed no reading. */
    TOLERATED;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
