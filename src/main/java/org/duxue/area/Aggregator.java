package org.duxue.area;

/**
 * Adds up the accepted rows of one submission. Its memory does not grow with the number of rows.
 *
 * @param <R> a row of the area
 */
public interface Aggregator<R> {

    void add(R row, int rowNumber);

    SubmissionAggregate close();
}
