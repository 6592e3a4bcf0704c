package org.duxue.reading;

/** What the cells of a column hold. */
public enum CellShape {
    TEXT,
    /** Digits that are not an amount and must all be kept. */
    CODE,
    WHOLE_NUMBER,
    DECIMAL,
    DATE,
    MONTH,
    /** Minutes and seconds. */
    TIME,
    /** Yes or no. */
    TRUTH,
    /** One of the options of the column. */
    CHOICE
}
