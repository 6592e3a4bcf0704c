package org.duxue.reading;

/**
 * A column that is none of ours and says of which sender or month a file is.
 *
 * @param place from 0
 * @param title as titles are compared
 */
public record FileColumn(int place, String title) {

    /** Whether it tells months. */
    public boolean isMonth() {
        return this.title.endsWith("月份");
    }
}
