package org.duxue.cli;

/** What a command ends with. */
public final class ExitCode {

    /** Done, nothing to report. */
    static final int DONE = 0;
    /** The program failed: a bug or the machine. */
    static final int FAILED = 1;
    /** Wrong use: bad option, no such folder, invalid registry or policy. */
    static final int WRONG_USE = 2;
    /** Done, but files or rows were rejected or submissions are missing. */
    public static final int TO_CORRECT = 3;
    /** Not done: the same job is running, or an earlier period must come first. */
    static final int NOT_NOW = 4;

    private ExitCode() {}
}
