package org.duxue.cli.console;

/** Somebody who sits before the command and can be asked. */
public interface Terminal {

    /** What was typed after the question; empty when the input has ended. */
    String ask(String question);
}
