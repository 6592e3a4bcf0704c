package org.duxue.reading;

/**
 * A column outside the schema that says which sender or month a file belongs to.
 *
 * @param place index of the column, from 0
 * @param title normalised as for comparing titles
 */
public record FileColumn(int place, String title) {

    /** Whether it holds months. */
    public boolean isMonth() {
        return this.title.endsWith("月份");
    }
}
