package org.duxue.shared;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Reports the progress of a long step to a watcher. Any thread may report; without a watcher nothing happens. */
public final class Progress {

    private static final Watcher NO_WATCHER = new Watcher() {};

    private final AtomicReference<Watcher> watcher = new AtomicReference<>(NO_WATCHER);

    /** Shows the progress to a person. */
    public interface Watcher {

        /**
         * A step begins.
         *
         * @param items what is counted, in the plural
         * @param all how many there are, at least 1
         */
        default void begins(Text step, Text items, long all) {}

        /**
         * One more item is done.
         *
         * @param rows the rows of the item; 0 where rows are not counted
         */
        default void advances(long rows) {}

        /** Work is paused. */
        default void waits(Text why) {}

        default void ends() {}
    }

    public void watch(Watcher by) {
        this.watcher.set(by);
    }

    /** Removes the watcher and ends its display, also after a step that failed. */
    public void unwatch() {
        watcher().ends();
        this.watcher.set(NO_WATCHER);
    }

    public void begin(Text step, Text items, long all) {
        if (all > 0) {
            watcher().begins(step, items, all);
        }
    }

    public void advance(long rows) {
        watcher().advances(rows);
    }

    public void waits(Text why) {
        watcher().waits(why);
    }

    public void end() {
        watcher().ends();
    }

    private Watcher watcher() {
        return Objects.requireNonNull(this.watcher.get());
    }
}
