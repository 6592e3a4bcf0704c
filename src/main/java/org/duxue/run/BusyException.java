package org.duxue.run;

import org.duxue.shared.Text;

/** Nothing was done, because something else has to end or to be done first; exit code 4. */
final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text line;

    BusyException(Text line) {
        super(line.en());
        this.line = line;
    }

    Text line() {
        return this.line;
    }
}
