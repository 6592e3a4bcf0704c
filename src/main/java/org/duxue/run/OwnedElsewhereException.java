package org.duxue.run;

/** Another process owns the store; the command is to be handed to it. */
final class OwnedElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OwnedElsewhereException() {
        super("another process owns the store");
    }
}
