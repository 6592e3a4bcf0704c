package org.duxue.area;

import java.util.List;
import org.duxue.shared.Problem;

/**
 * Checks the rows of a file together: a value that is plausible in one row may be implausible in all of them.
 *
 * @param <R> an accepted row
 */
public interface Plausibility<R> {

    /**
     * Adds the next row of the file.
     *
     * @param number as in {@link SourceRow}
     */
    void add(R row, int number);

    /**
     * The questions to the sender, after all rows were added.
     *
     * @param sheets names of the tables of the file; empty for a text file
     */
    List<Problem> questions(List<String> sheets);

    /** A check that never finds anything implausible. */
    static <R> Plausibility<R> none() {
        return new Plausibility<>() {

            @Override
            public void add(R row, int number) {}

            @Override
            public List<Problem> questions(List<String> sheets) {
                return List.of();
            }
        };
    }
}
