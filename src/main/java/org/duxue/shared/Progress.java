package org.duxue.shared;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** How far a long step has come, for whoever watches. Any thread may tell; without a watcher nothing happens. */
public final class Progress {

    private static final Watcher NOBODY = new Watcher() {};

    private final AtomicReference<Watcher> watcher = new AtomicReference<>(NOBODY);

    /** Somebody who shows it to a person. */
    public interface Watcher {

        /**
         * A step begins.
         *
         * @param things what is counted, in the plural
         * @param all how many there are, at least 1
         */
        default void begins(Text step, Text things, long all) {}

        /**
         * One thing more is done.
         *
         * @param rows that it had; 0 where rows are not counted
         */
        default void advances(long rows) {}

        /** Nothing goes on for now. */
        default void waits(Text why) {}

        default void ends() {}
    }

    public void watch(Watcher by) {
        this.watcher.set(by);
    }

    /** Ends what the watcher shows, also of a step that broke off. */
    public void unwatch() {
        watcher().ends();
        this.watcher.set(NOBODY);
    }

    public void begin(Text step, Text things, long all) {
        if (all > 0) {
            watcher().begins(step, things, all);
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
