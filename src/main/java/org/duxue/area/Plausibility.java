package org.duxue.area;

import java.util.List;
import org.duxue.shared.Problem;

/**
 * Looks at the rows of a file together: what may well be right in each of them may hardly be right in all.
 *
 * @param <R> an accepted row
 */
public interface Plausibility<R> {

    /**
     * Takes the next row of the file.
     *
     * @param number as {@link SourceRow} has it
     */
    void add(R row, int number);

    /**
     * What the sender is to be asked when all rows were seen.
     *
     * @param sheets names of the tables of the file; none of a text file
     */
    List<Problem> questions(List<String> sheets);

    /** Finds nothing implausible. */
    static <R> Plausibility<R> ofAnything() {
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
