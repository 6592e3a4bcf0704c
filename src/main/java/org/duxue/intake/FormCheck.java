package org.duxue.intake;

import java.util.List;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Problem;

/**
 * What a file that is no submission holds, judged by itself.
 *
 * @param refused whether nothing of it can be used
 */
public record FormCheck(RowCounts rows, List<Problem> problems, boolean refused) {

    public FormCheck {
        problems = List.copyOf(problems);
    }
}
