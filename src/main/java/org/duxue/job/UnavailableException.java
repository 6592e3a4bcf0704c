package org.duxue.job;

import org.duxue.shared.Text;

/** A configured database or broker does not answer; exit code 1, and the same command may succeed later. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text line;

    public UnavailableException(Text line, Throwable cause) {
        super(line.en(), cause);
        this.line = line;
    }

    public Text line() {
        return this.line;
    }
}
