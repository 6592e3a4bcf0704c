package org.duxue.reading;

import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** A row of a table as texts, from a file of any format. */
interface TextRow {

    /** The row number as the spreadsheet shows it; the first is 1. */
    int number();

    /** The number of cells, filled or not. */
    int size();

    /** The text of a cell, counted from 0; empty for an empty cell. */
    String get(int cell);

    /** Whether the row may have a cell whose value is not certain. */
    default boolean isUncertain() {
        return false;
    }

    /** Why the value of a cell is not certain, whatever its text; null when it is. */
    default @Nullable RuleCode fault(int cell) {
        return null;
    }
}
