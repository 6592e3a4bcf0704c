package org.duxue.cli;

/** The exit codes of commands. */
public final class ExitCode {

    /** Done, nothing to report. */
    static final int DONE = 0;
    /** The program failed because of a bug or of the machine. */
    static final int FAILED = 1;
    /** Wrong use: invalid option, missing folder, invalid registry or policy. */
    static final int WRONG_USE = 2;
    /** Done, but files or rows were rejected or submissions are missing. */
    public static final int TO_CORRECT = 3;
    /** Not done: the same job is running, or an earlier period has to be consolidated first. */
    static final int NOT_NOW = 4;

    private ExitCode() {}
}
