package org.duxue.job;

import org.duxue.shared.Text;

/** Nothing was done, because other work has to finish or to be done first; exit code 4. */
public final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text line;

    public BusyException(Text line) {
        super(line.en());
        this.line = line;
    }

    public Text line() {
        return this.line;
    }
}
