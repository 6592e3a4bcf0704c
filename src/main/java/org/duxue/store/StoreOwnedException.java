package org.duxue.store;

/** Another process owns the store; the command has to be forwarded to it. */
public final class StoreOwnedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreOwnedException() {
        super("another process owns the store");
    }
}
