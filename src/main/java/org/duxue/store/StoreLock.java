package org.duxue.store;

import java.io.Closeable;
import java.io.IOException;

/**
 * The lock of a state folder: the process that holds it owns the store. The kernel frees it when the process dies, so it
 * never outlives its owner.
 */
public final class StoreLock implements AutoCloseable {

    private final Closeable release;

    StoreLock(Closeable release) {
        this.release = release;
    }

    @Override
    public void close() throws IOException {
        this.release.close();
    }
}
