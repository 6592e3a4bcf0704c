package org.duxue.reading.xlsx;

import java.io.IOException;
import org.duxue.shared.Problem;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** A workbook that cannot be read, thrown while reading it; it becomes a problem of the file. */
public final class UnreadableWorkbook extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableWorkbook(RuleCode code) {
        this(code, null);
    }

    UnreadableWorkbook(RuleCode code, @Nullable Throwable cause) {
        this(Problem.ofFile(code), cause);
    }

    private UnreadableWorkbook(Problem problem, @Nullable Throwable cause) {
        super(problem.message().en(), cause);
        this.problem = problem;
    }

    static UnreadableWorkbook tooLarge(long mostBytes) {
        return new UnreadableWorkbook(Problem.ofFile(WorkbookRules.TOO_LARGE, mostBytes >> 20), null);
    }

    public Problem problem() {
        return this.problem;
    }
}
