package org.duxue.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duxue.shared.Problem;
import org.duxue.shared.RuleCode;

/** Content that cannot be read, thrown inside a parser; it becomes a problem of the file. */
final class UnreadableContent extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient RuleCode code;
    private final transient List<Object> arguments;

    /** A rule whose first argument is the row; the remaining arguments are given here. */
    UnreadableContent(RuleCode code, Object... arguments) {
        super(code.key());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    static UnreadableContent unpairedQuote() {
        return new UnreadableContent(ReadingRules.QUOTES);
    }

    Problem after(int rows) {
        List<Object> all = new ArrayList<>(this.arguments);
        all.add(0, rows + 1);
        return Problem.ofFile(this.code, all.toArray());
    }
}
