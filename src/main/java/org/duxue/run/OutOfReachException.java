package org.duxue.run;

import org.duxue.shared.Text;

/** A database or broker that was named does not answer; exit code 1, and the same command may succeed later. */
final class OutOfReachException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text line;

    OutOfReachException(Text line, Throwable cause) {
        super(line.en(), cause);
        this.line = line;
    }

    Text line() {
        return this.line;
    }
}
