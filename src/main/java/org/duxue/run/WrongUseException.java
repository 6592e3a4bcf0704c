package org.duxue.run;

import java.util.List;
import org.duxue.shared.Text;

/** The caller has to change something first; exit code 2. */
final class WrongUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> lines;

    WrongUseException(List<Text> lines) {
        super(lines.get(0).en());
        this.lines = List.copyOf(lines);
    }

    WrongUseException(Text line) {
        this(List.of(line));
    }

    List<Text> lines() {
        return this.lines;
    }
}
