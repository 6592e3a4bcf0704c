package org.duxue.store;

import java.io.IOException;
import org.duxue.shared.Progress;
import org.jspecify.annotations.Nullable;

/** The program with an open store; a command that opened the store for itself releases it at its end. */
public final class OpenStore implements AutoCloseable {

    private final StoreOwner.Opened program;
    private final @Nullable StoreOwner owned;
    private final boolean isWatched;

    /** @param owned the store, if it was opened for this command only */
    OpenStore(StoreOwner.Opened program, @Nullable StoreOwner owned, boolean isWatched) {
        this.program = program;
        this.owned = owned;
        this.isWatched = isWatched;
    }

    public <T> T get(Class<T> type) {
        return this.program.get(type);
    }

    @Override
    public void close() throws IOException {
        if (this.isWatched) {
            get(Progress.class).unwatch();
        }
        this.program.close();
        if (this.owned != null) {
            this.owned.close();
        }
    }
}
