package org.duxue.intake;

import java.util.List;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Problem;

/**
 * The result of checking a file that is not a submission, judged without the store.
 *
 * @param refused whether nothing in it can be used
 */
public record FormCheck(RowCounts rows, List<Problem> problems, boolean refused) {

    public FormCheck {
        problems = List.copyOf(problems);
    }
}
