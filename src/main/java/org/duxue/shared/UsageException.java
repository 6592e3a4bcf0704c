package org.duxue.shared;

import java.util.List;

/** The command cannot run as it was called; exit code 2. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> lines;

    public UsageException(List<Text> lines) {
        super(lines.get(0).en());
        this.lines = List.copyOf(lines);
    }

    public UsageException(Text line) {
        this(List.of(line));
    }

    public List<Text> lines() {
        return this.lines;
    }
}
