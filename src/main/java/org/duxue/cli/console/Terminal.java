package org.duxue.cli.console;

/** A person at the terminal who can be asked. */
public interface Terminal {

    /** The answer to a question; empty when the input has ended. */
    String ask(String question);
}
