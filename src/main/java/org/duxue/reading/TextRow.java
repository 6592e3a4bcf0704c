package org.duxue.reading;

import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** A row of a table as texts, whatever it was read from. */
interface TextRow {

    /** The row as the spreadsheet shows it; the first is 1. */
    int number();

    /** How many cells it has, filled or not. */
    int size();

    /** The text of a cell, counted from 0; empty where there is nothing. */
    String get(int cell);

    /** Whether there may be a cell whose value is not certain. */
    default boolean isUncertain() {
        return false;
    }

    /** Why the value of a cell is not certain, whatever its text says; nothing when it is. */
    default @Nullable RuleCode fault(int cell) {
        return null;
    }
}
